import type { FieldFinding, Pass, Rules } from '../engine/check/check.ts';
import type { Arg, Outcome } from '../engine/check/finding.ts';
import type { MessagePart } from '../engine/check/message.ts';
import type { InputValues } from '../engine/check/rule.ts';
import type { KeyUnder } from './text-key.ts';

/** Every sentence a check can say, in the page's language. */
export interface CheckTexts {
  /** A text of content/locales under `check-`. */
  say(key: KeyUnder<'check-'>, args?: Readonly<Record<string, Arg>>): string;
  /** One part of what a finding says; undefined if it has no such part. */
  finding(finding: FieldFinding, part: MessagePart): string | undefined;
  pass(pass: Pass): string;
  /** The language of what a finding or a pass says, if it is not that of the page. */
  language(said: FieldFinding | Pass): string | undefined;
}

/**
 * Draws what the inputs of a rule contain, by the rule's names for them (src/judges/drawings.ts); `outcomeOf` is what
 * the reader is currently told about an input.
 */
export type Draw = (
  root: HTMLElement,
  values: InputValues,
  texts: CheckTexts,
  outcomeOf: (input: string) => Outcome,
) => void;

/**
 * What src/build/files/guide-rules.ts bundles for a guide; src/env.d.ts declares the module.
 * @public
 */
export interface GuideRules {
  readonly rules: Rules;
  readonly views: Readonly<Record<string, Draw>>;
}
