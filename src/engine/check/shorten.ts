import type { Span } from '../text/characters.ts';

/** A character, or a row of the same sign: it is shown with its length, which may be all that changes. */
const PIECE = /([^\p{L}\p{N}])\1{2,}|./gsu;
/** How much of a text is read on each side of the beginning of a change; a row is seldom longer. */
const NEAR = 99;
const BREAKS: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '␍', '\t': '⇥', ' ': '·' };
const HIDDEN = /[^\p{L}\p{N}\p{P}\p{S}]/u;

/** How much of a long text is shown where the reader only has to recognise it. */
const BEGINNING = 7;

/** A text shortened so that the reader recognises it: up to `most` characters in full, or only the beginning. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, BEGINNING)}…` : text;

/**
 * A changed part of a text with `around` characters on each side, at most twice as many and one: of a long change, only
 * the beginning. `replaced`: something else comes in its place, so a character that may look like it has its code.
 */
export function shorten(
  text: string,
  [start, end]: Span,
  around: number,
  replaced: boolean,
): string {
  const low = Math.max(0, start - NEAR);
  const pieces = Array.from(
    text.slice(low, start + NEAR).matchAll(PIECE),
    ({ 0: piece, 1: sign = piece, index }) => {
      const from = low + index;
      const to = from + piece.length;
      const isChanged = replaced && from < end && to > start;
      return { from, to, shown: nameOf(sign, piece.length / sign.length, isChanged) };
    },
  );
  const before = pieces.filter(({ to }) => to <= start).length;
  const changed = pieces.filter(({ from }) => from < end).length;
  const first = Math.max(0, before - around);
  const last = Math.min(first + 2 * around + 1, Math.max(before, changed) + around);
  const seen = pieces.slice(first, last);
  const shown = seen.map((each) => each.shown).join('');
  return `${seen[0]?.from ? '…' : ''}${shown}${(seen.at(-1)?.to ?? 0) < text.length ? '…' : ''}`;
}

/**
 * What cannot be told by sight is named: hidden characters, the length of a row, and what may look like ASCII; its
 * full-width and similar forms do not.
 */
function nameOf(character: string, count: number, isChanged: boolean): string {
  const visible = BREAKS[character] ?? (HIDDEN.test(character) ? '' : character);
  const isNamed = visible === '' || (isChanged && character.normalize('NFKC') > '\u007f');
  const name = `${visible}${isNamed ? codeOf(character) : ''}${count > 1 ? ` ×${count}` : ''}`;
  return name === visible ? visible : `⟨${name.trim()}⟩`;
}

const codeOf = (character: string): string =>
  ` U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
