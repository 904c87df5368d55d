import { INVISIBLE } from '../../engine/text/characters.ts';

/** A piece of a value as a page shows it: as it is, or, for an invisible character, its name. */
export interface Piece {
  readonly text: string;
  readonly unseen: boolean;
}

const UNSEEN = new RegExp(
  `[\\t\\v\\f\\r\\x85\\u2028\\u2029\\u3000]|${INVISIBLE.source}|^ +| +$`,
  'gmu',
);

/** Splits a value into visible and invisible parts. A space is only invisible at the start or end of a line. */
export function piecesOf(value: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of value.matchAll(UNSEEN)) {
    if (index > end) pieces.push({ text: value.slice(end, index), unseen: false });
    pieces.push({ text: [...found].map(nameOf).join(''), unseen: true });
    end = index + found.length;
  }
  if (end < value.length) pieces.push({ text: value.slice(end), unseen: false });
  return pieces;
}

/** The usual sign for a space; for any other character its number in Unicode. */
function nameOf(character: string): string {
  if (character === ' ') return '␣';
  const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `U+${number}`;
}
