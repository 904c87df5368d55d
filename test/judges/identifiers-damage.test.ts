import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIdentifiers } from '../../src/judges/product-ids/column.ts';
import { judgeIdentifier } from '../../src/judges/product-ids/identifier.ts';
import { identifierList } from '../../src/judges/product-ids/identifier-list.ts';
import { type IdentifierType, TYPES } from '../../src/judges/product-ids/identifier-type.ts';
import { times } from '../support/extent.ts';
import { repaired } from '../support/identifier-repairs.ts';
import { wrappings } from '../support/wrappings.ts';
import { SOUND } from './identifiers-samples.ts';

const LEVELS = ['sound', 'note', 'warning', 'error'];

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const letters = (unit: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length });

/** Values without their check digit. */
const OPEN: Readonly<Record<IdentifierType, fc.Arbitrary<string>>> = {
  asin: letters('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 8).map((rest) => `B0${rest}`),
  'upc-a': digits(11),
  'upc-e': fc.tuple(fc.constantFrom('01', '05', '09', '10'), digits(5)).map((all) => all.join('')),
  'ean-13': digits(12),
  'ean-8': digits(7),
  'gtin-14': digits(13),
  'isbn-10': digits(9),
  'isbn-13': digits(9).map((rest) => `978${rest}`),
  jan: digits(10).map((rest) => `49${rest}`),
  gcid: letters('0123456789ABCDEF', 15),
};

/** A consistent value, of any type. */
const sound = fc.constantFrom(...TYPES).chain((type) =>
  fc
    .oneof(
      fc.constantFrom(...SOUND[type]),
      OPEN[type].map((open) => {
        const whole = type === 'asin' ? [open] : [...'0123456789X'].map((last) => open + last);
        return whole.find((value) => judgeIdentifier(type, value).outcome !== 'error') ?? '';
      }),
    )
    .filter((value) => value !== '')
    .map((value) => ({ type, value })),
);

type Damage = (value: string, type: IdentifierType) => string;

const LABELS: Readonly<Record<IdentifierType, readonly string[]>> = {
  asin: ['ASIN'],
  'upc-a': ['UPC', 'UPC-A', 'GTIN', 'GTIN-12', 'UPC code'],
  'upc-e': ['UPC', 'UPC-E', 'UPC E'],
  'ean-13': ['EAN', 'EAN-13', 'EAN 13', 'EAN13', 'GTIN', 'GTIN-13', 'Code EAN'],
  'ean-8': ['EAN', 'EAN-8', 'EAN8', 'GTIN-8'],
  'gtin-14': ['GTIN', 'GTIN-14', 'GTIN14'],
  'isbn-10': ['ISBN', 'ISBN-10', 'ISBN 10'],
  'isbn-13': ['ISBN', 'ISBN-13', 'ISBN13'],
  jan: ['JAN', 'JANコード', 'EAN'],
  gcid: ['GCID'],
};
const BETWEEN = [
  '',
  ' ',
  ': ',
  ':',
  ' : ',
  '-',
  ' - ',
  ' – ',
  '=',
  ' = ',
  '#',
  ' # ',
  ' No. ',
  ' → ',
];

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
const script = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Damages that do not change the value itself. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constantFrom(...wrappings).map(
    ([before, after]): Damage =>
      (value) =>
        before + value + after,
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...BETWEEN), fc.nat(3)).map(
    ([which, between, form]): Damage =>
      (value, type) => {
        const label = LABELS[type][which % LABELS[type].length] ?? '';
        const text = form === 3 ? `${value} (${label})` : label + between + value;
        return form === 1 ? text.toLowerCase() : form === 2 ? wide(text) : text;
      },
  ),
  fc.constantFrom<Damage>(
    wide,
    script(0x660),
    script(0x6f0),
    script(0x966),
    script(0xe50),
    (value) => value.toLowerCase(),
    (value) => `${value}.0`,
    (value) => `'${value}`,
    (value) => `="${value}"`,
    (value) => `${value.slice(0, 3)}\u200b${value.slice(3)}`,
  ),
);

describe('a repair restores what was there before the damage, or is not offered', () => {
  it.each(TYPES)('a value of the type %s with something around it', (type) => {
    for (const value of SOUND[type]) {
      for (const [before, after] of wrappings) {
        expect([before, after, repaired(type, before + value + after)]).toEqual([
          before,
          after,
          value + (after === '\n' ? '\n' : ''),
        ]);
      }
    }
  });

  it.each(TYPES)('a value of the type %s with its label', (type) => {
    for (const value of SOUND[type]) {
      for (const label of LABELS[type]) {
        for (const between of BETWEEN) {
          for (const name of [label, label.toLowerCase(), wide(label)]) {
            const text = name + between + value;
            expect([text, repaired(type, text)]).toEqual([text, value]);
          }
        }
        const behind = `${value} (${label})`;
        expect([behind, repaired(type, behind)]).toEqual([behind, value]);
      }
    }
  });

  it('a line in which only an invisible character is', () => {
    expect(repaired('asin', 'B000000000\n\u200b\nB000000001')).toBe('B000000000\n\nB000000001');
  });

  it('any value, after two damages', () => {
    fc.assert(
      fc.property(sound, damage, damage, ({ type, value }, one, other) => {
        const entered = other(one(value, type), type);
        // Lines of spaces below a value are left as they are: they are not values.
        const result = repaired(type, entered).replace(/[\r\n]\s*$/, '');
        if (judgeIdentifier(type, result).outcome !== 'error') {
          expect([entered, result]).toEqual([entered, value]);
        }
      }),
      { numRuns: times(400, 2000) },
    );
  });

  it('a value with another number after it', () => {
    const parting = fc.constantFrom(' ', ', ', ',', ';', '/', ' / ', '+', ' + ', ' | ', '  ');
    const addOn = fc.oneof(digits(2), digits(5));
    fc.assert(
      fc.property(
        sound,
        parting,
        fc.oneof(
          addOn,
          sound.map(({ value }) => value),
        ),
        (of, by, rest) => {
          const entered = of.value + by + rest;
          const result = repaired(of.type, entered);
          expect([of.value, entered]).toContain(result);
          if (judgeIdentifier(of.type, entered).outcome !== 'error') expect(result).toBe(entered);
        },
      ),
      { numRuns: times(600, 3000) },
    );
  });

  it('a number in groups', () => {
    fc.assert(
      fc.property(
        sound,
        fc.array(fc.nat(13), { maxLength: 5 }),
        fc.constantFrom(' ', '-', '–'),
        (of, at, by) => {
          fc.pre(of.type !== 'asin' && of.type !== 'gcid');
          const entered = [...of.value]
            .map((digit, index) => (index > 0 && at.includes(index) ? by + digit : digit))
            .join('');
          expect([of.value, entered]).toContain(repaired(of.type, entered));
        },
      ),
      { numRuns: times(400, 2000) },
    );
  });

  it('all digits of a number as a power of ten', () => {
    const forms = fc.constantFrom('E+', 'E', 'e', 'e+', '×10^', ' x 10^', '*10^');
    fc.assert(
      fc.property(sound, forms, fc.constantFrom('.', ','), ({ type, value }, form, point) => {
        fc.pre(/^\d+$/.test(value) && type !== 'gcid' && !/^0{4}/.test(value));
        const plain = value.replace(/^0+/, '');
        const entered = `${plain.charAt(0)}${point}${plain.slice(1)}${form}${plain.length - 1}`;
        const result = repaired(type, entered);
        if (judgeIdentifier(type, result).outcome !== 'error') {
          expect([entered, Number(result)]).toEqual([entered, Number(value)]);
        }
      }),
      { numRuns: times(200, 1000) },
    );
  });

  it('a GTIN in a bar code or a Digital Link', () => {
    const around = fc.constantFrom(
      ['(01)', ''],
      ['(01)', '(17)251231(10)AB'],
      [']C101', ''],
      [']d201', '\x1d10AB'],
      ['01', '17251231'],
      ['https://id.gs1.org/01/', ''],
      ['https://shop.example/a/01/', '/10/AB?17=251231'],
    );
    fc.assert(
      fc.property(sound, around, ({ type, value }, [before = '', behind = '']) => {
        fc.pre(['upc-a', 'ean-13', 'gtin-14', 'isbn-13', 'jan'].includes(type));
        const entered = before + value.padStart(14, '0') + behind;
        const result = repaired(type, entered);
        expect(['error', 'warning', 'note', 'sound']).toContain(
          judgeIdentifier(type, result).outcome,
        );
        if (result !== entered && judgeIdentifier(type, result).outcome !== 'error') {
          expect([entered, result.padStart(14, '0')]).toEqual([entered, value.padStart(14, '0')]);
        }
      }),
      { numRuns: times(200, 1000) },
    );
  });
});

it('a repair makes no line worse, and joins no words', () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.values(SOUND).flat(), ...Object.values(LABELS).flat()),
    fc.constantFrom(
      'SHIRT',
      'BLUE',
      '00001',
      '12',
      'https://',
      'amazon.com/dp/',
      '(01)',
      '(17)',
      '01',
      'E12',
    ),
    fc.constantFrom(...' -,;/+|:=#"\'().\t0٤４²①'),
    digits(4),
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), line, (type, entered) => {
      const before = identifierList.judge({ type, values: entered }, {}).findings;
      const outcomeOf = (values: string) => {
        const { lines, counts } = judgeIdentifiers(type, values);
        return counts.judged === 0 ? 'error' : (lines[0]?.outcome ?? 'sound');
      };
      const outcome = outcomeOf(entered);
      const words = entered.match(/[A-Z]{4,}/g) ?? [];
      for (const { message, repairable } of before) {
        if (!repairable) continue;
        const values =
          identifierList.repair(message, { type, values: entered }, {})?.['values'] ?? '';
        const after = outcomeOf(values);
        expect([entered, values, LEVELS.indexOf(after) <= LEVELS.indexOf(outcome)]).toEqual([
          entered,
          values,
          true,
        ]);
        for (const [one, other] of words.map((word, at) => [word, words[at + 1]])) {
          if (other && !entered.includes(`${one}${other}`))
            expect(values).not.toContain(`${one}${other}`);
        }
      }
    }),
    { numRuns: times(800, 4000) },
  );
});
