import type { Arg } from '../check/finding.ts';
import { valuesAround } from '../text/around.ts';
import { characterSpot, narrow, withoutInvisible } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import type { Values } from './values.ts';

/*
 * The measures that need more than an expression; conditions.ts writes their calls. A page only gets those that its
 * rules use.
 */

/** What a measure has seen if it is not met: values for the message, and the part of the entered text. */
export interface Seen {
  readonly args?: Readonly<Record<string, Arg>>;
  readonly range?: readonly [number, number];
}

/** Longer texts are not matched against a form. In UTF-16 units. */
const LONGEST = 1000;

/** The first character of an input that is not allowed; undefined if there is none. */
export function strange(values: Values, input: string, notAllowed: RegExp): Seen | undefined {
  const at = values.text(input).search(notAllowed);
  return at === -1 ? undefined : spotOf(values.entered(input), values.read(input).text, at);
}

/** The number of characters of an input, and the limit that it breaks; undefined if it keeps both. */
export function misfit(values: Values, input: string, min: number, max: number): Seen | undefined {
  const count = [...values.text(input)].length;
  if (count >= min && count <= max) return undefined;
  return { args: { count, limit: count < min ? min : max } };
}

/** Whether the whole text of an input matches a form. */
export function fits(values: Values, input: string, form: RegExp): boolean {
  const { text } = values.read(input);
  return text.length <= LONGEST && form.test(text);
}

/** Whether an input contains a value of a form, with anything around it. */
export const contains = (values: Values, input: string, form: RegExp): boolean =>
  valuesAround(values.read(input).text, (part) => form.test(visible(part))).length > 0;

/** Whether what was entered contains a text, in their compared forms. */
export const includes = (values: Values, input: string, text: string): boolean =>
  values.compared(input).includes(text);

/** The words of an input: runs of letters, in their compared forms. */
export const words = (values: Values, input: string): readonly string[] =>
  values.text(input).split(/[^\p{L}]+/u);

/** The visible part of a text, in plain forms. */
export const visible = (text: string): string => narrow(withoutInvisible(text)).trim();

/**
 * Where a character of the compared text is in what the reader returned, and in the entered text if it is part of it.
 */
function spotOf(entered: string, given: string, index: number): Seen {
  const at = fold(given).from[index] ?? 0;
  const before = entered.indexOf(given);
  const start = Math.max(before, 0) + at;
  const whole = before === -1 ? given : entered;
  const { args, range } = characterSpot(whole, start);
  return before === -1 ? { args } : { args, range };
}
