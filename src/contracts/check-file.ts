import type { Level, Outcome } from '../engine/check/finding.ts';
import type { Check, RuleUse } from '../engine/check/guide.ts';
import type { RuleTexts, Template } from '../engine/check/message.ts';

/** What a rule says, where values are known. */
export type SaidByRule = Pick<RuleTexts, 'pass' | 'ofPass' | 'messages' | 'terms'>;

/** A step that a message leads to. */
export interface StepLink {
  readonly title: string;
  /** The language of the title, if a draft borrows it. */
  readonly lang?: string;
  readonly address: string;
}

export interface FileCheck extends Check {
  /** The rule that the drawing of the check shows. */
  readonly drawn?: RuleUse;
}

/** What the checks of a guide consist of, and everything that they can say in a language. */
export interface CheckFile {
  /** By ID. */
  readonly checks: Readonly<Record<string, FileCheck>>;
  /** The steps that messages lead to, and where they are in the guide. */
  readonly steps: Readonly<Record<string, StepLink>>;
  /** The address of the rule reference. */
  readonly reference: string;
  readonly interface: Readonly<Record<string, Template>>;
  readonly rules: Readonly<Record<string, SaidByRule>>;
}

/** What a status can say about the checks of a guide in a language, without any value. */
export interface StatusFile {
  readonly words: Readonly<
    Record<`outcome-${Exclude<Outcome, 'empty'>}` | `level-${Level}`, string>
  >;
  /** By "rule/message". */
  readonly messages: Readonly<
    Record<string, { readonly what: string; readonly fix: string; readonly lang?: string }>
  >;
  /** The labels of the fields of checks that have several, by "step/field". */
  readonly fields: Readonly<Record<string, string>>;
  /** The languages of the labels that a draft borrows. */
  readonly languages: Readonly<Record<string, string>>;
}
