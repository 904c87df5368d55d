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
export async function judgingKeystrokes(
  content: Content,
  rules: Rules,
  print: (line: string) => void,
): Promise<void> {
  const strokes: Stroke[] = [];
  for (const [id, { guide, file }] of Object.entries(content.guides)) {
    for (const check of guide.steps.flatMap(({ checks }) => checks)) {
      const found = file.steps.flatMap((step) => step.checks).find((each) => each.id === check.id);
      const entries = [found?.examples, ...check.rules.map((use) => mappedExamples(use, content))];
      const examples = entries.flatMap(examplesIn);
      const slowest = await slowestOf(`${id} › ${check.id}`, check, rules, examples);
      if (slowest) strokes.push(slowest);
    }
  }
  for (const { name, time } of strokes.toSorted((one, other) => other.time - one.time)) {
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

/** Undefined if none of the fields of the check is typed in. */
async function slowestOf(
  name: string,
  check: Check,
  rules: Rules,
  examples: readonly Example[],
): Promise<Stroke | undefined> {
  const usual = examples[0]?.values;
  const today = new Date().toISOString().slice(0, 10);
  let slowest: Stroke | undefined;
  for (const { kind, values: example } of examples) {
    for (const { id, control } of check.fields) {
      const value = example[id] ?? '';
      if (!['line', 'block', 'date'].includes(control) || value === '' || value.length > TYPED)
        continue;
      const values = { ...usual, ...example, [TODAY]: today };
      const judge = (entered: string) =>
        runCheck(check, rules, { ...values, [id]: entered }, false);
      for (const [place, entered] of Object.entries(ENTRIES)) {
        const time = await timeOf(value, judge, entered);
        if (time > (slowest?.time ?? 0))
          slowest = { name: `${name} › ${id} (${kind}), ${place}`, time };
      }
    }
  }
  return slowest;
}

/**
 * The time of a keystroke, from keystrokes all over a value, after one round that only warms up. Each is a task of its
 * own, as in a page.
 */
async function timeOf(
  value: string,
  judge: (entered: string) => unknown,
  entered: (value: string, at: number) => string,
): Promise<number> {
  const times: number[] = [];
  for (let stroke = 0; stroke < STROKES * 2; stroke++) {
    const text = entered(value, Math.ceil((value.length * ((stroke % STROKES) + 1)) / STROKES));
    await Promise.resolve();
    const started = performance.now();
    judge(text);
    if (stroke >= STROKES) times.push(performance.now() - started);
  }
  return lowerQuartile(times);
}

const ENTRIES: Readonly<Record<string, (value: string, at: number) => string>> = {
  'at the end': (value, at) => value.slice(0, at),
  'in the middle': (value, at) => `${value.slice(0, at)}x${value.slice(at)}`,
};
