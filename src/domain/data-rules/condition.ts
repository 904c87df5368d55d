import { comparable } from '../fold.ts';
import { isKnown } from '../input.ts';
import { plainApiKey } from '../parsers/api-key.ts';
import type { InputValues } from '../rule.ts';
import type { Condition, Limits, Measure, ReaderName, RuleFile, Test } from './rule-file.ts';

/** Takes off what is no part of the value. Each takes any text, and gives a text back. */
const READERS: Readonly<Record<ReaderName, (text: string) => string>> = { 'api-key': plainApiKey };

/** The values of a rule as its conditions see them. */
export interface Asked {
  /** As it was entered; of a choice an id that it has, else nothing. */
  entered(input: string): string;
  /** As it is compared. */
  text(input: string): string;
}

export function asked({ inputs, read = {} }: RuleFile, values: InputValues): Asked {
  const entered = (input: string) => {
    const value = Object.hasOwn(values, input) ? (values[input] ?? '') : '';
    return isKnown(inputs[input], value) ? value : '';
  };
  const known = new Map<string, string>();
  return {
    entered,
    text(input) {
      const reader = read[input];
      const text =
        known.get(input) ?? comparable(reader ? READERS[reader](entered(input)) : entered(input));
      known.set(input, text);
      return text;
    },
  };
}

/** Whether a condition holds. */
export const holds = (condition: Condition, values: Asked): boolean =>
  [condition]
    .flat()
    .some((all) => Object.entries(all).every(([input, test]) => fits(test, input, values)));

function fits(test: Test, input: string, values: Asked): boolean {
  if (test === 'empty') return values.entered(input) === '';
  if (test === 'blank') return values.text(input) === '';
  if (test === 'filled') return values.text(input) !== '';
  if (typeof test === 'string') return values.entered(input) === test;
  return isMeasure(test) ? measures(test, input, values) : test.includes(values.entered(input));
}

const isMeasure = (test: readonly string[] | Measure): test is Measure => !Array.isArray(test);

function isWithin(count: number, limits: number | Limits): boolean {
  if (typeof limits === 'number') return count === limits;
  const { min = 0, max = Number.POSITIVE_INFINITY } = limits;
  return count >= min && count <= max;
}

function measures(measure: Measure, input: string, values: Asked): boolean {
  const text = values.text(input);
  const { characters, length, text: word, 'same-as': other } = measure;
  return (
    (characters === undefined || new RegExp(`^[${characters}]*$`, 'iu').test(text)) &&
    (length === undefined || isWithin([...text].length, length)) &&
    (word === undefined || text === comparable(word)) &&
    (other === undefined || (text !== '' && text === values.text(other)))
  );
}
