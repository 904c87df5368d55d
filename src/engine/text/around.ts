import { INVISIBLE, type Span } from './characters.ts';

/** A value inside a text, and where it is: `value` is exactly that part of the text. */
export interface Around {
  readonly value: string;
  readonly span: Span;
}

/** In UTF-16 units. A longer text is not one value with something around it, and is not searched. */
const LONGEST = 2000;

/** A value may itself contain spaces and colons. In one piece of text, up to this many may end the name before it. */
const MOST_NAMES = 32;

/**
 * What no value contains: line breaks, quotation marks, brackets, commas, bars, arrows, East Asian letters, escaped
 * quotation marks and line breaks, the next part of a web address, and the start of a comment. An apostrophe between
 * two letters is part of a word.
 */
const SEPARATORS = new RegExp(
  [
    '[\\t\\n\\v\\f\\r\\x85\\u2028\\u2029"`´“”„‟«»‹›〝〞〟‚‛″′＂｀()\\[\\]{}<>（）［］｛｝＜＞',
    '\\u3008-\\u3011\\u3014-\\u301b，、；,;|｜。←-⇿⟵-⟿➔-➾▶►',
    '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]',
    "(?<!\\p{L})['’‘＇]",
    "['’‘＇](?!\\p{L})",
    '&(?:lt|gt|quot|apos|nbsp|amp|#\\d{1,6}|#x[\\da-f]{1,5});',
    '\\\\r\\\\n|\\\\(?:[nrt](?![\\p{L}\\p{N}])|(?=["\'`]|$))',
    '%(?:0[9AD]|2[0267C]|3[ABD])|&(?=[\\w-]{1,40}=)',
    '(?<=\\s)(?:#|//|/\\*)',
  ].join('|'),
  'giu',
);
const BLANKS = /[\s\x85]/gu;
const NAME_ENDS = /[\s\x85:=：＝]/gu;

/** What may be at the edge of a value: a bullet, emphasis, the end of a sentence. Base64 ends in equals signs. */
const EDGE = new RegExp(`(?![@=])[\\p{P}\\p{S}\\p{No}\\u30fc\\s]|${INVISIBLE.source}`, 'u');
const UNSEEN = new RegExp(`\\s|${INVISIBLE.source}`, 'u');

/**
 * The one value in a single-line paste that has something around it: a name before it, quotation marks, brackets, a
 * comment. `isValue` is called with unchanged parts of the text, and says which of them are values; it must refuse a
 * value that still has a sign or a space at its edge. Undefined if there is no value, or if there are two different
 * ones. It also finds a value with nothing around it.
 */
export function valueAround(
  entered: string,
  isValue: (text: string) => boolean,
): Around | undefined {
  const [first, ...others] = valuesAround(entered, isValue);
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

/** All values in a paste, in their order. They do not overlap. */
export function valuesAround(
  entered: string,
  isValue: (text: string) => boolean,
): readonly Around[] {
  if (entered.length > LONGEST) return [];
  const stripped = distinct(candidates(entered)).flatMap((part) => [
    strip(entered, part, UNSEEN),
    strip(entered, part, EDGE),
  ]);
  const found = distinct(stripped)
    .filter((span) => isValue(entered.slice(...span)))
    .sort(([start, end], [other, otherEnd]) => start - other || otherEnd - end);
  let reached = 0;
  const outer = found.filter(([, end]) => {
    const isWithin = end <= reached;
    reached = Math.max(reached, end);
    return !isWithin;
  });
  return outer.map((span) => ({ value: entered.slice(...span), span }));
}

/** The parts of a text that may be a value, with the signs at their edges. */
function candidates(text: string): readonly Span[] {
  const whole: Span = [0, text.length];
  const cells = split(text, whole, SEPARATORS);
  const words = cells.flatMap((cell) => split(text, cell, BLANKS));
  const atoms = words.flatMap((word) => split(text, word, NAME_ENDS));
  return [whole, ...[...cells, ...words].flatMap((part) => [part, ...ends(text, part)]), ...atoms];
}

/** Each part once: a word without a separator is a cell, a word and an atom. */
const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map((span) => [span.join(), span])).values(),
];

/** What is left of a part after each sign that may end a name. */
function ends(text: string, [start, end]: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(NAME_ENDS)]
    .slice(0, MOST_NAMES)
    .map(({ index }) => [start + index + 1, end] as const);
}

/** The pieces of a part between separators, without empty ones. */
function split(text: string, [start, end]: Span, separators: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { 0: sign, index } of text.slice(start, end).matchAll(separators)) {
    if (start + index > from) parts.push([from, start + index]);
    from = start + index + sign.length;
  }
  if (end > from) parts.push([from, end]);
  return parts;
}

/** A part without the matching characters at its edges. */
function strip(text: string, [from, to]: Span, edge: RegExp): Span {
  let [start, end] = [from, to];
  while (start < end && edge.test(characterFrom(text, start)))
    start += characterFrom(text, start).length;
  while (start < end && edge.test(characterBefore(text, end)))
    end -= characterBefore(text, end).length;
  return [start, end];
}

const characterFrom = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at) ?? 0);

function characterBefore(text: string, at: number): string {
  const pair = characterFrom(text, Math.max(0, at - 2));
  return pair.length === 2 && at > 1 ? pair : text.charAt(at - 1);
}
