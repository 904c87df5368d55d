import type { Folded } from '../text/fold.ts';

/** Folds a text so that queries and texts can be compared. */
export type SearchFold = (text: string) => Folded;

/** Marks that may be separate characters after the one they belong to. */
const MARKS = /[\p{M}\uff9e\uff9f]/u;
const WITH_MARKS = /[^\p{M}\uff9e\uff9f]?[\p{M}\uff9e\uff9f]*/gu;
const IGNORED = /\p{Default_Ignorable_Code_Point}|\u30fc/gu;
/** Marks above Latin, Greek and Cyrillic letters; the sound marks of kana are different. */
const ACCENTS = /[\u0300-\u036f]/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const QUOTES = /[\u201c\u201d]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
/** Kana, ideographs and their punctuation: written without spaces between them. */
export const CJK = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** A folded character: its letters, and whether it is written with spaces next to it. */
interface Piece {
  readonly text: string;
  readonly kind: 'blank' | 'wide' | 'narrow';
}

/**
 * Makes a fold for one language's index: compatible forms, case, accents, kana (also the long-vowel mark), quotation
 * marks and hyphens become one form; so do the characters that `variants` lists in pairs, each followed by its form in
 * the index. Several spaces become one, and next to ideographs and kana, where writers differ, none. Folding twice
 * changes nothing.
 */
export function searchFold(variants = ''): SearchFold {
  const forms = new Map<string, string>();
  const characters = [...variants];
  for (let at = 0; at + 1 < characters.length; at += 2) {
    forms.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  const known = new Map<string, readonly Piece[]>();
  const piecesOf = (cluster: string): readonly Piece[] => {
    const found = known.get(cluster);
    if (found) return found;
    const pieces = [...plainForm(cluster)].map((each) => pieceOf(forms.get(each) ?? each));
    known.set(cluster, pieces);
    return pieces;
  };
  return (text) => joined(text, piecesOf);
}

const pieceOf = (text: string): Piece => ({
  text,
  kind: /\s/.test(text) ? 'blank' : CJK.test(text) ? 'wide' : 'narrow',
});

function plainForm(cluster: string): string {
  return cluster
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(HYPHENS, '-');
}

/** Joins the folded characters, and keeps a space only between two that are written with spaces. */
function joined(text: string, piecesOf: (cluster: string) => readonly Piece[]): Folded {
  const from: number[] = [];
  let folded = '';
  let blankAt = -1;
  let last: Piece['kind'] = 'wide';
  let at = 0;
  for (const cluster of MARKS.test(text) ? (text.match(WITH_MARKS) ?? []) : text) {
    for (const piece of piecesOf(cluster)) {
      if (piece.kind === 'blank') {
        if (blankAt === -1) blankAt = at;
        continue;
      }
      if (blankAt !== -1 && last === 'narrow' && piece.kind === 'narrow') {
        folded += ' ';
        from.push(blankAt);
      }
      folded += piece.text;
      for (let unit = 0; unit < piece.text.length; unit++) from.push(at);
      blankAt = -1;
      last = piece.kind;
    }
    at += cluster.length;
  }
  return { text: folded, from };
}
