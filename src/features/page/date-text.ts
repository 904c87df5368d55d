import { dateText as write } from '../../engine/text/date-text.ts';

/** A calendar date as it is written in the page's language; the page says in which form. */
export function dateText(iso: string, dateStyle: 'long' | 'full'): string {
  const { lang, dataset } = document.documentElement;
  return write(iso, { tag: dataset['dates'] ?? lang, firstDay: dataset['firstDay'] }, dateStyle);
}
