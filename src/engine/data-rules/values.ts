import { isKnown } from '../check/input.ts';
import type { InputValues, Params } from '../check/rule.ts';
import { own } from '../own.ts';
import { comparable } from '../text/fold.ts';
import type { sumOf } from './numbers.ts';
import type { Reader, Reading } from './reader.ts';
import type { Compared, RuleFile } from './rule-file.ts';

/** What reads each input that has a reader. */
export type InputReaders = Readonly<Record<string, Reader>>;

/** The values of a rule as its conditions see them. */
export interface Values {
  /** As it was entered; of a choice an id that it has, else nothing. */
  entered(input: string): string;
  read(input: string): Reading;
  /** As it is compared. */
  text(input: string): string;
  /** The text of an input, or what a table has for its choice; empty where it has nothing. */
  compared(what: Compared): string;
  /** That of an input or a sum; undefined where it cannot be told. */
  number(name: string): number | undefined;
  /** The texts of a list, as they are compared. */
  list(name: string): readonly string[];
}

const PLAIN: Reader = { read: (entered) => ({ text: entered }) };

export function valuesOf(
  { inputs, tables = {}, lists = {}, numbers = {} }: RuleFile,
  readers: InputReaders,
  given: InputValues,
  params: Params,
  sum?: typeof sumOf,
): Values {
  const entered = (input: string) => {
    const value = own(given, input) ?? '';
    return isKnown(inputs[input], value) ? value : '';
  };
  const read = once((input) => (readers[input] ?? PLAIN).read(entered(input)));
  const text = once((input) => comparable(read(input).text));
  const list = (name: string) =>
    [lists[name] ?? params[name] ?? []].flat().map((each) => comparable(String(each)));
  const number = (name: string): number | undefined => {
    const found = numbers[name] ? sum?.(name, numbers, number) : read(name).number;
    return Number.isNaN(found) ? undefined : found;
  };
  return {
    entered,
    read,
    text,
    list,
    compared(what) {
      if (typeof what === 'string') return text(what);
      const [[table, input] = ['', '']] = Object.entries(what);
      return comparable(own(tables[table] ?? {}, entered(input)) ?? '');
    },
    number,
  };
}

/** A function of a name that is worked out only when it is asked, and once. */
function once<Result>(of: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.has(name) ? (known.get(name) as Result) : of(name);
    known.set(name, found);
    return found;
  };
}
