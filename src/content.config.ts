import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_FOLDER } from './site/read-content.ts';
import * as schemas from './site/schemas.ts';

/** The bodies that are rendered; all data is read by site/read-content.ts. Ids are "<guide>/<locale>". */
const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

export const collections = {
  guides: defineCollection({
    loader: glob({
      base: `${CONTENT_FOLDER}/guides`,
      pattern: '*/*.mdx',
      generateId: withoutEnding,
    }),
    schema: schemas.prose,
  }),
};
