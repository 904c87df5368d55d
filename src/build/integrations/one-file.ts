import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { content } from '../content/content.ts';
import { pathOf, SOURCE_LOCALE, translator } from '../content/locales.ts';
import { fileOf } from '../one-file/file.ts';
import type { Site } from '../one-file/leads.ts';
import { elementsOf } from '../one-file/markup.ts';
import { type Part, partOf } from '../one-file/part.ts';
import { fileScripts } from '../one-file/script.ts';
import type { Page } from '../one-file/sources.ts';

const STYLE = new URL('../../features/one-file/one-file.css', import.meta.url);

/**
 * Writes every guide as one file that needs no network: `<locale>/files/<guide>.html`, and with all languages
 * `files/<guide>.all.html`. They are made from the built pages, with their styles, so this comes after the integration
 * that puts the styles there.
 */
export function oneFile(): AstroIntegration {
  let base = '';
  let site: Site;
  return {
    name: 'one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const style = (await readFile(STYLE, 'utf8')).trim();
        for (const { guide } of Object.values(content().guides)) {
          const scripts = await fileScripts(guide);
          const write = async (path: string, parts: readonly [Part, ...Part[]]) => {
            const file = new URL(path, dir);
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, fileOf(parts, scripts));
          };
          const several: Part[] = [];
          for (const locale of localesInOrder()) {
            const sources = await sourcesOf(guide.id, locale, dir, base);
            const only = partOf(sources, { style, site, several: false });
            await write(`${pathOf(locale)}/files/${guide.id}.html`, [only]);
            several.push(partOf(sources, { style, site, several: true }));
          }
          const [first, ...others] = several;
          if (first) await write(`files/${guide.id}.all.html`, [first, ...others]);
        }
      },
    },
  };
}

/** Without script, a file with all languages shows its first one. */
const localesInOrder = (): readonly string[] => [
  SOURCE_LOCALE,
  ...Object.keys(content().locales).filter((locale) => locale !== SOURCE_LOCALE),
];

async function sourcesOf(guide: string, locale: string, dir: URL, base: string) {
  const t = translator(content(), locale);
  const page = (kind: string) =>
    readFile(new URL(`${pathOf(locale)}/${kind}/${guide}/index.html`, dir), 'utf8');
  const data = new Map<string, string>();
  const [guidePage, checklist] = await Promise.all([page('guides'), page('checklists')]);
  for (const address of addressesIn(guidePage + checklist)) {
    data.set(address, await readFile(new URL(address.slice(base.length), dir), 'utf8'));
  }
  return {
    guide: parsed(guidePage),
    page: `${base}${pathOf(locale)}/guides/${guide}/`,
    checklist: parsed(checklist),
    dataAt: (address: string) => dataOf(data.get(address) ?? ''),
    about: t('file-about'),
    newer: t('file-newer'),
    status: t('give-title'),
  };
}

const parsed = (html: string): Page => ({ html, elements: elementsOf(html) });

/** The addresses of the texts that pages load (src/build/files/text-files.ts). */
const addressesIn = (html: string): readonly string[] => [
  ...new Set(html.match(/(?<=")\/[^"]*\/texts\/[^"]+\.js(?=")/g)),
];

/** The data in a script that only exports it. */
const dataOf = (script: string): unknown =>
  JSON.parse(script.replace(/^export default /, '').replace(/;\s*$/, ''));
