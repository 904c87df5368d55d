import { type InputKind, isKnown } from '../check/input.ts';
import type { InputValues, Params } from '../check/rule.ts';
import { own } from '../own.ts';
import { comparable } from '../text/fold.ts';
import type { Reader, Reading } from './reader.ts';

/** The values of a rule as its conditions see them. */
export interface Values {
  /** As it was entered. */
  entered(input: string): string;
  /** As it was entered, in the form in which texts are compared. */
  compared(input: string): string;
  /** If it is not one of the choices, it is read as empty. */
  read(input: string): Reading;
  /** In the form in which texts are compared. */
  text(input: string): string;
  /** What a table has for the choice of an input, in the compared form; empty if it has nothing. */
  table(name: string, input: string): string;
  /** The number of an input or of a calculation; undefined if unknown. */
  number(name: string): number | undefined;
  /** The texts that a guide gives to the rule, in their compared forms. */
  list(param: string): readonly string[];
}

/** What a rule uses to read its values. */
export interface ValueReaders {
  readonly inputs: Readonly<Record<string, InputKind>>;
  /** By input; an input without a reader is read as it is. */
  readonly readers: Readonly<Record<string, Reader>>;
  readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Calculations by name; NaN if one of their numbers is unknown. */
  readonly numbers?: Readonly<Record<string, (values: Values) => number>>;
}

const PLAIN: Reader = { read: (entered) => ({ text: entered }) };

export function valuesOf(
  { inputs, readers, tables = {}, numbers = {} }: ValueReaders,
  given: InputValues,
  params: Params,
): Values {
  const entered = (input: string) => own(given, input) ?? '';
  const read = once((input) => {
    const value = entered(input);
    return (readers[input] ?? PLAIN).read(isKnown(inputs[input], value) ? value : '');
  });
  const values: Values = {
    entered,
    compared: once((input) => comparable(entered(input))),
    read,
    text: once((input) => comparable(read(input).text)),
    table: (name, input) => comparable(own(tables[name] ?? {}, entered(input)) ?? ''),
    number(name) {
      const found = numbers[name] ? numbers[name](values) : read(name).number;
      return Number.isNaN(found) ? undefined : found;
    },
    list: (param) => [params[param] ?? []].flat().map((each) => comparable(String(each))),
  };
  return values;
}

/** A function that computes the value of a name only when it is called, and only once. */
function once<Result>(of: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.has(name) ? (known.get(name) as Result) : of(name);
    known.set(name, found);
    return found;
  };
}
