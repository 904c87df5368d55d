import type { Arg } from '../check/finding.ts';
import { valuesAround } from '../text/around.ts';
import { characterSpot, narrow, withoutInvisible } from '../text/characters.ts';
import { comparable, fold } from '../text/fold.ts';
import type { Values } from './values.ts';

/*
 * The measures that take more than an expression; conditions.ts writes their calls. A page gets those that its rules use.
 */

/** What a measure has seen where it is not met: places of the message, and the part of the entered text. */
export interface Seen {
  readonly args?: Readonly<Record<string, Arg>>;
  readonly range?: readonly [number, number];
}

/** Longer texts have no form that is worth a look. In UTF-16 units. */
const LONGEST = 1000;

/** The first character of an input that is not allowed; undefined where there is none. */
export function strange(values: Values, input: string, notAllowed: RegExp): Seen | undefined {
  const at = values.text(input).search(notAllowed);
  return at === -1 ? undefined : spotOf(values.entered(input), values.read(input).text, at);
}

/** The number of characters of an input, and the limit that it breaks; undefined where it keeps both. */
export function misfit(values: Values, input: string, min: number, max: number): Seen | undefined {
  const count = [...values.text(input)].length;
  if (count >= min && count <= max) return undefined;
  return { args: { count, limit: count < min ? min : max } };
}

/** Whether the whole text of an input has a form. */
export function fits(values: Values, input: string, form: RegExp): boolean {
  const { text } = values.read(input);
  return text.length <= LONGEST && form.test(text);
}

/** Whether a value of a form is in an input, whatever is around it. */
export const contains = (values: Values, input: string, form: RegExp): boolean =>
  valuesAround(values.read(input).text, (part) => form.test(visible(part))).length > 0;

/** Whether a text, as it is compared, is in what was entered. */
export const includes = (values: Values, input: string, text: string): boolean =>
  comparable(values.entered(input)).includes(text);

/** The words of an input: letters in a row, as they are compared. */
export const words = (values: Values, input: string): readonly string[] =>
  values.text(input).split(/[^\p{L}]+/u);

/** What can be seen of a text, in plain forms. */
export const visible = (text: string): string => narrow(withoutInvisible(text)).trim();

/** Where a character of the compared text is in what the reader gave, and in the entered text if that is a part of it. */
function spotOf(entered: string, given: string, index: number): Seen {
  const at = fold(given).from[index] ?? 0;
  const before = entered.indexOf(given);
  const start = Math.max(before, 0) + at;
  const whole = before === -1 ? given : entered;
  const { args, range } = characterSpot(whole, start);
  return before === -1 ? { args } : { args, range };
}
