import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleOf } from '../../src/build/content/content-rules.ts';
import type { Arg } from '../../src/engine/check/finding.ts';
import type { Rule } from '../../src/engine/check/rule.ts';
import { keySet } from '../../src/judges/keys/key-set.ts';
import { privateKey } from '../../src/judges/keys/private-key.ts';
import { anyText } from '../support/any-text.ts';
import { times } from '../support/extent.ts';
import { privatePem } from '../support/keys.ts';
import { content } from '../support/pages.ts';
import { pasteFaults } from '../support/paste-faults.ts';

const rules: readonly Rule[] = [ruleOf(content, 'api-key'), privateKey, keySet];

/** Pieces that faults are made of, so that several meet in one text. */
const pieces = [
  ...[
    '-----BEGIN ',
    'PRIVATE KEY',
    '-----',
    'END ',
    '\n',
    '\r',
    '\r\n',
    '\\n',
    ' ',
    '\t',
    '"',
    '“',
  ],
  ...['>', '> ', '=', '+', '%2B', '%0A', '&amp;', '&lt;', '<br>', '\u00a0', '\u200b', '\ufeff'],
  ...['\u3000', 'Ａ', '－', 'ー', '\u2028', '\\', '/', 'MIIE', 'Q'.repeat(64), 'а', '😀', '\ud800'],
];

const mutated = fc
  .tuple(
    fc.constantFrom(...pasteFaults),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(9), fc.constantFrom(...pieces)), { maxLength: 6 }),
  )
  .map(([fault, edits]) =>
    edits.reduce(
      (text, [at, removed, piece]) => text.slice(0, at) + piece + text.slice(at + removed),
      fault.damage(privatePem()),
    ),
  );

const texts = fc.oneof(
  anyText({ maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join('')),
  mutated,
);

const judge = (rule: Rule, text: string) =>
  rule.judge(Object.fromEntries(rule.inputs.map((input) => [input, text])), {});

it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))(
  'checks any text, and fixes what it says it can: %s',
  (_, rule) => {
    fc.assert(
      fc.property(texts, (text) => {
        const values = Object.fromEntries(rule.inputs.map((input) => [input, text]));
        for (const { message, args, range, repairable } of rule.judge(values, {}).findings) {
          expect(Object.keys(args).sort()).toEqual(
            [...(rule.messages[message]?.args ?? [])].sort(),
          );
          if (range) expect(text.slice(...range)).not.toBe('');
          const repaired = rule.repair(message, values, {});
          expect(repaired !== undefined).toBe(repairable);
          if (!repaired) continue;
          const again = rule.judge({ ...values, ...repaired }, {}).findings;
          expect(again.map((finding) => finding.message)).not.toContain(message);
        }
      }),
      { numRuns: times(300, 1500) },
    );
  },
);

it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))(
  'quotes at most one entered character: %s',
  (_, rule) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { args } of judge(rule, text).findings)
          for (const arg of Object.values(args)) expect(entered(arg)).toBeLessThan(2);
      }),
      { numRuns: times(300, 1500) },
    );
  },
);

/** How many characters of an argument may come from what was entered. */
function entered(arg: Arg): number {
  return typeof arg === 'string' ? [...arg].length : 0;
}

it('says nothing about a canary in the key', () => {
  const canary = 'WaymarkCanary7Zq';
  for (const fault of pasteFaults) {
    const damaged = fault.damage(privatePem());
    const text = damaged.slice(0, 400) + canary + damaged.slice(400);
    const said = JSON.stringify(
      judge(privateKey, text).findings.flatMap(({ args }) =>
        Object.values(args).filter((arg) => typeof arg === 'string'),
      ),
    );
    for (let at = 0; at < canary.length - 1; at++)
      expect(said).not.toContain(canary.slice(at, at + 2));
  }
});

it('has every term that an argument names', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { args } of judge(privateKey, text).findings)
        for (const arg of Object.values(args))
          if (typeof arg === 'object') expect(privateKey.terms).toContain(arg.term);
    }),
  );
});
