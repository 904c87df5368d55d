import { isBlank } from '../text/blank.ts';
import type { Check, RuleUse } from './guide.ts';
import { isKnown } from './input.ts';
import type { Rule } from './rule.ts';

/*
 * What the rules of a check can look at. Nothing is said to be sound that no rule has looked at.
 */

type Values = Readonly<Record<string, string>>;

/** Whether nothing can be seen in a field: it is empty, or has only spaces. */
export const isUnfilled = (values: Values, field: string): boolean => isBlank(values[field] ?? '');

/** If a rule looks only at an optional field and it is empty, there is nothing to check. */
export function skips(check: Check, { inputs }: RuleUse, values: Values): boolean {
  const [only, another] = Object.values(inputs);
  const field = check.fields.find(({ id }) => id === only);
  return !another && field !== undefined && field.optional !== false && !values[field.id];
}

/** The fields with a value that a rule can look at, without some of its inputs. */
export function knownFields(
  { inputs }: RuleUse,
  { kinds }: Rule,
  values: Values,
  without: readonly string[] = [],
): readonly string[] {
  return Object.entries(inputs).flatMap(([input, id]) =>
    !without.includes(input) && isKnown(kinds[input], values[id] ?? '') ? id : [],
  );
}

/** The filled fields that a rule cannot check yet, each with the unfilled field that it waits for. */
export function waitingFields(
  { inputs }: RuleUse,
  { needs }: Rule,
  values: Values,
): readonly (readonly [field: string, needed: string])[] {
  return needs
    .map(([input, needed]) => [inputs[input] ?? '', inputs[needed] ?? ''] as const)
    .filter(([field, needed]) => !isUnfilled(values, field) && isUnfilled(values, needed));
}

/**
 * Whether every required field of a check has a separate rule, so that a reader with only some of the values can have
 * them checked.
 */
export function isSeparable({ fields, rules }: Check): boolean {
  const required = fields.filter(({ optional }) => !optional);
  const isAlone = (id: string) =>
    rules.some(({ inputs }) => Object.values(inputs).every((each) => each === id));
  return required.length > 1 && required.every(({ id }) => isAlone(id));
}
