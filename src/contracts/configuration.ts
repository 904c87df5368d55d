import type { Level } from '../engine/check/finding.ts';
import type { RuleTexts, Template } from '../engine/check/message.ts';
import type { GuideCheck } from '../engine/configuration/guide-check.ts';
import type { KnownSetting } from '../engine/configuration/known-setting.ts';
import type { StepLink } from './check-file.ts';

/** A step whose checks a configuration can fill in. */
interface TakenStep extends StepLink {
  readonly revision: string;
  readonly checks: readonly string[];
  /** The address of its step in the live checklist, which gives a status for support. */
  readonly checklist: string;
}

/** A source as a reader can follow it; `about` is its kind and date. */
export interface SourceText {
  readonly title: string;
  readonly url?: string;
  readonly about: string;
}

/** What the configuration checker loads when it is first used: everything that it knows, and says in a language. */
export interface ConfigurationFile {
  readonly settings: readonly KnownSetting[];
  /** What settings are called and what they do, by path. */
  readonly names: Readonly<
    Record<string, { readonly name?: string; readonly means?: string; readonly lang?: string }>
  >;
  readonly interface: Readonly<Record<string, Template>>;
  /** The rules whose messages it shows. */
  readonly rules: Readonly<Record<string, Pick<RuleTexts, 'messages' | 'terms'>>>;
  /** The checks of the guides that it also runs. */
  readonly checks: readonly GuideCheck[];
  /** How serious each message is, and the fact and the source that it rests on, by "rule/message". */
  readonly said: Readonly<
    Record<string, { readonly level: Level; readonly fact: string; readonly source: string }>
  >;
  readonly sources: Readonly<Record<string, SourceText>>;
  /** The steps that findings lead to, by "guide/step". */
  readonly steps: Readonly<Record<string, StepLink>>;
  /** The steps with checks that a configuration can fill in, by "guide/step". */
  readonly takenOver: Readonly<Record<string, TakenStep>>;
  /** The step for a message of the rule over configurations, for a setting, and for a rule of the guides. */
  readonly leads: Readonly<
    Record<'messages' | 'settings' | 'rules', Readonly<Record<string, string>>>
  >;
  /** The address of the rule reference. */
  readonly reference: string;
}
