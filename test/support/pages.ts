import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inject } from 'vitest';
import { pathOf } from '../../src/site/locales.ts';
import { readContent } from '../../src/site/read-content.ts';

export const content = readContent();
export const locales = Object.keys(content.locales);
export const guides = Object.keys(content.guides);

export const guidePath = (locale: string, guide: string): string =>
  `/${pathOf(locale)}/guides/${guide}/`;

/** The path of every page of the built site; the tests walk them, so a new page is covered without being named. */
export function allPages(): readonly string[] {
  return readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map(
      (name) =>
        `/${name
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    )
    .sort();
}

/** A file of the built site. */
export const builtFile = (path: string): string => join(inject('folder'), path);
