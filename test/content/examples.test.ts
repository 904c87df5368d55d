import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/domain/check.ts';
import { checksOf } from '../../src/domain/guide.ts';
import { rules } from '../../src/domain/rules/index.ts';
import { readContent } from '../../src/site/read-content.ts';
import { cook } from '../support/recipes.ts';

/** The examples of guide.yaml are run: they are what the reference will show as sound and faulty. */
describe.each(Object.values(readContent().guides))('$guide.id', ({ guide, file }) => {
  const examples = new Map(
    file.steps.flatMap(({ checks }) => checks.map(({ id, examples: found }) => [id, found])),
  );
  const checks = checksOf(guide);

  it.each(checks)('$id finds nothing against its sound examples', (check) => {
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
