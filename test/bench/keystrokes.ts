import type { Content } from '../../src/build/content/read-content.ts';
import { type FieldValues, type Rules, runCheck } from '../../src/engine/check/check.ts';
import { type Check, TODAY } from '../../src/engine/check/guide.ts';
import { cook } from '../support/recipes.ts';
import { lowerQuartile } from './in-turn.ts';

/** Longer values are pasted, not typed. */
const TYPED = 16_384;
const STROKES = 24;

interface Stroke {
  readonly name: string;
  readonly time: number;
}

/**
 * Checking after one keystroke, for each field that the examples of a check or of its rules fill: one more character at
 * the end of what is entered so far, and one in the middle of a complete value. Prints the slowest of each check.
 */
export function judgingKeystrokes(
  content: Content,
  rules: Rules,
  print: (line: string) => void,
): void {
  const strokes = Object.entries(content.guides).flatMap(
    ([
      guide,
      {
        guide: { steps },
        file,
      },
    ]) =>
      steps.flatMap(({ checks }) =>
        checks.map((check) => {
          const found = file.steps.flatMap((step) => step.checks).find(({ id }) => id === check.id);
          const entries = [
            found?.examples,
            ...check.rules.map((use) => mappedExamples(use, content)),
          ];
          return slowestOf(`${guide} › ${check.id}`, check, rules, entries.flatMap(examplesIn));
        }),
      ),
  );
  for (const { name, time } of strokes
    .filter(({ time }) => time > 0)
    .toSorted((one, other) => other.time - one.time)) {
    print(`one keystroke in ${name}: ${time.toFixed(3)} ms`);
  }
}

interface Examples {
  readonly sound: readonly FieldValues[];
  readonly faulty: readonly { readonly values: FieldValues; readonly finds: readonly string[] }[];
}

interface Example {
  /** The findings in it. */
  readonly kind: string;
  readonly values: FieldValues;
}

const examplesIn = (examples: Examples | undefined): readonly Example[] => [
  ...(examples?.sound ?? []).map((values) => ({ kind: 'sound', values: cook(values) })),
  ...(examples?.faulty ?? []).map(({ values, finds }) => ({
    kind: finds.join(', '),
    values: cook(values),
  })),
];

/** The examples of a rule, with the fields of the check instead of its inputs. */
function mappedExamples(
  { rule, inputs }: Check['rules'][number],
  { examples }: Content,
): Examples | undefined {
  const found = examples[rule];
  const toFields = (values: FieldValues): FieldValues =>
    Object.fromEntries(
      Object.entries(values).map(([input, value]) => [inputs[input] ?? input, value]),
    );
  return (
    found && {
      sound: found.sound.map(toFields),
      faulty: found.faulty.map(({ values, finds }) => ({ values: toFields(values), finds })),
    }
  );
}

function slowestOf(name: string, check: Check, rules: Rules, examples: readonly Example[]): Stroke {
  const usual = examples[0]?.values;
  const today = new Date().toISOString().slice(0, 10);
  const strokes = examples.flatMap(({ kind, values: example }) =>
    check.fields.flatMap(({ id, control }) => {
      const value = example[id] ?? '';
      if (!['line', 'block', 'date'].includes(control) || value === '' || value.length > TYPED)
        return [];
      const values = { ...usual, ...example, [TODAY]: today };
      const judge = (entered: string) =>
        runCheck(check, rules, { ...values, [id]: entered }, false);
      return [
        { name: `${name} › ${id} (${kind}), at the end`, time: timeOf(value, judge, typed) },
        { name: `${name} › ${id} (${kind}), in the middle`, time: timeOf(value, judge, corrected) },
      ];
    }),
  );
  return strokes.reduce((most, each) => (each.time > most.time ? each : most), { name, time: 0 });
}

/** The time of a keystroke, from keystrokes all over a value, after one round that only warms up. */
function timeOf(
  value: string,
  judge: (entered: string) => unknown,
  entered: (value: string, at: number) => string,
): number {
  const times: number[] = [];
  for (let stroke = 0; stroke < STROKES * 2; stroke++) {
    const text = entered(value, Math.ceil((value.length * ((stroke % STROKES) + 1)) / STROKES));
    const started = performance.now();
    judge(text);
    if (stroke >= STROKES) times.push(performance.now() - started);
  }
  return lowerQuartile(times);
}

const typed = (value: string, at: number): string => value.slice(0, at);
const corrected = (value: string, at: number): string => `${value.slice(0, at)}x${value.slice(at)}`;
