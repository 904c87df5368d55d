import { readdirSync, readFileSync } from 'node:fs';
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

/** The markup of a page as it is served. */
export const htmlOf = (path: string): string =>
  readFileSync(builtFile(path.endsWith('/') ? `${path}index.html` : path), 'utf8');

/**
 * The pages on which a value can be entered: a field of a check, or a control to type in or choose from. Boxes to tick,
 * the question of a guide and the file of a reader's own progress hold nothing that was entered; a query is sent on
 * purpose.
 */
export function pagesWithFields(): readonly string[] {
  const field =
    /data-field=|<(?:textarea|select)\b|<input\b(?![^>]*\btype="(?:checkbox|radio|file|search|hidden)")/;
  return allPages().filter((path) => field.test(htmlOf(path)));
}
