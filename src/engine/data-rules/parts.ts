import { isNear } from '../text/near.ts';
import type { Seen } from './measures.ts';
import type { Values } from './values.ts';

/** Longer texts are not searched. In UTF-16 units. */
const LONGEST = 1000;

/** A shorter name is similar to too many others. In characters. */
const SHORTEST = 4;

/** A part of a text, and its start in it. */
interface Part {
  readonly text: string;
  readonly start: number;
}

/**
 * The first part of an input that is not in a list, with its place if it is part of the entered text; undefined if all
 * are. `form` is global and has indices; if it has a group, the part is what the group matches.
 */
export function stranger(
  values: Values,
  input: string,
  form: RegExp,
  list: readonly string[],
): Seen | undefined {
  const { text } = values.read(input);
  const part = partsOf(text, form).find((each) => !list.includes(each.text));
  if (!part) return undefined;
  const before = values.entered(input).indexOf(text);
  const start = before + part.start;
  const args = { part: part.text };
  return before === -1 ? { args } : { args, range: [start, start + part.text.length] };
}

/**
 * A text with the most similar entry of the list for each part that is not in it; undefined if one of them is similar
 * to no entry, or to several.
 */
export function nearest(text: string, form: RegExp, list: readonly string[]): string | undefined {
  let result = text;
  for (const part of partsOf(text, form).reverse()) {
    const entry = list.includes(part.text) ? part.text : similar(list, part.text);
    if (entry === undefined) return undefined;
    result = result.slice(0, part.start) + entry + result.slice(part.start + part.text.length);
  }
  return result;
}

const partsOf = (text: string, form: RegExp): Part[] =>
  text.length > LONGEST
    ? []
    : [...text.matchAll(form)].map(({ 0: whole, 1: group, index, indices }) => ({
        text: group ?? whole,
        start: indices?.[1]?.[0] ?? index,
      }));

/** The only entry within two edits of a name, or else the only one that begins so, in either case of letters. */
export function similar(list: readonly string[], name: string): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const small = name.toLowerCase();
  const near = list.filter((entry) => isNear(small, entry.toLowerCase()));
  const longer = list.filter((entry) => entry.toLowerCase().startsWith(small));
  const isOne = (entries: readonly string[]) =>
    new Set(entries.map((entry) => entry.toLowerCase())).size === 1;
  return [near, longer].find(isOne)?.[0];
}
