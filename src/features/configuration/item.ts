import { partOf } from '../page/part.ts';
import { copyOf } from '../page/template.ts';
import type { Say } from './report-words.ts';

/** The component that renders the templates. */
export const MARKUP = 'Configuration.astro';

/** A copy of the element in a template. */
export function itemFrom(root: HTMLElement, name: string): HTMLElement {
  const template = partOf(root, `template[data-part="${name}"]`, HTMLTemplateElement, MARKUP);
  return partOf(copyOf(template), '*', HTMLElement, MARKUP);
}

/** A browser takes seconds to show thousands of items. The report to copy has all of them. */
const SHOWN = 100;

/** The first items of a list, and a line that says how many more there are. */
export function firstItems<Row>(
  root: HTMLElement,
  rows: readonly Row[],
  itemOf: (row: Row, index: number) => HTMLElement,
  say: Say,
): readonly HTMLElement[] {
  const items = rows.slice(0, SHOWN).map(itemOf);
  const count = rows.length - items.length;
  if (count === 0) return items;
  const more = itemFrom(root, 'more');
  more.textContent = say('more', { count });
  return [...items, more];
}

/** A place, with the file that it is in. */
export const inFile = (file: string | undefined, place: string, say: Say): string =>
  file === undefined ? place : say('in-file', { file, place });

/** The line of an item is one of this file, or of the pasted text. */
export function markFile(item: HTMLElement, file: string | undefined): void {
  if (file !== undefined) item.dataset['file'] = file;
}
