import type { Arg } from '../check/finding.ts';
import { valuesAround } from '../text/around.ts';
import { characterSpot, narrow, withoutInvisible } from '../text/characters.ts';
import { comparable, fold } from '../text/fold.ts';
import type { Limits, Measure } from './rule-file.ts';
import type { Values } from './values.ts';

/*
 * One function for each measure, named after it: a page gets those that its rules use (src/build/files/guide-rules.ts).
 */

/** What a test has seen where it was not true: places of the message, and the part of the entered text. */
export interface Seen {
  readonly args?: Readonly<Record<string, Arg>>;
  readonly range?: readonly [number, number];
}

/** Undefined where the measure is true of the input. */
export type Ask = (measure: Required<Measure>, input: string, values: Values) => Seen | undefined;

/** Longer texts have no form that is worth a look. In UTF-16 units. */
const LONGEST = 1000;

const unless = (isTrue: boolean): Seen | undefined => (isTrue ? undefined : {});

export const measureCharacters: Ask = ({ characters }, input, values) => {
  const text = values.text(input);
  const at = text.search(classOf(`^${characters}`, 'iu'));
  return at === -1 ? undefined : spotOf(values.entered(input), values.read(input).text, at);
};

export const measureHas: Ask = ({ has }, input, values) =>
  unless(classOf(has, 'u').test(values.read(input).text));

export const measureLength: Ask = ({ length }, input, values) => {
  const count = [...values.text(input)].length;
  const { min = 0, max = Number.POSITIVE_INFINITY } = limitsOf(length);
  if (count >= min && count <= max) return undefined;
  return { args: { count, limit: count < min ? min : max } };
};

export const measurePattern: Ask = ({ pattern }, input, values) => {
  const { text } = values.read(input);
  return unless(text.length <= LONGEST && wholeOf(pattern, 'u').test(text));
};

export const measureContains: Ask = ({ contains }, input, values) => {
  const form = wholeOf(contains, 'iu');
  const found = valuesAround(values.read(input).text, (part) => form.test(visible(part)));
  return unless(found.length > 0);
};

export const measureIncludes: Ask = ({ includes }, input, values) =>
  unless(comparable(values.entered(input)).includes(comparable(includes)));

export const measureText: Ask = ({ text }, input, values) =>
  unless(values.text(input) === comparable(text));

export const measureSameAs: Ask = (measure, input, values) => {
  const text = values.text(input);
  return unless(text !== '' && text === values.compared(measure['same-as']));
};

export const measureIn: Ask = (measure, input, values) =>
  unless(values.list(measure.in).includes(values.text(input)));

export const measureNumber: Ask = ({ number }, input, values) => {
  const found = values.number(input);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limitsOf(number);
  return unless(found !== undefined && found >= min && found <= max);
};

export const measureKind: Ask = ({ kind }, input, values) =>
  unless(values.read(input).kind === kind);

const limitsOf = (limits: number | Limits): Limits =>
  typeof limits === 'number' ? { min: limits, max: limits } : limits;

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
  const { args, range } = characterSpot(whole, start);
  return before === -1 ? { args } : { args, range };
}
