import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_FOLDER } from './build/content/read-content.ts';

/** The bodies that are rendered; build/content/read-content.ts reads and checks all data. Ids are "<guide or rule>/<locale>". */
const bodiesOf = (kind: string) =>
  glob({
    base: `${CONTENT_FOLDER}/${kind}`,
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

export const collections = {
  guides: defineCollection({ loader: bodiesOf('guides') }),
  rules: defineCollection({ loader: bodiesOf('rules') }),
};
