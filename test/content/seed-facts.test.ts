import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/build/content/read-content.ts';
import { stepSource } from '../../src/build/content/revisions.ts';
import { facts as schema } from '../../src/build/schemas/test-schemas.ts';
import { FIXTURE } from '../support/fixture.ts';

/** The notices at the end of a guide that are about a step: they begin with a link to it. */
const historyOf = (body: string, step: string): string =>
  (/<History>([\s\S]*)<\/History>/.exec(body)?.[1] ?? '')
    .split('<Notice')
    .filter((notice) => notice.includes(`](#${step})`))
    .map((notice) => `<Notice${notice}`)
    .join('');

/** The made-up content shows that facts are checked; other content does not need to have any. */
describe.each(['content', FIXTURE])('%s', (folder) => {
  const file = join(folder, 'tests/facts.yaml');
  const facts = existsSync(file) ? schema.parse(parse(readFileSync(file, 'utf8'))) : [];
  const { guides, locales } = readContent(folder);

  it('states every fact that it must, in every language', () => {
    const missing = facts.flatMap(({ guide, step, says, fact }) => {
      const known = guides[guide]?.guide.steps.some(({ id }) => id === step);
      if (!known) return [`${guide} has no step ${step}: ${fact}`];
      return Object.keys(locales).flatMap((locale) => {
        const body = guides[guide]?.bodies[locale] ?? '';
        const text = stepSource(body, step) + historyOf(body, step);
        return says
          .filter((each) => !text.includes(each))
          .map((each) => `${guide}/${locale}.mdx, step ${step} does not have ${each}: ${fact}`);
      });
    });
    expect(missing).toEqual([]);
  });
});
