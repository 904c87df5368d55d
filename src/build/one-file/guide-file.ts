import { readFile } from 'node:fs/promises';
import { pathOf, SOURCE_LOCALE, translator } from '../content/locales.ts';
import type { Content } from '../content/read-content.ts';
import { fileOf } from './file.ts';
import type { Site } from './leads.ts';
import { elementsOf } from './markup.ts';
import { type Part, partOf } from './part.ts';
import { fileScripts } from './script.ts';
import type { Page, Sources } from './sources.ts';

const STYLE = new URL('../../features/one-file/one-file.css', import.meta.url);

/** Where the site is: its path, and its address if that is known. */
export interface Place {
  readonly base: string;
  readonly site: Site;
}

/** The pages that files are made from. */
interface Pages extends Place {
  /** What the site has under a path that begins after its base. */
  read(path: string): Promise<string>;
}

/**
 * Makes guides in one file, by their path on the site; undefined if no guide has that path. Each page is read
 * once if the files of a guide follow each other.
 */
export function guideFiles(content: Content, pages: Pages) {
  const files = filesIn(content);
  // Only of the last guide: parsed pages are large.
  const known = new Map<string, Promise<Sources>>();
  let last: string | undefined;
  const sourcesOnce = (guide: string, locale: string): Promise<Sources> => {
    if (guide !== last) known.clear();
    last = guide;
    const sources = known.get(locale) ?? sourcesOf(content, guide, locale, pages);
    known.set(locale, sources);
    return sources;
  };
  return async (path: string): Promise<string | undefined> => {
    const [id = '', locales = []] = files.get(path) ?? [];
    const guide = content.guides[id]?.guide;
    if (!guide) return undefined;
    const style = (await readFile(STYLE, 'utf8')).trim();
    const shared = { style, site: pages.site, several: locales.length > 1 };
    const parts: Part[] = [];
    for (const locale of locales) {
      parts.push(partOf(await sourcesOnce(guide.id, locale), shared));
    }
    const [first, ...others] = parts;
    return first && fileOf([first, ...others], await fileScripts(guide));
  };
}

/** The paths of all files. */
export const filePaths = (content: Content): readonly string[] => [...filesIn(content).keys()];

/** The guide of a file, and its languages: without script, the first one is shown. */
type Languages = readonly [guide: string, locales: readonly string[]];

/** What is in each file, by its path. */
function filesIn(content: Content): ReadonlyMap<string, Languages> {
  const others = Object.keys(content.locales).filter((locale) => locale !== SOURCE_LOCALE);
  const locales = [SOURCE_LOCALE, ...others];
  return new Map<string, Languages>(
    Object.values(content.guides).flatMap(({ guide: { id } }) => [
      ...locales.map((locale) => [`${pathOf(locale)}/files/${id}.html`, [id, [locale]]] as const),
      [`files/${id}.all.html`, [id, locales]] as const,
    ]),
  );
}

async function sourcesOf(
  content: Content,
  guide: string,
  locale: string,
  { base, read }: Pages,
): Promise<Sources> {
  const t = translator(content, locale);
  const page = (kind: string) => read(`${pathOf(locale)}/${kind}/${guide}/`);
  const data = new Map<string, string>();
  const [guidePage, checklist] = await Promise.all([page('guides'), page('checklists')]);
  for (const address of addressesIn(guidePage + checklist)) {
    data.set(address, await read(address.slice(base.length)));
  }
  return {
    guide: parsed(guidePage),
    page: `${base}${pathOf(locale)}/guides/${guide}/`,
    checklist: parsed(checklist),
    dataAt: (address: string) => dataOf(data.get(address) ?? ''),
    unchanged: `${base}${pathOf(locale)}/unchanged/`,
    texts: {
      about: t('file-about'),
      newer: t('file-newer'),
      unchanged: t('unchanged-title'),
      status: t('give-title'),
    },
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
