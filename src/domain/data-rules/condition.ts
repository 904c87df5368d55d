import type { Arg } from '../finding.ts';
import { comparable, fold } from '../fold.ts';
import { valuesAround } from '../parsers/around.ts';
import { characterAt, narrow, trimmed, withoutInvisible } from '../parsers/characters.ts';
import type { All, Condition, Limits, Measure, Test } from './rule-file.ts';
import type { Values } from './values.ts';

/** What a test has seen where it was not true: places of the message, and the part of the entered text. */
export interface Seen {
  readonly args?: Readonly<Record<string, Arg>>;
  readonly range?: readonly [number, number];
}

/** What a measure tells where it is not true, by its name. */
export const TOLD: Readonly<Record<string, readonly string[]>> = {
  characters: ['character', 'position'],
  length: ['count', 'limit'],
};

/** Longer texts have no form that is worth a look. In UTF-16 units. */
const LONGEST = 1000;

/** Why a condition is not true; undefined where it is. `at` is the input that a word alone is asked of. */
export function misses(condition: Condition, values: Values, at: string): Seen | undefined {
  const all: readonly All[] =
    typeof condition === 'string' ? [{ [at]: condition }] : [condition].flat();
  let first: Seen | undefined;
  for (const tests of all) {
    const missed = Object.entries(tests)
      .map(([input, test]) => ask(test, input, values))
      .find((seen) => seen !== undefined);
    if (!missed) return undefined;
    first ??= missed;
  }
  return first ?? {};
}

function ask(test: Test, input: string, values: Values): Seen | undefined {
  if (typeof test === 'string') return isTrue(test, input, values) ? undefined : {};
  if (!isMeasure(test)) return test.includes(values.entered(input)) ? undefined : {};
  return Object.keys(test)
    .map((name) => MEASURES[name as keyof Measure]?.(test as Required<Measure>, input, values))
    .find((seen) => seen !== undefined);
}

const isMeasure = (test: readonly string[] | Measure): test is Measure => !Array.isArray(test);

function isTrue(word: string, input: string, values: Values): boolean {
  const entered = values.entered(input);
  if (word === 'empty') return entered === '';
  if (word === 'blank') return values.text(input) === '';
  if (word === 'filled') return values.text(input) !== '';
  if (word === 'unreadable') return entered !== '' && values.number(input) === undefined;
  if (word === 'padded') return trimmed(entered) !== entered;
  if (word === 'clear') return values.read(input).isClear !== false;
  return entered === word;
}

type Ask = (measure: Required<Measure>, input: string, values: Values) => Seen | undefined;

const unless = (holds: boolean): Seen | undefined => (holds ? undefined : {});

const MEASURES: Readonly<Record<keyof Measure, Ask>> = {
  characters({ characters }, input, values) {
    const text = values.text(input);
    const at = text.search(classOf(`^${characters}`, 'iu'));
    return at === -1 ? undefined : spotOf(values.entered(input), values.read(input).text, at);
  },
  has: ({ has }, input, values) => unless(classOf(has, 'u').test(values.read(input).text)),
  length({ length }, input, values) {
    const count = [...values.text(input)].length;
    const { min = 0, max = Number.POSITIVE_INFINITY } = limitsOf(length);
    if (count >= min && count <= max) return undefined;
    return { args: { count, limit: count < min ? min : max } };
  },
  pattern({ pattern }, input, values) {
    const { text } = values.read(input);
    return unless(text.length <= LONGEST && wholeOf(pattern, 'u').test(text));
  },
  contains({ contains }, input, values) {
    const form = wholeOf(contains, 'iu');
    const found = valuesAround(values.read(input).text, (part) => form.test(visible(part)));
    return unless(found.length > 0);
  },
  includes: ({ includes }, input, values) =>
    unless(comparable(values.entered(input)).includes(comparable(includes))),
  text: ({ text }, input, values) => unless(values.text(input) === comparable(text)),
  'same-as'(measure, input, values) {
    const text = values.text(input);
    return unless(text !== '' && text === values.compared(measure['same-as']));
  },
  in: (measure, input, values) => unless(values.list(measure.in).includes(values.text(input))),
  words({ words }, input, values) {
    const own = wordsIn(values.text(input));
    return unless(values.list(words).some((word) => own.includes(word)));
  },
  'word-of': (measure, input, values) =>
    unless(wordsIn(values.text(input)).includes(values.entered(measure['word-of']))),
  number({ number }, input, values) {
    const found = values.number(input);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limitsOf(number);
    return unless(found !== undefined && found >= min && found <= max);
  },
  kind: ({ kind }, input, values) => unless(values.read(input).kind === kind),
};

const limitsOf = (limits: number | Limits): Limits =>
  typeof limits === 'number' ? { min: limits, max: limits } : limits;

/** The words of a text, such as those of a code: letters in a row. */
export const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}]+/u);

/** What can be seen of a text, in plain forms. */
export const visible = (text: string): string => narrow(withoutInvisible(text)).trim();

/** With or without a difference between capitals and small letters. */
type Flags = 'u' | 'iu';

const forms = new Map<string, RegExp>();

function formOf(source: string, flags: Flags): RegExp {
  const key = `${flags}/${source}`;
  const form = forms.get(key) ?? new RegExp(source, flags);
  forms.set(key, form);
  return form;
}

const classOf = (characters: string, flags: Flags): RegExp => formOf(`[${characters}]`, flags);

/** A pattern that the whole text must fit. The content check has proven that it runs in linear time. */
export const wholeOf = (pattern: string, flags: Flags): RegExp => formOf(`^(?:${pattern})$`, flags);

/** Where a character of the compared text is in what the reader gave, and in the entered text if that is a part of it. */
function spotOf(entered: string, given: string, index: number): Seen {
  const at = fold(given).from[index] ?? 0;
  const before = entered.indexOf(given);
  const start = Math.max(before, 0) + at;
  const whole = before === -1 ? given : entered;
  const end = start + ((whole.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  return {
    args: { character: characterAt(whole, start), position: [...whole.slice(0, end)].length },
    ...(before !== -1 && { range: [start, end] }),
  };
}
