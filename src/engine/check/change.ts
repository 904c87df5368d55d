/** The first line that a repair changes, shortened to the place of the change, with names for invisible characters. */
export interface Change {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** How many characters are shown on each side of a change, and of the change itself: never a long piece of a value. */
const AROUND = 3;
const MOST = 7;
const BREAKS: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '␍', '\t': '⇥', ' ': '·' };
const HIDDEN = /[^\p{L}\p{N}\p{P}\p{S}]/gu;

/** A text shortened so that the reader recognises it: up to `most` characters in full, or only the beginning. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, MOST)}…` : text;

/** Compares two different texts; says where the first change is and shows both sides of it. */
export function firstChange(before: string, after: string): Change {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let same = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (same < shorter && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {
    line: before.slice(0, start).split('\n').length,
    before: excerpt(before, start, before.length - same),
    after: excerpt(after, start, after.length - same),
  };
}

/** The changed part with a little of the text around it; of a long change only the beginning. */
function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND, from + MOST);
  const shown = text.slice(from, to).replace(HIDDEN, spell);
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

function spell(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return BREAKS[character] ?? `⟨U+${code}⟩`;
}
