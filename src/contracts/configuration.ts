import type { RuleTexts, Template } from '../engine/check/message.ts';
import type { KnownSetting } from '../engine/configuration/known-setting.ts';
import type { ConfigurationReport } from '../engine/configuration/report.ts';

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

/**
 * What src/build/files/configuration-script.ts bundles; src/env.d.ts declares the module.
 * @public
 */
export interface ConfigurationScript {
  /** Reports on a text, for settings that the content lists. */
  reportOn(raw: string, settings: readonly KnownSetting[]): ConfigurationReport;
}
