import type { InputValues } from '../check/rule.ts';
import { valueAround } from '../text/around.ts';
import { trimmed } from '../text/characters.ts';
import { visible, wholeOf } from './measures.ts';
import type { Said, Step } from './rule-file.ts';
import type { Values } from './values.ts';

/** What the steps of a message's repair make of its inputs; undefined where a step finds nothing to take. */
export function repaired(
  repair: NonNullable<Said['repair']>,
  values: Values,
): InputValues | undefined {
  const changed: Record<string, string> = {};
  for (const [input, steps] of Object.entries(repair)) {
    const text = [steps].flat().reduce<string | undefined>(after, values.read(input).text);
    if (text === undefined) return undefined;
    changed[input] = text;
  }
  return changed;
}

function after(text: string | undefined, step: Step): string | undefined {
  if (text === undefined) return undefined;
  if (step === 'trim') return trimmed(text);
  if (step === 'small-letters') return text.toLowerCase();
  if (step === 'capitals') return text.toUpperCase();
  if ('take' in step) {
    const form = wholeOf(step.take, 'iu');
    const found = valueAround(text, (part) => form.test(visible(part)));
    return found && visible(found.value);
  }
  return text.replace(wholeOf(step.replace, 'u'), step.with);
}
