import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inject } from 'vitest';
import { pathOf } from '../../src/site/locales.ts';
import { readContent } from '../../src/site/read-content.ts';

export const content = readContent();
export const locales = Object.keys(content.locales);
export const guides = Object.keys(content.guides);

export const guidePath = (locale: string, guide: string): string =>
  `/${pathOf(locale)}/guides/${guide}/`;

/** The path of every file of a built site, "/" first. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name))}`)
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The path of every page of the built site; the tests walk them, so a new page is covered without being named. */
export function allPages(): readonly string[] {
  return filesIn(inject('folder'))
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/index\.html$/, ''));
}

/** A file of the built site. */
export const builtFile = (path: string): string => join(inject('folder'), path);
