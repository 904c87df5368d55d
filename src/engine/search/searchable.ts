import { lookupOf } from '../data-rules/lookup.ts';
import { fold as plainFold } from '../text/fold.ts';
import { type SearchFold, searchFold } from './fold.ts';
import { type Entry, entriesOf, type SearchIndex } from './index-file.ts';
import { IN_WORD, isDivided } from './terms.ts';

/** Everything that can be found in one language, ready to be searched. */
export interface Searchable {
  readonly fold: SearchFold;
  readonly languages: SearchIndex['languages'];
  /** Replaces the words that readers may type with those of the texts. */
  readonly inOurWords: (entered: string) => string;
  readonly entries: readonly Prepared[];
  /** The messages, as "rule/message", that a text quotes: words of a server, or a status. */
  readonly quotedIn: (text: string) => ReadonlySet<string>;
}

export interface Prepared {
  readonly entry: Entry;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly text: string;
  /** The weight of a term in it; higher in a short title than in a long one. */
  readonly weight: number;
  /** The weight of containing the whole query. */
  readonly whole: number;
}

/** How much the weight of a title depends on its length. */
const LENGTH_SHARE = 0.4;
/** What a title or a text counts that a draft borrows: its reader looks for their own language first. */
const BORROWED = 0.6;

export function searchable(index: SearchIndex): Searchable {
  const fold = searchFold(index.variants);
  const entries = entriesOf(index);
  const titles = entries.map(({ title }) => fold(title).text);
  const lengths = titles.map((title) => title.replace(/[^\p{L}\p{N}]/gu, '').length);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / titles.length;
  const find = lookupOf(index.lookup);
  return {
    fold,
    languages: index.languages,
    quotedIn: (text) => new Set(find(plainFold(text).text).keys()),
    inOurWords: replacer(index.words, fold),
    entries: entries.map((entry, at) => {
      const title = titles[at] ?? '';
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[at] ?? 0)) / usual;
      const languages = index.languages[`${entry.group || entry.kind}/${entry.id}`] ?? [];
      const [ofTitle = 1, ofText = 1] = languages.map((each) => (each ? BORROWED : 1));
      return {
        entry,
        fields: [
          { text: title, weight: (2.5 * ofTitle) / length, whole: 3 * ofTitle },
          { text: fold(entry.phrases).text, weight: 2, whole: entry.kind === 'message' ? 2 : 1 },
          { text: fold(entry.text).text, weight: ofText, whole: ofText },
          { text: fold(entry.trail).text, weight: 0.8, whole: 0.5 },
        ],
      };
    }),
  };
}

/**
 * Replaces the longest words first. A word that is written with spaces is replaced only as a whole word, which may
 * be next to ideographs or kana. Our word may be in another script, so it gets spaces around it; folding removes
 * those that do not belong.
 */
function replacer(words: SearchIndex['words'], fold: SearchFold): (entered: string) => string {
  const ours = new Map(words.map(([typed, our]) => [fold(typed).text, our]));
  if (ours.size === 0) return (entered) => entered;
  const typed = [...ours.keys()].sort((one, other) => other.length - one.length);
  const alternatives = typed.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return isDivided(word) ? `(?<!${IN_WORD.source})${escaped}(?!${IN_WORD.source})` : escaped;
  });
  const pattern = new RegExp(alternatives.join('|'), 'gu');
  return (entered) => {
    const { text, from } = fold(entered);
    let at = 0;
    const parts = [...text.matchAll(pattern)].map(({ 0: word, index }) => {
      const before = entered.slice(at, from[index]);
      at = from[index + word.length] ?? entered.length;
      return `${before} ${ours.get(word)} `;
    });
    return parts.join('') + entered.slice(at);
  };
}
