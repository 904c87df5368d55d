import { preferredLocale } from '../../engine/text/preferred-locale.ts';
import { rememberedLocale } from '../../stores/place.ts';
import { isWhole, otherLanguage, otherLanguages } from './other-languages.ts';
import { noteLanguage, takeLanguage } from './root-language.ts';
import { trustedAs } from './trusted.ts';

const trusted = trustedAs('language');

/**
 * Shows another language in place of the first one, which follows in the file. That becomes the text of an element, up to
 * the end of its parts: the browser neither makes elements of it nor lays it out.
 */
function showInstead(block: HTMLElement): void {
  const markup = `${block.textContent}<script type="text/plain" data-language>`;
  document.write(trusted.createHTML(markup));
  const first = otherLanguage('');
  if (!first) return;
  noteLanguage(first);
  takeLanguage(block);
  block.remove();
  document.addEventListener('DOMContentLoaded', () => {
    if (!isWhole()) showFirst(first);
  });
}

/** If the file was cut off, its first language is all that can be read. */
function showFirst(first: HTMLElement): void {
  takeLanguage(first);
  const markup = trusted.createHTML(first.textContent);
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
}

/*
 * Opens a guide in one file that has several languages: in that of the reader. A file that a browser saved again stays in
 * the language that it had.
 */
const names = otherLanguages().map(({ dataset }) => dataset['language'] ?? '');
const wanted = preferredLocale(
  [rememberedLocale() ?? '', ...navigator.languages],
  [document.documentElement.lang, ...names],
);
const block = otherLanguage(wanted);
if (block && !isWhole()) showInstead(block);
