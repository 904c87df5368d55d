import type { Params } from './rule.ts';

/** How a field is filled: one line, several lines, one of a list, one of a few side by side, a box to tick, a date. */
export type Control = 'line' | 'block' | 'choice' | 'options' | 'tick' | 'date';

/** Stands for a field in a rule's inputs: the reader's date of today, as in ISO 8601. */
export const TODAY = '@today';

export interface Field {
  readonly id: string;
  readonly control: Control;
  /** The values that may be chosen; empty where the reader types. */
  readonly options: readonly string[];
  /** `sometimes`: a rule says when it is needed, so its label does not call it optional. */
  readonly optional: boolean | 'sometimes';
}

/** A rule at work: which field gives which of its inputs. */
export interface RuleUse {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly params: Params;
}

/** Fields that belong together, and the rules that judge them. */
export interface Check {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly rules: readonly RuleUse[];
  /** A drawing made of the entered values, by its name in view.ts. */
  readonly view?: string;
  /** Steps that a message leads to: message id ("rule/message") to step id. */
  readonly leads: Readonly<Record<string, string>>;
}

interface Step {
  readonly id: string;
  readonly checks: readonly Check[];
  /** Ids of content/sources.yaml. */
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
  /** Former step ids and what they are called now. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Every check of a guide, in the order of its steps. */
export const checksOf = ({ steps }: Guide): readonly Check[] =>
  steps.flatMap(({ checks }) => checks);

/** The ids of the rules that a guide's checks use, each once. */
export const rulesOf = (guide: Guide): readonly string[] => [
  ...new Set(checksOf(guide).flatMap(({ rules }) => rules.map(({ rule }) => rule))),
];
