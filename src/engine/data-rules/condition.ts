import type { Ask, Seen } from './measures.ts';
import type { All, Condition, Measure, Test } from './rule-file.ts';
import type { Values } from './values.ts';

/** The measures that a rule uses, by name. */
export type Measures = Readonly<Record<string, Ask>>;

/** Why a condition is not true; undefined where it is. `at` is the input that a word alone is asked of. */
export function misses(
  condition: Condition,
  values: Values,
  at: string,
  measures: Measures,
): Seen | undefined {
  const all: readonly All[] =
    typeof condition === 'string' ? [{ [at]: condition }] : [condition].flat();
  let first: Seen | undefined;
  for (const tests of all) {
    const missed = Object.entries(tests)
      .map(([input, test]) => ask(test, input, values, measures))
      .find((seen) => seen !== undefined);
    if (!missed) return undefined;
    first ??= missed;
  }
  return first ?? {};
}

function ask(test: Test, input: string, values: Values, measures: Measures): Seen | undefined {
  if (typeof test === 'string') return isTrue(test, input, values) ? undefined : {};
  if (!isMeasure(test)) return test.includes(values.entered(input)) ? undefined : {};
  return Object.keys(test)
    .map((name) => measures[name]?.(test as Required<Measure>, input, values))
    .find((seen) => seen !== undefined);
}

export const isMeasure = (test: Exclude<Test, string>): test is Measure => !Array.isArray(test);

function isTrue(word: string, input: string, values: Values): boolean {
  const entered = values.entered(input);
  if (word === 'empty') return entered === '';
  if (word === 'blank') return values.text(input) === '';
  if (word === 'filled') return values.text(input) !== '';
  if (word === 'unreadable') return entered !== '' && values.number(input) === undefined;
  if (word === 'clear') return values.read(input).isClear !== false;
  return entered === word;
}
