import type { Arg } from '../check/finding.ts';
import type { RuleFile } from './rule-file.ts';
import { toldOf } from './told.ts';
import type { Values } from './values.ts';

/** Works out a number of the file from those of inputs, and of other numbers. NaN where one of them cannot be told. */
export function sumOf(
  name: string,
  numbers: NonNullable<RuleFile['numbers']>,
  numberOf: (name: string) => number | undefined,
): number {
  const total = (parts: readonly (string | number)[] = []): number =>
    parts.reduce<number>(
      (all, part) => all + (typeof part === 'number' ? part : (numberOf(part) ?? Number.NaN)),
      0,
    );
  const { add, subtract } = numbers[name] ?? {};
  return total(add) - total(subtract);
}

/** What the sentence said of a sound value tells; undefined where one of its numbers cannot be told. */
export function factsOf(
  { facts }: RuleFile,
  values: Values,
): Readonly<Record<string, Arg>> | undefined {
  const unknown = Object.values(facts ?? {}).some(
    (what) =>
      typeof what === 'object' && 'number' in what && values.number(what.number) === undefined,
  );
  return facts && !unknown ? toldOf(facts, values) : undefined;
}
