import { groupedBy } from '../../engine/grouped-by.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import type { Content } from '../content/read-content.ts';
import { type Piece, piecesIn } from './pieces.ts';
import { sameLetters, versionOf } from './version.ts';

/**
 * How a piece in a language compares with the source. `unrecorded`: nobody has recorded which version of the source it
 * was made from. Authors are told, readers are not.
 */
export type State = 'fresh' | 'stale' | 'missing' | 'unrecorded';

/** A piece of the source, as a language has it. */
export interface Translation {
  readonly id: string;
  /** The file of the language in which it is, or belongs. */
  readonly file: string;
  readonly state: State;
  /** It is stale only because the typography of the source has changed. */
  readonly typography: boolean;
  /** The version of the source today. */
  readonly version: string;
}

type Known = Pick<Content, 'files' | 'translated'>;
type Translations = ReadonlyMap<string, Translation>;

/** Every piece of the source by its ID, as a language has it; nothing for the source language itself. */
export function translationsIn(content: Known, locale: string): Translations {
  const ofContent = known.get(content) ?? new Map<string, Translations>();
  known.set(content, ofContent);
  const translations = ofContent.get(locale) ?? compared(content, locale);
  ofContent.set(locale, translations);
  return translations;
}

/** Every page asks for the same. */
const known = new WeakMap<Known, Map<string, Translations>>();

/** The pieces of the source, by ID. */
export function sourcePieces(content: Pick<Content, 'files'>): ReadonlyMap<string, Piece> {
  const pieces = sources.get(content.files) ?? piecesIn(content, SOURCE_LOCALE);
  sources.set(content.files, pieces);
  return pieces;
}

const sources = new WeakMap<Content['files'], ReadonlyMap<string, Piece>>();

/** Whether a language does not have a piece of the source, or has it in a file that is not translated yet. */
export const missing = (content: Known, locale: string, piece: string): boolean =>
  translationsIn(content, locale).get(piece)?.state === 'missing';

/** The pieces that are stale in a language, of those named. */
export const staleOf = (content: Known, locale: string, pieces: readonly string[]) =>
  pieces.filter((piece) => translationsIn(content, locale).get(piece)?.state === 'stale');

/** Pieces with the file that they belong to, in the order of the content. */
export const byFile = (
  pieces: Iterable<Translation>,
): ReadonlyMap<string, readonly Translation[]> => groupedBy(pieces, ({ file }) => file);

function compared(content: Known, locale: string): Translations {
  if (locale === SOURCE_LOCALE) return new Map();
  const own = piecesIn(content, locale);
  const recorded = content.translated[locale] ?? {};
  const compare = ({ id, file, words }: Piece): Translation => {
    const version = versionOf(words);
    const made = recorded[id];
    const state = !own.has(id)
      ? 'missing'
      : made === undefined
        ? 'unrecorded'
        : made === version
          ? 'fresh'
          : 'stale';
    return {
      id,
      file: file.replace(OF_SOURCE, `$1${locale}$2`),
      state,
      typography: state === 'stale' && made !== undefined && sameLetters(made, version),
      version,
    };
  };
  return new Map([...sourcePieces(content)].map(([id, piece]) => [id, compare(piece)]));
}

const OF_SOURCE = new RegExp(`(/)${SOURCE_LOCALE}(\\.[a-z]+)$`);
