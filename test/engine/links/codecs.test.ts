import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFromLink, caseInLink } from '../../../src/engine/links/case-in-link.ts';
import { checklistQuery, readChecklistQuery } from '../../../src/engine/links/checklist-link.ts';
import { readDigits, writeDigits } from '../../../src/engine/links/crockford.ts';
import { findStatus, readLink } from '../../../src/engine/links/read-status.ts';
import { linksIn } from '../../../src/engine/links/repair-link.ts';
import type { SharedStatus } from '../../../src/engine/links/status.ts';
import { readCode, writeCode } from '../../../src/engine/links/status-code.ts';
import { readFragment, writeFragment } from '../../../src/engine/links/status-fragment.ts';
import { isCase } from '../../../src/engine/progress/case.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { anyStatus, caseName, messages, sharedGuides } from '../../support/shared-guides.ts';

const digits = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 12, maxLength: 60 });
const aDigitsOf = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 31 }), { minLength: length, maxLength: length });
/** More digits than the code of a guide with as many steps as a code can name. */
const LONGEST = 160;
const MAIL_SAFE = /^https:\/\/[A-Za-z0-9./?=&#_-]+$/;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a checklist’s link', () => {
  it('should be read as it was written', () => {
    const checklist = fc.constantFrom(...sharedGuides).chain((guide) =>
      fc.record({
        guide: fc.constant(guide),
        steps: fc.oneof(
          fc.constant('all' as const),
          fc.subarray([...guide.pins], { minLength: 1 }),
        ),
        name: fc.option(caseName.filter(isCase), { nil: undefined }),
        withStatus: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(checklist, ({ guide, steps, name, withStatus }) => {
        const query = checklistQuery(
          guide,
          { guide: guide.id, steps, ...(name !== undefined && { case: name }) },
          withStatus,
        );
        const read = readChecklistQuery(query);
        const ids =
          read.steps === 'all' ? 'all' : read.steps.map((pin) => guide.pins[Number(pin) - 1]);
        expect({ ...read, steps: ids }).toEqual({
          steps,
          ...(steps === 'all' && { pinsThen: guide.pins.length }),
          ...(name !== undefined && { case: name }),
          withStatus,
          lost: [],
        });
        const link = `https://waymark.example/zh-hant/checklists/${guide.id}/?${query}`;
        expect(link).toMatch(MAIL_SAFE);
        expect(link.length).toBeLessThan(/^[\w-]*$/.test(name ?? '') ? 205 : 300);
      }),
    );
  });

  it('should never throw, whatever is in the address', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        readChecklistQuery(text);
        linksIn(`x/checklists/${text}`);
        readLink(`x/checklists/${sharedGuides[0]?.id}/${text}`, sharedGuides);
      }),
      { numRuns: times(75, 2000) },
    );
  });

  it('should name a case in letters of any language, and never in a form of one that it reads differently', () => {
    expect(caseInLink('東京店')).toBe('xn--1lqx10bgug');
    expect(caseInLink('Boutique-Orléans')).toBe('xn--Boutique-Orlans-mnb');
    expect(caseFromLink('xn--no!')).toBe('xn--no!');
    expect(readChecklistQuery('case=XN--1LQX10BGUG&v=1').case).toBe('東京店');
    for (const hidden of ['xn--0123456789abcdef0123456789abcdef-', 'xn--a-b-9999999', 'xn--']) {
      const read = readChecklistQuery(`case=${hidden}&v=1`);
      expect(read.case === undefined || isCase(read.case)).toBe(true);
    }
  });

  it.each([
    '店0123456789abcdef0123456789abcde',
    '0123456789abcde店f0123456789abcde',
    'ａｂ',
    'a\u200Bb',
    'a\u202Eb',
    '店/京',
  ])('does not accept a key with other letters in it, or what cannot be seen: %s', (text) =>
    expect(isCase(text)).toBe(false),
  );

  it.each(['0123456789abcdef0123456789abcdef', 'c18f3d06-7b2a-4e95-8d41-6fa05b9273ce', 'a b', ''])(
    'does not accept a key or an ID as the name of a case: %s',
    (text) => expect(isCase(text)).toBe(false),
  );
});

/** What fits in a fragment: it only drops messages, and says so. */
const withoutMessages = ({ steps, ...status }: Pick<SharedStatus, 'day' | 'steps'>) => ({
  day: status.day,
  steps: steps.map(({ messages: _, more: __, ...step }) => step),
});

describe('a status in a link', () => {
  it('should be read as it was written, except for messages that it says did not fit', () => {
    fc.assert(
      fc.property(anyStatus, ({ guide, status }) => {
        const read = readFragment(guide, writeFragment(guide, status));
        expect(read?.lost).toEqual([]);
        expect(withoutMessages({ ...status, ...read })).toEqual(withoutMessages(status));
        read?.steps.forEach((step, index) => {
          const before = status.steps[index]?.messages ?? [];
          expect(step.messages).toEqual(before.slice(0, step.messages.length));
          expect(step.more === true).toBe(step.messages.length < before.length);
        });
      }),
    );
  });

  it('should make a link under 600 characters, with only mail-safe characters', () => {
    fc.assert(
      fc.property(anyStatus, ({ guide, status }) => {
        const query = checklistQuery(
          guide,
          { guide: guide.id, steps: guide.pins, case: 'x'.repeat(32) },
          true,
        );
        const link = `https://waymark.example/zh-hant/checklists/${guide.id}/?${query}#${writeFragment(guide, status)}`;
        expect(link.length).toBeLessThan(600);
        expect(link).toMatch(MAIL_SAFE);
      }),
    );
  });

  it('should never throw, whatever is in the fragment', () => {
    const [guide] = sharedGuides;
    if (!guide) throw new Error('There is no guide.');
    const text = fc.oneof(
      anyText({ maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'s1_2026-.7oekdnwy'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (fragment) => {
        readFragment(guide, fragment);
        readFragment(guide, `s1_${fragment}`);
      }),
      { numRuns: times(75, 2000) },
    );
  });
});

describe('a code', () => {
  it('should be read as it was written, with as many findings as fit', () => {
    fc.assert(
      fc.property(anyStatus, ({ guide, status }) => {
        const read = readCode(writeCode(guide, status, messages), sharedGuides, messages);
        if (!read.ok) throw new Error(read.problem);
        expect(read.value).toMatchObject({
          guide: guide.id,
          day: status.day,
          fingerprint: guide.fingerprint,
          steps: status.steps.map(({ step, status: state, outcome }) => ({
            step,
            status: state,
            ...(outcome !== undefined && { outcome }),
          })),
        });
        const given = status.steps.flatMap(({ messages: found }) => found);
        const taken = read.value.steps.flatMap(({ messages: found }) => found);
        expect(taken).toHaveLength(Math.min(given.length, 6));
        expect(given).toEqual(expect.arrayContaining(taken));
      }),
    );
  });

  it('should not depend on how it is typed', () => {
    fc.assert(
      fc.property(digits, (all) => {
        const text = writeDigits(all);
        const typed = [
          text.toLowerCase(),
          text.replaceAll('-', ' '),
          text.replaceAll('-', ''),
          text.replaceAll('0', 'o').replaceAll('1', 'l'),
          text.replace(/[0-9A-Z]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
          text.replaceAll('-', '\u2014'),
        ];
        for (const each of typed) expect(readDigits(each)).toEqual({ digits: all });
      }),
    );
  });

  describe('detects every wrong character and every swap of neighbours', () => {
    const valuesOf = (text: string) =>
      [...text.replaceAll('-', '')].map((each) => alphabet.indexOf(each));
    const isCode = (values: readonly number[]) =>
      'digits' in readDigits(values.map((each) => alphabet[each]).join(''));
    const sum = (one: readonly number[], other: readonly number[]) =>
      one.map((value, at) => value ^ (other[at] ?? 0));
    const aCode = digits.map((all) => valuesOf(writeDigits(all)));

    // The sum of two codes is a code, so whether an error is noticed depends only on what it adds, not on the digits of
    // the code.
    it('because the sum of two codes is a code', () => {
      const pair = fc
        .integer({ min: 12, max: 60 })
        .chain((length) => fc.tuple(aDigitsOf(length), aDigitsOf(length)));
      fc.assert(
        fc.property(pair, ([one, other]) => {
          const [first, second] = [valuesOf(writeDigits(one)), valuesOf(writeDigits(other))];
          expect(isCode(first)).toBe(true);
          expect(isCode(sum(first, second))).toBe(true);
        }),
      );
    });

    // So what an error adds may be in a code of any length, counted from its end.
    it('at any length, because a zero before a code changes nothing', () => {
      fc.assert(
        fc.property(aCode, fc.integer({ min: 1, max: 31 }), (code, wrong) => {
          expect(isCode([0, ...code])).toBe(true);
          expect(isCode([0, ...sum(code, [wrong])])).toBe(false);
        }),
      );
    });

    it('as all errors in the longest code show', () => {
      const code = valuesOf(writeDigits(Array.from({ length: LONGEST - 2 }, (_, at) => at % 32)));
      expect(code).toHaveLength(LONGEST);
      expect(isCode(code)).toBe(true);
      const places = [...code.keys()];
      for (const at of places) {
        for (let added = 1; added < 32; added += 1) {
          const one = places.map((place) => (place === at ? added : 0));
          expect(isCode(sum(code, one)), `${added} added at ${at}`).toBe(false);
          if (at === 0) continue;
          // A swap adds the same to both: the sum of the two digits.
          const two = sum(
            one,
            places.map((place) => (place === at - 1 ? added : 0)),
          );
          expect(isCode(sum(code, two)), `${added} added at ${at - 1} and ${at}`).toBe(false);
        }
      }
    });
  });

  it('should never throw, whatever was pasted', () => {
    const text = fc.oneof(
      anyText({ maxLength: 400 }),
      digits.map((all) => writeDigits(all)),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        findStatus(pasted, sharedGuides, messages);
      }),
      { numRuns: times(100, 3000) },
    );
  });
});
