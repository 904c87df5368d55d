import { valueAround } from '../text/around.ts';
import { visible } from './measures.ts';
import type { Values } from './values.ts';

/** A step of a repair: returns a text, or undefined if it finds nothing to take. */
type Change = (text: string) => string | undefined;

/**
 * The result of the steps for an input, starting from what its reader returned; undefined if one of them finds nothing.
 */
export const changed = (
  values: Values,
  input: string,
  ...steps: readonly Change[]
): string | undefined =>
  steps.reduce<string | undefined>(
    (text, step) => (text === undefined ? undefined : step(text)),
    values.read(input).text,
  );

/** The only value of a form in a text, with anything around it. */
export function take(text: string, form: RegExp): string | undefined {
  const found = valueAround(text, (part) => form.test(visible(part)));
  return found && visible(found.value);
}
