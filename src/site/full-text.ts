import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { content } from './content.ts';
import { pathOf } from './locales.ts';
import { plainText } from './plain-text.ts';
import type { Content } from './read-content.ts';
import { FULL_TEXT_FOLDER, searchIndex } from './search-index.ts';

/** Its search and its data: the page brings its own interface and starts no worker. */
const SERVED =
  /^(?:pagefind\.js|pagefind-entry\.json|(?:index|fragment)\/.*|.*\.pf_meta|wasm\..*)$/;

/** Builds Pagefind's index of each language: a record for every step, message and rule, so that a result is a place. */
export function fullText(): AstroIntegration {
  return {
    name: 'full-text',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
        // One after the other: their order decides the names and contents of the files.
        for (const locale of Object.keys(content().locales)) {
          for (const record of recordsOf(content(), locale)) {
            await index.addCustomRecord(record);
          }
        }
        const { files } = await index.getFiles();
        for (const file of files.filter(({ path }) => SERVED.test(path))) {
          const target = join(fileURLToPath(dir), FULL_TEXT_FOLDER, file.path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, file.path.endsWith('.json') ? sorted(file.content) : file.content);
        }
        await close();
      },
    },
  };
}

/** Pagefind lists the languages in another order each time; two builds of one commit are to be the same. */
function sorted(json: Uint8Array): string {
  const entry = JSON.parse(new TextDecoder().decode(json));
  const languages = Object.entries(entry.languages).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}

/** The address of a record names what it is; the page makes the real one of it. */
function recordsOf(all: Content, locale: string) {
  const { guides, rules } = searchIndex(all, locale);
  const record = (url: string, title: string, trail: string, text: string) => ({
    // Records of all languages go into one index at first, where an address is known once.
    url: `${pathOf(locale)}/${url}`,
    language: pathOf(locale),
    content: `${title} ${trail} ${text}`,
    meta: { title, trail },
  });
  return [
    ...guides.flatMap(({ id: guide, title: trail, steps }) =>
      steps.map(([id, title, text]) => record(`step/${guide}/${id}`, title, trail, text)),
    ),
    ...rules.map(({ id: rule, title }) => {
      const summary = all.rules[rule]?.[locale]?.summary ?? '';
      return record(`rule/${rule}/`, title, '', `${summary} ${explanation(all, rule, locale)}`);
    }),
  ];
}

const explanation = ({ explanations }: Content, rule: string, locale: string): string =>
  plainText(explanations[rule]?.[locale] ?? '', () => '');
