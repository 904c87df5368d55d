import type { Arg } from '../check/finding.ts';

/** A part of a text, half-open, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/*
 * The inside of character classes. They are spelled out where a property without some of its characters would need a
 * lookahead, which takes three times as long; a test compares them with the properties.
 */

/** Spaces (Unicode's Zs) except for the ordinary one and the full-width one. */
const BLANKS = '\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f';
/** Control characters (Cc) except for those that end a line or are a tab. */
const CONTROLS = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f';

/** Invisible characters, except for the ordinary spaces and line breaks of ASCII. */
export const INVISIBLE = RegExp(`[${BLANKS}${CONTROLS}\\p{Default_Ignorable_Code_Point}]`, 'gu');

/** Those that are used like a space. */
const UNUSUAL_BLANKS = RegExp(`[${BLANKS}]`, 'g');

/** Full-width forms of ASCII characters and of the space. */
export const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;

/** What looks like a hyphen, as the inside of a character class. */
export const DASHES = '\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d\\u2500\\u2501\\u30fc';

const TRIMMED = ' \t\n\r\0\v';

/** Quotation marks that belong together. */
const PAIRS = [
  '""',
  "''",
  '``',
  '“”',
  '””',
  '„“',
  '„”',
  '‘’',
  '’’',
  '«»',
  '»«',
  '‹›',
  '「」',
  '『』',
];

/** Names for invisible characters; the first pattern that matches counts. */
const NAMES: readonly (readonly [term: string, pattern: RegExp])[] = [
  ['space', /^ $/],
  ['tab', /^\t$/],
  ['line-break', /^[\n\v\f\r\x85\u2028\u2029]$/],
  ['no-break-space', /^[\xa0\u2007\u202f]$/],
  ['wide-space', /^\u3000$/],
  ['zero-width-space', /^\u200b$/],
  ['zero-width-joiner', /^(?:\u200c|\u200d|\u2060)$/],
  ['byte-order-mark', /^\ufeff$/],
  ['soft-hyphen', /^\xad$/],
  ['direction-mark', /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/],
  ['other-blank', /^\p{Zs}$/u],
  ['control-character', /^\p{Cc}$/u],
  ['invisible-character', /^[\p{Default_Ignorable_Code_Point}\p{C}]$/u],
  ['combining-mark', /^\p{M}$/u],
];

export const characterTerms = NAMES.map(([term]) => term);

/** Kinds of characters that Base64 and keys do not have; some look like those that they have. */
const KINDS: readonly (readonly [term: string, pattern: RegExp])[] = [
  ['cyrillic-letter', /^\p{Script=Cyrillic}$/u],
  ['greek-letter', /^\p{Script=Greek}$/u],
  ['other-letter', /^\p{L}$/u],
  ['sign', /^/],
];

export const kindTerms = KINDS.map(([term]) => term);

/** The character that starts at an index, or its name if it is invisible. */
export function characterAt(text: string, index: number): Arg {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0xfffd);
  return named(NAMES, character) ?? character;
}

/**
 * The values for a message about the character that starts at an index (its position is counted in characters, from 1),
 * and where it is in the text.
 */
export function characterSpot(text: string, index: number) {
  const end = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  const position = [...text.slice(0, end)].length;
  const range: Span = [index, end];
  return { args: { character: characterAt(text, index), position }, range };
}

/** What kind of character starts at an index. */
export function kindAt(text: string, index: number): Arg {
  return named(KINDS, String.fromCodePoint(text.codePointAt(index) ?? 0xfffd)) ?? 'sign';
}

/** Without the invisible characters; an unusual space becomes an ordinary one. */
export function withoutInvisible(text: string): string {
  return text.replace(UNUSUAL_BLANKS, ' ').replace(INVISIBLE, '');
}

/** Full-width forms as the ASCII characters that they correspond to. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]+/g, (wide) => wide.normalize('NFKC'));
}

/**
 * Where the text between matching quotation marks is, inside all of them if they are nested; a comma or a semicolon may
 * follow. Undefined if there are none around it.
 */
export function unquotedSpan(text: string): Span | undefined {
  let [start, end] = trimmedSpan(text);
  let found: Span | undefined;
  if (/[,;]/.test(text.charAt(end - 1))) end--;
  while (end - start > 1 && PAIRS.includes(text.charAt(start) + text.charAt(end - 1))) {
    [start, end] = trimmedSpan(text, start + 1, end - 1);
    found = [start, end];
  }
  return found;
}

/** As PHP's trim() leaves it. */
export function trimmed(text: string): string {
  return text.slice(...trimmedSpan(text));
}

/** The range of the trimmed text. */
export function trimmedSpan(text: string, from = 0, to = text.length): Span {
  let [start, end] = [from, to];
  while (start < end && TRIMMED.includes(text.charAt(start))) start++;
  while (start < end && TRIMMED.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

function named(
  names: readonly (readonly [term: string, pattern: RegExp])[],
  character: string,
): Arg | undefined {
  const term = names.find(([, pattern]) => pattern.test(character))?.[0];
  return term === undefined ? undefined : { term };
}
