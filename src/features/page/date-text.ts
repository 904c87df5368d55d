import { dateText as write } from '../../engine/text/date-text.ts';

/** A calendar date as it is written in the page's language; the page says in which form. */
export function dateText(iso: string, dateStyle: 'long' | 'full'): string {
  const { dates = '', firstDay } = document.documentElement.dataset;
  return write(iso, { tag: dates, firstDay }, dateStyle);
}
