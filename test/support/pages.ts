import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inject } from 'vitest';
import { finished } from '../../src/build/content/drafts/draft.ts';
import { pathOf, SOURCE_LOCALE } from '../../src/build/content/locales.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { ALL } from './extent.ts';

export const content = readContent();
/** The finished languages: what all of them have is claimed of no draft. */
export const locales = finished(content.locales);
/** The languages that are not finished: their pages have texts of another language in them. */
export const drafts = Object.keys(content.locales).filter((locale) => !locales.includes(locale));
export const guides = Object.keys(content.guides);

export const tools = Object.keys(content.tools);

/** How many steps a guide has. */
export const stepsOf = (guide: string): number =>
  content.guides[guide]?.guide.steps.length ?? Number.NaN;

export const guidePath = (locale: string, guide: string): string =>
  `/${pathOf(locale)}/guides/${guide}/`;

export const toolPath = (locale: string, tool: string): string =>
  `/${pathOf(locale)}/tools/${tool}/`;

/** The path of every file of a built site, "/" first. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name))}`)
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/**
 * The path of every page of the built site; the tests open all of them, so a new page is covered without being named.
 * Guides in one file are made from pages, and have separate tests.
 */
export function allPages(): readonly string[] {
  return filesIn(inject('folder'))
    .filter((path) => path.endsWith('.html') && !ONE_FILE.test(path))
    .map((path) => path.replace(/index\.html$/, ''));
}

const ONE_FILE = /\/files\/[^/]+\.html$/;

/** A guide in one file, in a language or in all of them. */
export const oneFilePath = (locale: string | undefined, guide: string): string =>
  locale === undefined ? `/files/${guide}.all.html` : `/${pathOf(locale)}/files/${guide}.html`;

/** The pages on which a browser stays: not those that lead to a language. */
export const restingPages = (): readonly string[] =>
  allPages().filter((path) => !/ data-go[ =>]/.test(builtPage(path)));

/** The pages of a language, or those without one. */
export function pagesIn(locale: string | typeof NO_LANGUAGE): readonly string[] {
  const folders = Object.keys(content.locales).map((each) => `/${pathOf(each)}/`);
  return allPages().filter((path) => {
    const folder = folders.find((each) => path.startsWith(each));
    return locale === NO_LANGUAGE ? !folder : folder === `/${pathOf(locale)}/`;
  });
}

/**
 * One page of each kind, from the pages of the source language or from the given ones. A list and what it lists are two
 * kinds.
 */
export function oneOfEachKind(paths = pagesIn(SOURCE_LOCALE)): readonly string[] {
  const kindOf = (path: string) => path.replace(/(\/[^/]+\/[^/]+\/)[^/]+\/$/, '$1*');
  return [...new Map(paths.map((path) => [kindOf(path), path])).values()];
}

/**
 * Of these pages, those of the source language and those without a language, and one of each kind in another: all
 * languages have the same markup, as `test/content/built/skeleton.test.ts` proves. All of them when everything is
 * tested.
 */
export function inTwoLanguages(paths: readonly string[]): readonly string[] {
  if (ALL) return paths;
  const [other, ...others] = locales
    .filter((locale) => locale !== SOURCE_LOCALE)
    .map((locale) => new Set(pagesIn(locale)))
    .reverse();
  const samples = oneOfEachKind(paths.filter((path) => other?.has(path)));
  return paths.filter(
    (path) => samples.includes(path) || ![other, ...others].some((pages) => pages?.has(path)),
  );
}

/**
 * Of these pages, every guide and one page of each other kind, in the source language or the named one: pages of a kind
 * differ in their texts, and a guide contains each kind of check. All of them when everything is tested.
 */
export function samplesOf(
  paths: readonly string[],
  locale: string = SOURCE_LOCALE,
): readonly string[] {
  if (ALL) return paths;
  const own = new Set([...pagesIn(locale), ...pagesIn(NO_LANGUAGE)]);
  const kinds = oneOfEachKind(paths.filter((path) => own.has(path)));
  const ofGuides = guides.map((guide) => guidePath(locale, guide));
  return paths.filter((path) => kinds.includes(path) || ofGuides.includes(path));
}

export const NO_LANGUAGE = 'no language';

/** A page of the built site as text. */
export const builtPage = (path: string): string =>
  readFileSync(builtFile(path.endsWith('/') ? `${path}index.html` : path), 'utf8');

/** A file of the built site. */
export const builtFile = (path: string): string => join(inject('folder'), path);

/**
 * The pages on which a value can be entered: a field of a check, or a control to type in or choose from. Checkboxes of
 * steps, the question of a guide and the file of a reader's own progress contain nothing that was entered; the field of
 * the search page has its own tests.
 */
export function pagesWithFields(): readonly string[] {
  const field =
    /data-field=|<(?:textarea|select)\b|<input\b(?![^>]*\btype="(?:checkbox|radio|file|search|hidden)")/;
  return allPages().filter((path) => field.test(builtPage(path)));
}

/** The English pages on which something can be typed; of those with the same controls, the first. */
export function pagesToType(): readonly string[] {
  const controls = (path: string) =>
    [...builtPage(path).matchAll(/<(?:textarea|input)\b[^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
  const pages = pagesIn(SOURCE_LOCALE).filter((path) => controls(path).length > 0);
  return [...new Map(pages.map((path) => [controls(path).join(), path])).values()];
}
