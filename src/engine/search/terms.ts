import type { Folded } from '../text/fold.ts';
import { CJK } from './fold.ts';

/** A piece of a query that is searched for separately, and how much it says. */
export interface Term {
  readonly text: string;
  readonly weight: number;
  /** How another form of this word begins, for languages that inflect. */
  readonly stem?: string;
}

/** More than a sentence or a line of a log needs. */
const MOST_TERMS = 60;
/** Letters and digits of scripts that separate words by spaces. */
export const IN_WORD = /[a-z\d\u00df-\u1fff\u2c00-\u2dff]/;
/** The Arabic article, which is joined to its word, alone or after "and", "so", "with", "like" or "for". */
const ARTICLE = /(?:^|[^\p{L}\p{N}])[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)$/u;
/** The longest article with its prefix, and the character before it. */
const LONGEST = 5;
const RUN = /[\p{L}\p{N}]+/gu;
const HIRAGANA = /\p{Script=Hiragana}/u;
const KATAKANA = /\p{Script=Katakana}/u;
/** Hiragana are mostly grammar, and so is a pair that mixes two kinds of script. */
const HIRAGANA_PAIR = 0.35;
const PAIR_ASTRIDE = 0.3;
const SINGLE_CHARACTER = 0.6;

/**
 * The terms of a query: words if they are separated by spaces, otherwise pairs of neighbouring characters. `folded` is
 * the fold of `entered`.
 */
export function termsOf(entered: string, { text, from }: Folded): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { part, at } of partsOf(text)) {
    const found = CJK.test(part)
      ? pairsOf(part, (unit) => entered.charAt(from[at + unit] ?? 0))
      : [wordOf(part)];
    for (const term of found) {
      if (terms.size < MOST_TERMS && !terms.has(term.text)) terms.set(term.text, term);
    }
  }
  return [...terms.values()];
}

/** All words of a folded text in scripts with spaces between words. */
export const dividedWordsOf = (text: string): readonly string[] =>
  partsOf(text).flatMap(({ part }) => (isDivided(part) ? [part] : []));

const partsOf = (text: string) =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => byScript(run, index));

/** A run of letters, divided where ideographs or kana meet other letters. */
function byScript(run: string, start: number): readonly { part: string; at: number }[] {
  const parts: { part: string; at: number }[] = [];
  let wasWide: boolean | undefined;
  let at = start;
  for (const character of run) {
    const wide = CJK.test(character);
    const last = parts.at(-1);
    if (last && wide === wasWide) last.part += character;
    else parts.push({ part: character, at });
    wasWide = wide;
    at += character.length;
  }
  return parts;
}

type Writing = 'ideographs' | 'katakana' | 'hiragana';

function writingOf(character: string): Writing {
  if (HIRAGANA.test(character)) return 'hiragana';
  return KATAKANA.test(character) ? 'katakana' : 'ideographs';
}

/** The pairs of a run. The text as entered tells words (ideographs, katakana) from grammar, which folding hides. */
function pairsOf(run: string, entered: (unit: number) => string): readonly Term[] {
  const characters: { character: string; writing: Writing }[] = [];
  let unit = 0;
  for (const character of run) {
    characters.push({ character, writing: writingOf(entered(unit)) });
    unit += character.length;
  }
  return characters.flatMap(({ character, writing }, at): readonly Term[] => {
    const before = characters[at - 1];
    const after = characters[at + 1];
    const alone = before?.writing !== writing && after?.writing !== writing;
    const single =
      alone && (writing !== 'hiragana' || characters.length === 1)
        ? [{ text: character, weight: SINGLE_CHARACTER }]
        : [];
    if (!after) return single;
    const text = character + after.character;
    if (after.writing !== writing) return [...single, { text, weight: PAIR_ASTRIDE }];
    return [{ text, weight: writing === 'hiragana' ? HIRAGANA_PAIR : 1 }];
  });
}

/** Whether a folded piece is in a script that separates words by spaces. */
export const isDivided = (piece: string): boolean => !CJK.test(piece);

/** The first position of the term in a folded text, at the beginning of a word; otherwise -1. */
export function indexOfTerm(text: string, term: string, from = 0): number {
  const divided = isDivided(term);
  let at = text.indexOf(term, from);
  while (at > 0 && divided && !beginsWord(text, at)) at = text.indexOf(term, at + 1);
  return at;
}

const beginsWord = (text: string, at: number): boolean =>
  !IN_WORD.test(text.charAt(at - 1)) || ARTICLE.test(text.slice(Math.max(0, at - LONGEST), at));

function wordOf(word: string): Term {
  if (!/^\p{L}{4,}$/u.test(word)) return { text: word, weight: 1 };
  const cut = word.length >= 7 ? 3 : word.length >= 5 ? 2 : 1;
  return { text: word, weight: 1, stem: word.slice(0, -cut) };
}
