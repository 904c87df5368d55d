import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readContent } from '../../src/site/read-content.ts';
import { stepSource } from '../../src/site/revisions.ts';

/** Every fact of the documents that the guides come from, and the step that tells it. */
const facts = z
  .array(
    z.strictObject({
      seed: z.string(),
      fact: z.string(),
      guide: z.string(),
      step: z.string(),
      says: z.array(z.string()),
    }),
  )
  .parse(parse(readFileSync('test/content/seed-facts.yaml', 'utf8')));

const { guides, locales } = readContent();

it.each(facts)('seed $seed: $fact', ({ guide, step, says }) => {
  expect(guides[guide]?.guide.steps.map(({ id }) => id)).toContain(step);
  for (const locale of Object.keys(locales)) {
    const text = stepSource(guides[guide]?.bodies[locale] ?? '', step);
    for (const each of says) expect(text, `${guide}/${locale}.mdx, step ${step}`).toContain(each);
  }
});
