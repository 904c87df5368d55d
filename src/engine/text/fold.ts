/** A text in the form in which it is compared, and where each of its UTF-16 units comes from. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`, the index in the entered text of the character that it comes from. */
  readonly from: readonly number[];
}

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Folds differences that retyping or pasting causes: compatible forms, letter case, invisible characters, runs of white
 * space.
 */
export function fold(entered: string): Folded {
  const from: number[] = [];
  let text = '';
  let at = 0;
  let afterBlank = true;
  for (const character of entered) {
    const plain =
      character < '\x80'
        ? character.toLowerCase()
        : character.normalize('NFKC').toLowerCase().replace(IGNORED, '');
    const blank = plain !== '' && plain.trim() === '';
    if (!(blank && afterBlank)) {
      const folded = blank ? ' ' : plain;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) from.push(at);
    }
    if (plain !== '') afterBlank = blank;
    at += character.length;
  }
  return { text, from };
}

/** The entered range behind a half-open, non-empty range of the folded text. */
export function enteredRange(
  entered: string,
  { from }: Folded,
  start: number,
  end: number,
): readonly [number, number] {
  const last = from[end - 1] ?? 0;
  const character = entered.codePointAt(last) ?? 0;
  return [from[start] ?? 0, last + (character > 0xffff ? 2 : 1)];
}

/** A name in the form in which names are compared; empty if nothing in it is visible. */
export function comparable(name: string): string {
  return fold(name).text.trimEnd();
}
