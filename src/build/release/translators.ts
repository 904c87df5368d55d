import { SOURCE_LOCALE } from '../content/locales.ts';
import type { Content } from '../content/read-content.ts';
import { byFile, type State, translationsIn } from '../translated/states.ts';
import { translationWarnings } from '../translated/warnings.ts';

/** What each state but "fresh" is called, in the order of urgency. */
const STATES: readonly (readonly [state: State, words: string])[] = [
  ['stale', `older than ${SOURCE_LOCALE}`],
  ['missing', 'missing'],
  ['unrecorded', 'not recorded'],
];

/** What translators still have to do: for each language how many texts, then the files. It never stops a release. */
export const translatorTasks = (content: Content): readonly string[] =>
  Object.entries(content.locales)
    .filter(([locale]) => locale !== SOURCE_LOCALE)
    .flatMap(([locale, file]) => {
      const pieces = [...translationsIn(content, locale).values()];
      const counts = STATES.map(([state, words]) => ({
        words,
        count: pieces.filter((piece) => piece.state === state).length,
      })).filter(({ count }) => count > 0);
      const missing = byFile(pieces.filter(({ state }) => state === 'missing'));
      const todo = counts.map(({ words, count }) => `${count} ${words}`).join(', ');
      return [
        `${locale}${content.drafts[locale] ? ' (draft)' : ''}: ${todo || 'nothing to do'}`,
        ...[...missing].map(([path, { length }]) => `  ${path}: ${length} missing`),
        ...translationWarnings({ ...content, locales: { [locale]: file } }).map(
          (warning) => `  ${warning}`,
        ),
      ];
    });
