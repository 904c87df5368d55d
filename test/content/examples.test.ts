import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/build/content/content-rules.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { runCheck } from '../../src/engine/check/check.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import { FIXTURE } from '../support/fixture.ts';
import { cook } from '../support/recipes.ts';

const contents = ['content', FIXTURE].map((folder) => readContent(folder));

const guidesWithChecks = contents
  .flatMap((content) =>
    Object.values(content.guides).map((guide) => ({ ...guide, rules: allRules(content) })),
  )
  .filter(({ guide }) => checksOf(guide).length > 0);

describe.each(guidesWithChecks)('$guide.id', ({ guide, file, rules }) => {
  const examples = new Map(
    file.steps.flatMap(({ checks }) => checks.map(({ id, examples: found }) => [id, found])),
  );
  const checks = checksOf(guide);

  it.each(checks)('$id finds nothing wrong with its sound examples', (check) => {
    for (const values of examples.get(check.id)?.sound ?? []) {
      const { findings } = runCheck(check, rules, cook(values), true);
      expect(findings.filter(({ level }) => level !== 'note')).toEqual([]);
    }
  });

  it.each(checks)('$id finds what its faulty examples show', (check) => {
    for (const { values, finds } of examples.get(check.id)?.faulty ?? []) {
      const { findings } = runCheck(check, rules, cook(values), true);
      const found = findings.map(({ rule, message }) => `${rule}/${message}`);
      expect(found).toEqual(expect.arrayContaining([...finds]));
    }
  });
});

describe.each(
  contents.flatMap((content) =>
    Object.entries(content.examples).map(
      ([id, examples]) => [id, examples, allRules(content)[id]] as const,
    ),
  ),
)('the rule %s', (id, { sound, faulty, params }, rule) => {
  if (!rule) throw new Error(`There is no rule "${id}".`);
  const nothing = Object.fromEntries(rule.inputs.map((input) => [input, '']));
  const judge = (values: Readonly<Record<string, string>>) =>
    rule.judge({ ...nothing, ...cook(values) }, params).findings;

  it.each(sound)('finds nothing wrong with its sound example %j', (values) => {
    expect(judge(values).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  it.each(faulty)('finds $finds in $values, and nothing else', ({ values, finds }) => {
    const found = judge(values);
    expect(found.map(({ message }) => message)).toEqual(expect.arrayContaining([...finds]));
    const others = found.filter(({ message, level }) => {
      const asks = rule.messages[message]?.onSubmit;
      return level !== 'note' && !asks && !finds.includes(message);
    });
    expect(others.map(({ message }) => message)).toEqual([]);
  });
});
