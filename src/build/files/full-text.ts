import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { content } from '../content/content.ts';
import { pathOf } from '../content/locales.ts';
import { plainText } from '../content/plain-text.ts';
import type { Content } from '../content/read-content.ts';
import { FULL_TEXT_FOLDER, searchIndex } from './search-index.ts';

/** Pagefind's search and its data: the page has its own interface and starts no worker. */
const SERVED =
  /^(?:pagefind\.js|pagefind-entry\.json|(?:index|fragment)\/.*|[^/]*\.pf_meta|wasm\.[^/]*)$/;

/** The file that names the indexes of all languages. */
const ENTRY = 'pagefind-entry.json';

/**
 * Builds Pagefind's index of each language: a record for every step, message and rule, so that each result is a place.
 * It is made from the content by a separate program, so it starts before the pages are built, and the end of the build
 * waits for it.
 */
export function fullText(): AstroIntegration {
  let folder = '';
  let writing: Promise<void> | undefined;
  return {
    name: 'full-text',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.outDir), FULL_TEXT_FOLDER);
      },
      // By now Astro has emptied the folder of the site. It calls this for each of its bundles.
      'astro:build:setup': () => {
        writing ??= writeFullText(content(), folder);
      },
      'astro:build:done': () => writing,
    },
  };
}

async function writeFullText(all: Content, folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  // Always in one order: it decides the names and contents of the files.
  const records = Object.keys(all.locales).flatMap((locale) => recordsOf(all, locale));
  await Promise.all(records.map((record) => index.addCustomRecord(record)));
  // We write the files: when Pagefind reports that it has written them, the last ones may still be incomplete.
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind makes no index: ${faults.join(', ')}`);
  await close();
  for (const { path, content: bytes } of files.filter((each) => SERVED.test(each.path))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === ENTRY ? sorted(bytes) : bytes);
  }
}

/** Pagefind lists the languages in a different order each time; two builds of one commit must be the same. */
function sorted(bytes: Uint8Array): string {
  const entry = JSON.parse(new TextDecoder().decode(bytes));
  const languages = Object.entries(entry.languages).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}

/** The address of a record names what it is; the page turns it into the real address. */
function recordsOf(all: Content, locale: string) {
  const { guides, rules } = searchIndex(all, locale);
  const record = (url: string, title: string, trail: string, text: string) => ({
    // At first the records of all languages go into one index, where an address can only be used once.
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
