import type { Translate } from '../content/locales.ts';
import type { Part } from './shown-pieces.ts';
import type { State } from './states.ts';

/** What some parts of a place are called in a language, as one text. */
export function partNames(parts: readonly Part[], t: Translate, locale: string): string {
  const names: Readonly<Record<Part, string>> = {
    text: t('newer-part-text'),
    check: t('newer-part-check'),
    picture: t('newer-part-picture'),
    message: t('newer-part-message'),
  };
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    parts.map((part) => names[part]),
  );
}

/** What the states of a translation are called in a language. */
export const stateNames = (t: Translate): Readonly<Record<State, string>> => ({
  fresh: t('translations-fresh'),
  stale: t('translations-stale'),
  missing: t('translations-missing'),
  unrecorded: t('translations-unrecorded'),
});
