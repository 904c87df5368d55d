import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_FOLDER } from './build/content/read-content.ts';
import * as schemas from './build/content/schemas.ts';

/** The bodies that are rendered; all data is read by site/read-content.ts. Ids are "<guide or rule>/<locale>". */
const bodiesOf = (kind: string) =>
  glob({
    base: `${CONTENT_FOLDER}/${kind}`,
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

export const collections = {
  guides: defineCollection({ loader: bodiesOf('guides'), schema: schemas.prose }),
  rules: defineCollection({ loader: bodiesOf('rules'), schema: schemas.ruleTexts }),
};
