import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { content } from '../content/content.ts';
import { CONTENT_FOLDER } from '../content/read-content.ts';

const NAME = 'virtual:draft-guides';
const RESOLVED = `\0${NAME}`;

/** Where the text of a guide in a draft is, or would be if the draft had it. */
const fileOf = (guide: string, locale: string): string =>
  resolve(CONTENT_FOLDER, 'guides', guide, `${locale}.mdx`);

/**
 * Gives the texts of guides in drafts as they are shown: each step that is missing is there in another language.
 * `virtual:draft-guides` exports a loader for each, by "guide/locale".
 */
export function draftGuides(): Plugin {
  return {
    name: 'draft-guides',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? RESOLVED : texts().has(id) ? id : undefined),
    load(id) {
      if (id !== RESOLVED) return texts().get(id)?.body;
      const loaders = [...texts()].map(
        ([file, { name }]) => `'${name}': () => import(${JSON.stringify(file)}),`,
      );
      return `export const draftGuides = {${loaders.join('')}};`;
    },
  };
}

/** The texts by file. */
function texts() {
  const { drafts, guides } = content();
  return new Map(
    Object.entries(guides).flatMap(([guide, { bodies }]) =>
      Object.keys(drafts).map((locale) => {
        const text = { name: `${guide}/${locale}`, body: bodies[locale] ?? '' };
        return [fileOf(guide, locale), text] as const;
      }),
    ),
  );
}
