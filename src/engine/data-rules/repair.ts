import { valueAround } from '../text/around.ts';
import { visible } from './measures.ts';
import type { Values } from './values.ts';

/** A step of a repair: a text, or undefined where the step finds nothing to take. */
type Change = (text: string) => string | undefined;

/** What the steps make of an input, from what its reader gives; undefined where one of them finds nothing. */
export const changed = (
  values: Values,
  input: string,
  ...steps: readonly Change[]
): string | undefined =>
  steps.reduce<string | undefined>(
    (text, step) => (text === undefined ? undefined : step(text)),
    values.read(input).text,
  );

/** The one value of a form in a text, whatever is around it. */
export function take(text: string, form: RegExp): string | undefined {
  const found = valueAround(text, (part) => form.test(visible(part)));
  return found && visible(found.value);
}
