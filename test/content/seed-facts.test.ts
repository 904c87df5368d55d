import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/build/content/read-content.ts';
import { stepSource } from '../../src/build/content/revisions.ts';
import { facts as schema } from '../../src/build/content/schemas.ts';
import { FIXTURE } from '../support/fixture.ts';

/** The made-up content shows that facts are looked at; other content need not have any. */
describe.each(['content', FIXTURE])('%s', (folder) => {
  const file = join(folder, 'tests/facts.yaml');
  const facts = existsSync(file) ? schema.parse(parse(readFileSync(file, 'utf8'))) : [];
  const { guides, locales } = readContent(folder);

  it('tells every fact that it has to, in every language', () => {
    const missing = facts.flatMap(({ guide, step, says, fact }) => {
      const known = guides[guide]?.guide.steps.some(({ id }) => id === step);
      if (!known) return [`${guide} has no step ${step}: ${fact}`];
      return Object.keys(locales).flatMap((locale) => {
        const text = stepSource(guides[guide]?.bodies[locale] ?? '', step);
        return says
          .filter((each) => !text.includes(each))
          .map((each) => `${guide}/${locale}.mdx, step ${step} lacks ${each}: ${fact}`);
      });
    });
    expect(missing).toEqual([]);
  });
});
