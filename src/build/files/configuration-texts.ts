import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { CONFIGURATION } from '../../judges/configuration.ts';
import { knownSettings } from '../content/configuration/known-settings.ts';
import { content } from '../content/content.ts';
import { textsUnder } from '../content/locales.ts';
import { ruleAddress } from '../pages/addresses.ts';
import { textsOfRules } from './rule-texts.ts';

/** Private keys in a configuration are checked as in the guides. */
const RULES = [CONFIGURATION, 'private-key'];

/** What the configuration checker knows, and everything that it can say in a language. */
export function configurationTexts(locale: string): ConfigurationFile {
  const all = content();
  return {
    settings: knownSettings(all.settings),
    names: all.settingNames[locale] ?? {},
    interface: {
      ...textsUnder(all, locale, 'check-'),
      ...textsUnder(all, locale, 'configuration-'),
    },
    rules: textsOfRules(
      RULES.filter((rule) => all.rules[rule]),
      locale,
    ),
    reference: ruleAddress(locale),
  };
}
