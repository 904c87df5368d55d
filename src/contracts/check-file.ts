import type { Check, RuleUse } from '../engine/check/guide.ts';
import type { RuleTexts, Template } from '../engine/check/message.ts';

/** A step that a message leads to. */
export interface StepLink {
  readonly title: string;
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
  /** The labels of the fields of checks that have several, by "step/field". */
  readonly fields: Readonly<Record<string, string>>;
  /** The address of the rule reference. */
  readonly reference: string;
  readonly interface: Readonly<Record<string, Template>>;
  readonly rules: Readonly<Record<string, Pick<RuleTexts, 'pass' | 'messages' | 'terms'>>>;
}
