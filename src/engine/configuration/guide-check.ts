import type { Rules } from '../check/check.ts';
import type { Check } from '../check/guide.ts';

/** Where a field of a check gets its value from, if a configuration has it. */
interface FieldSetting {
  readonly setting: string;
  /** For a field with choices: the ID of the choice, by the value of the setting. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A check of a guide that a configuration can fill in (content/configuration/guides.yaml). */
export interface GuideCheck {
  readonly guide: string;
  readonly step: string;
  readonly check: Check;
  /** By the ID of the field. */
  readonly fields: Readonly<Record<string, FieldSetting>>;
  /** Messages, as "rule/message", that the rules over a configuration say themselves. */
  readonly without: readonly string[];
}

/** The checks of the guides, with the rules that they use. */
export interface GuideChecks {
  readonly checks: readonly GuideCheck[];
  readonly rules: Rules;
}

/** What a configuration says about a check of a guide: only IDs and the outcome, as the guide's page keeps it. */
export interface GuideVerdict {
  readonly guide: string;
  readonly step: string;
  readonly check: string;
  readonly outcome: 'sound' | 'note' | 'warning' | 'error';
  /** "rule/message" or "rule/message@field", the most serious first. */
  readonly messages: readonly string[];
}
