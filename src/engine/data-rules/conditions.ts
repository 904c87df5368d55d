import { comparable } from '../text/fold.ts';
import { lowest, writtenVersion } from '../text/version-order.ts';
import type {
  All,
  Compared,
  Condition,
  Limits,
  Measure,
  Parts,
  RuleFile,
  Test,
} from './rule-file.ts';

/*
 * Writes conditions as JavaScript expressions. `v` is the values of the rule (values.ts); functions without a prefix
 * are in runtime.ts. Everything that an author wrote becomes a literal in the program: `text` or `form` writes it.
 */

type Lists = RuleFile['lists'];

/** Two bounds as expressions. */
type Bounds = readonly [min: string, max: string];

/** A value as a literal. JSON is a subset of JavaScript. */
export const text = (value: unknown): string => JSON.stringify(value);

/** A pattern that the whole text must match. The content check has proven that it runs in linear time. */
export const form = (pattern: string, flags: 'u' | 'iu'): string =>
  String(new RegExp(`^(?:${pattern})$`, flags));

/** The expression of a condition. `at` is the expression of the input that a single word tests. */
export function conditionSource(condition: Condition, at: string, lists: Lists): string {
  if (typeof condition === 'string') return wordSource(condition, at);
  return [condition]
    .flat()
    .map((all) => allSource(all, lists))
    .join('||');
}

/** The only measure of a condition, and its input; undefined if there are others. */
export function onlyMeasure(
  condition: Condition | undefined,
): readonly [input: string, measure: Measure] | undefined {
  const tests = typeof condition === 'object' ? [condition].flat().flatMap(Object.entries) : [];
  const [[input, test] = ['', ''], another]: readonly (readonly [string, Test])[] = tests;
  if (another || typeof test === 'string' || !isMeasure(test)) return undefined;
  return Object.keys(test).length === 1 ? [input, test] : undefined;
}

/** The expression of what the only measure of a condition has seen if it is not met; undefined if it tells nothing. */
export function seenSource(condition: Condition | undefined, lists: Lists): string | undefined {
  const [input = '', { characters, length, each } = {}] = onlyMeasure(condition) ?? [];
  if (characters !== undefined) return strange(input, characters);
  if (each !== undefined) return stranger(input, each, lists);
  return length === undefined ? undefined : misfit(input, length);
}

export const isMeasure = (test: Exclude<Test, string>): test is Measure => !Array.isArray(test);

/** The expression of the value that an input is compared with. */
export function comparedSource(what: Compared): string {
  if (typeof what === 'string') return `v.text(${text(what)})`;
  const [[table, input] = ['', '']] = Object.entries(what);
  return `v.table(${text(table)},${text(input)})`;
}

const allSource = (all: All, lists: Lists): string =>
  Object.entries(all)
    .map(([input, test]) => `(${testSource(test, input, lists)})`)
    .join('&&');

function testSource(test: Test, name: string, lists: Lists): string {
  const input = text(name);
  if (typeof test === 'string') return wordSource(test, input);
  if (!isMeasure(test)) return `${text(test)}.includes(v.entered(${input}))`;
  return Object.keys(test)
    .map(
      (measure) =>
        `(${MEASURES[measure as keyof Measure](test as Required<Measure>, name, lists)})`,
    )
    .join('&&');
}

function wordSource(word: string, input: string): string {
  if (word === 'empty') return `!v.entered(${input})`;
  if (word === 'blank') return `!v.text(${input})`;
  if (word === 'filled') return `!!v.text(${input})`;
  if (word === 'unreadable') return `!!v.entered(${input})&&v.number(${input})===undefined`;
  if (word === 'clear') return `v.read(${input}).isClear!==false`;
  return `v.entered(${input})===${text(word)}`;
}

type MeasureSource = (measure: Required<Measure>, input: string, lists: Lists) => string;

const MEASURES: Readonly<Record<keyof Measure, MeasureSource>> = {
  characters: ({ characters }, input) => `!${strange(input, characters)}`,
  has: ({ has }, input) => `${new RegExp(`[${has}]`, 'u')}.test(v.read(${text(input)}).text)`,
  length: ({ length }, input) => `!${misfit(input, length)}`,
  pattern: ({ pattern }, input) => `fits(v,${text(input)},${form(pattern, 'u')})`,
  contains: (measure, input) => `contains(v,${text(input)},${form(measure.contains, 'iu')})`,
  each: ({ each }, input, lists) => `!${stranger(input, each, lists)}`,
  includes: ({ includes }, input) => `includes(v,${text(input)},${text(comparable(includes))})`,
  text: (measure, input) => `v.text(${text(input)})===${text(comparable(measure.text))}`,
  'same-as': (measure, input) =>
    `!!v.text(${text(input)})&&v.text(${text(input)})===${comparedSource(measure['same-as'])}`,
  in: (measure, input, lists) =>
    `${listSource(measure.in, lists)}.includes(v.text(${text(input)}))`,
  words: ({ words }, input, lists) =>
    `words(v,${text(input)}).some(w=>${listSource(words, lists)}.includes(w))`,
  'word-of': (measure, input) =>
    `words(v,${text(input)}).includes(v.entered(${text(measure['word-of'])}))`,
  number({ number }, input) {
    const found = `v.number(${text(input)})`;
    if (typeof number === 'number') return `${found}===${number}`;
    return bounded(found, { '>=': number.min, '<=': number.max });
  },
  version({ version: { from, below } }, input) {
    return bounded(`v.number(${text(input)})`, {
      '>=': from === undefined ? undefined : startOf(from),
      '<': below === undefined ? undefined : startOf(below),
    });
  },
  kind: ({ kind }, input) => `v.read(${text(input)}).kind===${text(kind)}`,
};

/** Some parts as arguments: their form, and the entries of their list as they are written. */
export const partsSource = ({ form: source, in: list }: Parts, lists: Lists): string =>
  `${new RegExp(source, 'dgu')},${text(lists?.[list] ?? [])}`;

/** A list in the file is written out; any other list comes from the guide. */
export const listSource = (name: string, lists: Lists): string =>
  lists?.[name] ? text(lists[name].map(comparable)) : `v.list(${text(name)})`;

/** A bound without a stability is before the development versions, as in a constraint of Composer. */
function startOf(bound: string): number {
  const version = writtenVersion(bound);
  if (!version) throw new Error(`"${bound}" is not a version: check it when the rule is read.`);
  return lowest(version);
}

/** The source of a test whether a number is within its bounds, which are listed by their signs. */
const bounded = (found: string, bounds: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(bounds)
    .flatMap(([sign, bound]) => (bound === undefined ? [] : [`${found}${sign}${bound}`]))
    .join('&&');

const strange = (input: string, characters: string): string =>
  `strange(v,${text(input)},${new RegExp(`[^${characters}]`, 'iu')})`;

const stranger = (input: string, parts: Parts, lists: Lists): string =>
  `stranger(v,${text(input)},${partsSource(parts, lists)})`;

const misfit = (input: string, length: number | Limits): string =>
  `misfit(v,${text(input)},${boundsOf(length)})`;

function boundsOf(limits: number | Limits): Bounds {
  if (typeof limits === 'number') return [`${limits}`, `${limits}`];
  return [`${limits.min ?? '-Infinity'}`, `${limits.max ?? 'Infinity'}`];
}
