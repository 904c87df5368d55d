import { lookupOf } from '../data-rules/lookup.ts';
import { fold as plainFold } from '../text/fold.ts';
import { type SearchFold, searchFold } from './fold.ts';
import { type Entry, entriesOf, type SearchIndex } from './index-file.ts';
import { isDivided } from './terms.ts';

/** Everything that can be found in one language, ready to be looked through. */
export interface Searchable {
  readonly fold: SearchFold;
  /** Puts the texts' own words in the place of those that readers may type for them. */
  readonly inOurWords: (folded: string) => string;
  readonly entries: readonly Prepared[];
  /** The messages, as "rule/message", of what a text quotes: words of a server, or a status. */
  readonly quotedIn: (text: string) => ReadonlySet<string>;
}

export interface Prepared {
  readonly entry: Entry;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly text: string;
  /** Worth of a term in it; more in a short title than in a long one. */
  readonly weight: number;
  /** Worth of holding the whole query. */
  readonly whole: number;
}

/** How much of a title's worth depends on its length. */
const LENGTH_SHARE = 0.4;

export function searchable(index: SearchIndex): Searchable {
  const fold = searchFold(index.variants);
  const entries = entriesOf(index);
  const titles = entries.map(({ title }) => fold(title).text);
  const usual = titles.reduce((sum, { length }) => sum + length, 0) / titles.length;
  const find = lookupOf(index.lookup);
  return {
    fold,
    quotedIn: (text) => new Set(find(plainFold(text).text).keys()),
    inOurWords: replacer(index.words, fold),
    entries: entries.map((entry, at) => {
      const title = titles[at] ?? '';
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * title.length) / usual;
      return {
        entry,
        fields: [
          { text: title, weight: 2.5 / length, whole: 3 },
          { text: fold(entry.phrases).text, weight: 2, whole: 2 },
          { text: fold(entry.text).text, weight: 1, whole: 1 },
          { text: fold(entry.trail).text, weight: 0.8, whole: 0.5 },
        ],
      };
    }),
  };
}

/**
 * Replaces the longest words first; a word that is divided by blanks is replaced only where it stands alone. Ours may be of
 * another writing, so blanks are put around it, and folded away where none belong.
 */
function replacer(words: SearchIndex['words'], fold: SearchFold): (folded: string) => string {
  const ours = new Map(words.map(([typed, our]) => [fold(typed).text, fold(our).text]));
  if (ours.size === 0) return (folded) => folded;
  const typed = [...ours.keys()].sort((one, other) => other.length - one.length);
  const alternatives = typed.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return isDivided(word) ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
  });
  const pattern = new RegExp(alternatives.join('|'), 'gu');
  return (folded) => fold(folded.replace(pattern, (word) => ` ${ours.get(word) ?? word} `)).text;
}
