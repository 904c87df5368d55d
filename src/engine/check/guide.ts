import type { Params } from './rule.ts';

/** How a field is filled in: one line, several lines, a list, a few choices side by side, a checkbox, a date. */
export type Control = 'line' | 'block' | 'choice' | 'options' | 'tick' | 'date';

/** Used instead of a field in a rule's inputs: today's date where the reader is, as in ISO 8601. */
export const TODAY = '@today';

export interface Field {
  readonly id: string;
  readonly control: Control;
  /** The values to choose from; empty if the reader types. */
  readonly options: readonly string[];
  /** `sometimes`: a rule says when it is needed, so its label does not call it optional. */
  readonly optional: boolean | 'sometimes';
  /** The field is only shown while each of these other fields has one of these values. Hidden, it counts as empty. */
  readonly if?: Readonly<Record<string, readonly string[]>>;
}

/** Whether a field with these conditions is asked for, with the values of the other fields. */
export const isAsked = (
  conditions: NonNullable<Field['if']>,
  values: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(conditions).every(([field, options]) => options.includes(values[field] ?? ''));

/** A rule in a check: which field gives which of its inputs. */
export interface RuleUse {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly params: Params;
}

/** Fields that belong together, and the rules that check them. */
export interface Check {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly rules: readonly RuleUse[];
  /** A drawing made from the entered values, by its name in view.ts. */
  readonly view?: string;
  /** Steps that a message leads to: from message ID ("rule/message") to step ID. */
  readonly leads: Readonly<Record<string, string>>;
}

interface Step {
  readonly id: string;
  readonly checks: readonly Check[];
  /** IDs in content/sources.yaml, each perhaps with a heading. */
  readonly sources: readonly string[];
}

/** An answer to the guide's question that makes some steps unnecessary. */
export interface Route {
  readonly id: string;
  readonly skips: readonly string[];
}

export interface Guide {
  readonly id: string;
  /** ISO 8601 date of the last revision of the facts. */
  readonly revised: string;
  readonly steps: readonly Step[];
  readonly routes: readonly Route[];
  /** Former step IDs, and the current ones. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Every check of a guide, in the order of its steps. */
export const checksOf = ({ steps }: Guide): readonly Check[] =>
  steps.flatMap(({ checks }) => checks);

/** The IDs of the rules that a guide's checks use, each once. */
export const rulesOf = (guide: Guide): readonly string[] => [
  ...new Set(checksOf(guide).flatMap(({ rules }) => rules.map(({ rule }) => rule))),
];
