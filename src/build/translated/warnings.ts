import { dirname } from 'node:path';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { describe } from '../content/problems/problem.ts';
import type { Content } from '../content/read-content.ts';
import { TODO } from '../new/skeleton.ts';
import { byFile, type Translation, translationsIn } from './states.ts';

/** More than this are not named. */
const NAMED = 5;

/** What translators still have to do, one line for each file. The site can be built all the same. */
export function translationWarnings(
  content: Pick<Content, 'files' | 'translated' | 'locales'>,
): readonly string[] {
  return Object.keys(content.locales).flatMap((locale) => {
    const files = byFile(translationsIn(content, locale).values());
    return [...files].flatMap(([file, pieces]) => {
      const command = `npm run translated -- ${locale} ${dirname(file)}`;
      return [
        ...untranslated(file, content.files[file]),
        ...warning(
          file,
          pieces.filter(({ state, typography }) => state === 'stale' && !typography),
          `${SOURCE_LOCALE} is newer than`,
          `Update the translation, then run: ${command}`,
        ),
        ...warning(
          file,
          pieces.filter(({ typography }) => typography),
          `only the typography of ${SOURCE_LOCALE} has changed in`,
          `If that changes nothing here, run: npm run translated -- --typography ${dirname(file)}`,
        ),
        ...warning(
          file,
          pieces.filter(({ state }) => state === 'unrecorded'),
          'it is not recorded what was translated for',
          `If they match ${SOURCE_LOCALE}, run: ${command}`,
        ),
      ];
    });
  });
}

function untranslated(file: string, text = ''): readonly string[] {
  if (!text.includes(TODO)) return [];
  const what = 'it is marked as not translated.';
  return [describe({ file, what, remedy: 'Translate it, and delete the line "TODO translate".' })];
}

function warning(
  file: string,
  pieces: readonly Translation[],
  what: string,
  remedy: string,
): readonly string[] {
  if (pieces.length === 0) return [];
  const names = pieces.slice(0, NAMED).map(({ id }) => id.slice(dirname(file).length + 1));
  const more = pieces.length > NAMED ? ` and ${pieces.length - NAMED} more` : '';
  return [describe({ file, what: `${what} ${names.join(', ')}${more}.`, remedy })];
}
