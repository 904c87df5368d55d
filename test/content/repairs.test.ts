import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/build/content/content-rules.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { type Finding, type Outcome, worst } from '../../src/engine/check/finding.ts';
import type { InputValues, Rule } from '../../src/engine/check/rule.ts';
import { damages } from '../support/damages.ts';
import { times } from '../support/extent.ts';
import { cook } from '../support/recipes.ts';

/** Damaged values in each run of the tests, for all rules together. */
const VALUES = times(2_500, 50_000);

/** A private key takes a hundred times as long as another value. */
const SLOW = ['private-key', 'key-set'];
const SLOW_VALUES = 40;

const content = readContent();
const { examples } = content;
const repairing = Object.values(allRules(content)).filter(
  ({ id, repairable }) => repairable.length > 0 && examples[id],
);
const runs = Math.ceil((VALUES - SLOW.length * SLOW_VALUES) / (repairing.length - SLOW.length));
const ORDER: readonly Outcome[] = ['empty', 'sound', 'note', 'warning', 'error'];

/** What is written in a value, whatever is between, in any width and script; zeros can be lost. */
const written = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[0o]/gu, '')
    .replace(/[lавсенкмортх]/g, (letter) => LATIN[letter] ?? letter);

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  ['l1', 'аa', 'вb', 'сc', 'еe', 'нh', 'кk', 'мm', 'о', 'рp', 'тt', 'хx'].map((pair) => [
    pair.slice(0, 1),
    pair.slice(1),
  ]),
);

/**
 * Damages that a rule cannot tell from a value: "=" may be in an address, a label becomes a code with "_", and what is
 * after a tab is another column.
 */
const MAY_BELONG: Readonly<Record<string, readonly string[]>> = {
  'email-address': ['a variable'],
  'attribute-settings': ['a space in it', 'a no-break space in it', 'a line break in it'],
  'identifier-list': ['a tab after it'],
};

/** Whether a rule written as data replaces a part with an entry of its list, which has what was left out. */
const completes = (id: string): boolean =>
  JSON.stringify(content.ruleFiles[id] ?? '').includes('"nearest":');

function isPartOf(part: string, text: string): boolean {
  let next = 0;
  for (const character of text) if (character === part[next]) next += 1;
  return next === part.length;
}

function judgeOf(rule: Rule) {
  const params = examples[rule.id]?.params ?? {};
  const judge = (values: InputValues): readonly Finding[] =>
    rule.judge(values, params).findings.filter(({ message }) => !rule.messages[message]?.onSubmit);
  const level = (values: InputValues) =>
    ORDER.indexOf(worst(judge(values).map((each) => each.level)));
  /** The values after one repair, or undefined if it is not offered. */
  const apply = (values: InputValues, { message, input }: Pick<Finding, 'message' | 'input'>) => {
    const offered = judge(values).some(
      (each) => each.message === message && each.input === input && each.repairable,
    );
    return offered ? { ...values, ...rule.repair(message, values, params, input) } : undefined;
  };
  /** The values after all repairs, always the first one that is found. */
  const applyAll = (values: InputValues): InputValues => {
    let now = values;
    let found: Finding | undefined;
    for (let left = 32; left > 0; left -= 1) {
      found = judge(now).find(({ repairable }) => repairable);
      const after = found && apply(now, found);
      if (!after) return now;
      now = after;
    }
    throw new Error(
      `${rule.id}: the repair of "${found?.message}" is offered again for what it has made of "${found?.input}". ` +
        'Change the repair, or the condition of the message.',
    );
  };
  return { judge, level, apply, applyAll };
}

/** Every typed input of every sound example of a rule. */
function soundValues(rule: Rule) {
  const nothing = Object.fromEntries(rule.inputs.map((input) => [input, '']));
  return (examples[rule.id]?.sound ?? []).flatMap((example) => {
    const values: InputValues = { ...nothing, ...cook(example) };
    return rule.inputs
      .filter((input) => ['text', 'lines'].includes(String(rule.kinds[input])) && values[input])
      .map((input) => ({ input, values }));
  });
}

describe.each(repairing.map((rule) => [rule.id, rule] as const))(
  'the repairs of %s',
  (id, rule) => {
    const { judge, level, apply, applyAll } = judgeOf(rule);
    const options = {
      numRuns: Math.ceil((SLOW.includes(id) ? SLOW_VALUES : runs) / 2),
      endOnFailure: true,
    };
    const damaged = fc
      .tuple(
        fc.constantFrom(...soundValues(rule)),
        fc.array(fc.constantFrom(...damages), { minLength: 1, maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([{ input, values }, done, at]) => ({
        input,
        sound: values,
        whole:
          done.every(({ whole }) => whole) &&
          (done.length === 1 || !done.some(({ parts }) => parts)) &&
          !done.some(({ name }) => MAY_BELONG[id]?.includes(name)),
        values: {
          ...values,
          [input]: done.reduce((text, { damage }) => damage(text, at), values[input] ?? ''),
        },
      }));

    it('belong to messages that it says', () => {
      expect(Object.keys(rule.messages)).toEqual(expect.arrayContaining([...rule.repairable]));
    });

    it('make nothing worse, give the same result when applied twice, and end', () => {
      fc.assert(
        fc.property(damaged, ({ values }) => {
          const before = level(values);
          for (const finding of judge(values)) {
            const after = finding.repairable ? apply(values, finding) : undefined;
            if (!after) continue;
            expect(level(after)).toBeLessThanOrEqual(before);
            const again = apply(after, finding);
            if (again) expect(applyAll(again)).toEqual(applyAll(after));
          }
          applyAll(values);
        }),
        options,
      );
    });

    it('restore the value, or return nothing that is called sound or was not written', () => {
      fc.assert(
        fc.property(damaged, ({ input, sound, whole, values }) => {
          const entered = values[input] ?? '';
          const after = applyAll(values);
          const end = after[input] ?? '';
          if (end === entered || end.trim() === applyAll(sound)[input]?.trim()) return;
          const called = `${ORDER[level(after)]}: ${end}`;
          if (whole) expect(called).toMatch(/^(?:warning|error): /);
          const known = completes(id) || isPartOf(written(end), written(entered));
          expect([called, known]).toEqual([called, true]);
        }),
        options,
      );
    });
  },
);
