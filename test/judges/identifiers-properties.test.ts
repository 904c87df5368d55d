import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../../src/engine/text/characters.ts';
import { checkDigitFor, fitsModTen } from '../../src/judges/product-ids/check-digit.ts';
import { clearKey } from '../../src/judges/product-ids/clear-id.ts';
import { judgeIdentifiers, repairIdentifiers } from '../../src/judges/product-ids/column.ts';
import { judgeIdentifier } from '../../src/judges/product-ids/identifier.ts';
import { identifierList } from '../../src/judges/product-ids/identifier-list.ts';
import { type IdentifierType, TYPES } from '../../src/judges/product-ids/identifier-type.ts';
import { keyOf } from '../../src/judges/product-ids/keys.ts';
import { normalise } from '../../src/judges/product-ids/pasted/normal.ts';
import { expandUpcE } from '../../src/judges/product-ids/upc-e.ts';
import { anyText } from '../support/any-text.ts';
import { times } from '../support/extent.ts';
import { SOUND } from './identifiers-samples.ts';

const CHECKED = TYPES.filter((type) => type !== 'gcid');

const DIGITS = '0123456789';

/** Text around IDs and in them, and text that has nothing to do with them. */
const piece = fc.oneof(
  fc.constantFrom(...Object.values(SOUND).flat()),
  fc.constantFrom(...'0123456789BXxOolISE+.,\'’"=();-−ー－ \t\u200b\ufeff\xa0\u3000\xad９Ａ２ВΟ'),
  fc.constantFrom('(01)', '.0', 'https://amazon.com/dp/', '\r\n', '\n', '\r', 'e\u0301', '\ud83d'),
  anyText({ maxLength: 4 }),
);
/** Digits with their check digit. */
const withCheckDigit = (digits: string): string =>
  digits + (checkDigitFor(fitsModTen, digits) ?? '');

const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const type = fc.constantFrom(...TYPES);

describe('check digits', () => {
  it.each(CHECKED)('catch every single wrong digit in a value of the type %s', (each) => {
    for (const value of SOUND[each].filter((sound) => /^\d+X?$/.test(sound))) {
      for (let at = 0; at < value.length; at++) {
        for (const digit of DIGITS) {
          const wrong = value.slice(0, at) + digit + value.slice(at + 1);
          if (wrong === value) continue;
          // Changing the pattern of a UPC-E changes more than one digit of the number that it represents.
          if (each === 'upc-e' && at === 6) continue;
          expect([wrong, judgeIdentifier(each, wrong).outcome]).toEqual([wrong, 'error']);
        }
      }
    }
  });

  it.each([
    ['upc-a', '', 11],
    ['ean-13', '', 12],
    ['ean-8', '', 7],
    ['gtin-14', '', 13],
    ['isbn-10', '', 9],
    ['isbn-13', '978', 9],
    ['jan', '49', 10],
  ] as const)(
    'match only one last character, and no value with another digit in it: %s',
    (each, start, length) => {
      const digits = fc.string({
        unit: fc.constantFrom(...DIGITS),
        minLength: length,
        maxLength: length,
      });
      fc.assert(
        fc.property(digits, fc.nat(), fc.constantFrom(...DIGITS), (rest, place, digit) => {
          const open = start + rest;
          fc.pre(!/^(\d)\1*$/.test(open));
          const whole = [...DIGITS, 'X'].map((last) => open + last);
          const sound = whole.filter((value) => judgeIdentifier(each, value).outcome !== 'error');
          expect(sound).toHaveLength(1);
          const [value = ''] = sound;
          const at = place % length;
          const wrong = value.slice(0, at) + digit + value.slice(at + 1);
          if (wrong !== value) expect(judgeIdentifier(each, wrong).outcome).toBe('error');
        }),
      );
    },
  );

  it('of UPC-E are those of the UPC-A that it represents', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...DIGITS),
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.constantFrom('0', '1'), digits, (system, rest) => {
        const wrong = (of: IdentifierType, value: string) =>
          judgeIdentifier(of, value).findings.some(({ level }) => level === 'error');
        const upcE = system + rest;
        const upcA = expandUpcE(upcE);
        expect(upcA).toMatch(/^\d{12}$/);
        fc.pre(!/^(\d)\1*$/.test(upcE) && !/^(\d)\1*$/.test(upcA));
        expect(wrong('upc-e', upcE)).toBe(wrong('upc-a', upcA));
      }),
    );
  });
});

describe('any text', () => {
  it('is checked without throwing, and at most one character is quoted', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ...TYPES), text, (chosen, values) => {
        const { findings } = identifierList.judge({ type: chosen, values }, {});
        for (const { args, range } of findings) {
          for (const arg of Object.values(args)) {
            if (typeof arg === 'string') expect([...arg]).toHaveLength(1);
          }
          if (range) expect(values.slice(...range)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: times(400, 2000) },
    );
  });

  it('has one plain form', () => {
    fc.assert(
      fc.property(type, text, (each, entered) => {
        const { plain } = normalise(each, entered);
        expect(normalise(each, plain)).toEqual({ plain, findings: [] });
      }),
      { numRuns: times(1000, 5000) },
    );
  });

  it('loses a finding that is repaired', () => {
    fc.assert(
      fc.property(type, text, (each, entered) => {
        const { findings } = judgeIdentifier(each, entered);
        for (const { message, repaired } of findings) {
          if (repaired === undefined) continue;
          const after = judgeIdentifier(each, repaired).findings.map((found) => found.message);
          expect(after).not.toContain(message);
        }
      }),
      { numRuns: times(1000, 5000) },
    );
  });

  it('is only changed in the affected lines', () => {
    fc.assert(
      fc.property(type, text, fc.constantFrom(...identifierList.repairable), (each, values, id) => {
        const message = id as Parameters<typeof repairIdentifiers>[2];
        const concerned = judgeIdentifiers(each, values).lines.filter(({ findings }) =>
          findings.some((finding) => finding.message === message && finding.repaired !== undefined),
        );
        const repaired = repairIdentifiers(each, values, message).split(/\r\n?|\n/);
        const before = values.split(/\r\n?|\n/);
        expect(repaired).toHaveLength(before.length);
        before.forEach((line, index) => {
          if (concerned.some((of) => of.line === index + 1))
            expect(repaired[index] === '').toBe(withoutInvisible(line) === '');
          else expect(repaired[index]).toBe(line);
        });
      }),
      { numRuns: times(400, 2000) },
    );
  });
});

it('uses the short way only for an ASIN about which the long way says nothing', () => {
  const piece = fc.constantFrom('B0', '0', 'B', 'X', 'Z9', 'b', '/', ':', '@', '[', 'A1B2');
  const value = fc.array(piece, { minLength: 4, maxLength: 8 }).map((each) => each.join(''));
  let short = 0;
  fc.assert(
    fc.property(value, (entered) => {
      const asin = `B0${entered}`.slice(0, 10);
      const clear = clearKey('asin', new TextEncoder().encode(asin), 0, asin.length);
      if (clear < 0) return;
      short++;
      const verdict = judgeIdentifier('asin', asin);
      expect(verdict).toEqual({ outcome: 'sound', plain: asin, findings: [] });
      expect(clear).toBe(keyOf('asin', verdict));
    }),
    { numRuns: 2000 },
  );
  expect(short).toBeGreaterThan(100);
});

it('uses the short way only for a number about which the long way says nothing', () => {
  const types = ['upc-a', 'ean-13', 'gtin-14', 'isbn-13'] as const;
  const number = fc
    .tuple(fc.constantFrom(12, 13, 14), fc.constantFrom('', '0', '00', '978', '979', '2', '04'))
    .chain(([length, start]) =>
      fc
        .string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
        .map((digits) => withCheckDigit((start + digits).slice(0, length - 1))),
    );
  let short = 0;
  fc.assert(
    fc.property(fc.constantFrom(...types), number, (type, digits) => {
      const codes = new TextEncoder().encode(`,${digits},`);
      const clear = clearKey(type, codes, 1, 1 + digits.length);
      if (clear < 0) return;
      short++;
      expect(judgeIdentifier(type, digits)).toEqual({
        outcome: 'sound',
        plain: digits,
        findings: [],
      });
      expect(clear).toBe(Number(digits));
    }),
    { numRuns: 2000 },
  );
  expect(short).toBeGreaterThan(100);
});
