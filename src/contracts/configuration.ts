import type { RuleTexts, Template } from '../engine/check/message.ts';
import type { KnownSetting } from '../engine/configuration/known-setting.ts';

/** What the configuration checker loads when it is first used: everything that it knows, and says in a language. */
export interface ConfigurationFile {
  readonly settings: readonly KnownSetting[];
  /** By path. */
  readonly names: Readonly<Record<string, string>>;
  readonly interface: Readonly<Record<string, Template>>;
  /** The rules whose messages it shows. */
  readonly rules: Readonly<Record<string, Pick<RuleTexts, 'messages' | 'terms'>>>;
  /** The address of the rule reference. */
  readonly reference: string;
}
