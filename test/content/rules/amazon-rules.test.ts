import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import type { Rule } from '../../../src/engine/check/rule.ts';
import { emailAddress } from '../../../src/judges/email/email-address.ts';
import { storeForm } from '../../../src/judges/store/store-form.ts';
import { channelVersion } from '../../../src/judges/versions/channel-version.ts';
import { anyText } from '../../support/any-text.ts';
import { ALL, times } from '../../support/extent.ts';
import { content } from '../../support/pages.ts';

const rules: readonly (readonly [string, Rule])[] = [
  ruleOf(content, 'attribute-mapping'),
  ruleOf(content, 'attribute-settings'),
  ruleOf(content, 'channel-key'),
  channelVersion,
  ruleOf(content, 'consent-renewal'),
  emailAddress,
  ruleOf(content, 'seller-readiness'),
  storeForm,
].map((rule) => [rule.id, rule]);

/** What long rows consist of; `patterns.test.ts` proves that no pattern backtracks without limit. */
const ROWS = [
  ...[' ', '"', '<', '１', 'x, us\n'],
  ...(ALL ? ['@', 'a@', '1.', '1,', '*/', '-', '\u200b', '(us', 'at ', '\\"'] : []),
];

/** Words that the rules know, and pieces that they search for, so that a made-up entry gets past the first test. */
const WORDS =
  'asin condition text select other yes no none global several professional approved us gb europe upc general database';
const known = fc.constantFrom(
  ...WORDS.split(' '),
  'Amazon ASIN',
  '2.4.6-p1',
  '~1.0.3',
  '2026-11-21',
  '*/5 * * * *',
);
const piece = fc.constantFrom(
  ...' \n\t\u00a0\u200b０＠．–\'"“”<>(),;:.@-_/*~^|é更𝟘',
  '2.4.',
  '4.5',
  'USA',
  'UK',
  'amazon',
  'shop@example.com',
  'mailto:',
  '<a@b.co>',
);
const entry = fc.oneof(
  known,
  fc.constant(''),
  fc.string({ unit: piece, maxLength: 10 }),
  anyText({ maxLength: 40 }),
);
const entriesFor = (rule: Rule) =>
  fc.record(Object.fromEntries(rule.inputs.map((input) => [input, entry])));

describe.each(rules)('%s, whatever is entered', (_, rule) => {
  it('should not throw, and only say what it declared: levels, places, terms, at most one character', () => {
    fc.assert(
      fc.property(entriesFor(rule), (values) => {
        const { findings, facts } = rule.judge(values, {});
        for (const { message, level, input, args, range } of findings) {
          expect(rule.messages[message]?.level).toBe(level);
          expect(Object.keys(args).sort()).toEqual(
            [...(rule.messages[message]?.args ?? [])].sort(),
          );
          expect(rule.inputs).toContain(input);
          if (range) {
            expect(range[0]).toBeLessThan(range[1]);
            expect(range[1]).toBeLessThanOrEqual(values[input]?.length ?? 0);
          }
        }
        for (const arg of [
          ...findings.flatMap(({ args }) => Object.values(args)),
          ...Object.values(facts ?? {}),
        ]) {
          if (typeof arg === 'string') expect([...arg].length).toBe(1);
          if (typeof arg === 'object') expect(rule.terms).toContain(arg.term);
        }
        for (const name of Object.keys(facts ?? {})) expect(rule.facts).toContain(name);
      }),
      { numRuns: times(200, 1000) },
    );
  });

  it('should lose a finding after its repair, and stay as repaired', () => {
    fc.assert(
      fc.property(entriesFor(rule), (values) => {
        for (const { message, input, repairable } of rule.judge(values, {}).findings) {
          if (!repairable) continue;
          const repaired = { ...values, ...rule.repair(message, values, {}, input) };
          const after = rule.judge(repaired, {}).findings.map((finding) => finding.message);
          expect(after).not.toContain(message);
          if (message === 'fields-exchanged') continue;
          expect({ ...repaired, ...rule.repair(message, repaired, {}, input) }).toEqual(repaired);
        }
      }),
      { numRuns: times(400, 2000) },
    );
  });

  it('should give the same result each time', () => {
    fc.assert(
      fc.property(entriesFor(rule), (values) => {
        expect(rule.judge(values, {})).toEqual(rule.judge(values, {}));
      }),
      { numRuns: 200 },
    );
  });

  it.each(ROWS)('ends with a long row of %j', (unit) => {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const values = Object.fromEntries(rule.inputs.map((input) => [input, text]));
    expect(rule.judge(values, {}).findings).toBeInstanceOf(Array);
  });
});
