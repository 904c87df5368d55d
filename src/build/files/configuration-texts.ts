import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { knownSettings } from '../content/configuration/known-settings.ts';
import { content } from '../content/content.ts';
import { textsUnder } from '../content/locales.ts';
import { ruleAddress } from '../pages/addresses.ts';
import { configurationChecks, leadsOf, saidMessages, saidRules, saidSources } from './configuration-guides.ts';
import { textsOfRules } from './rule-texts.ts';

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
    rules: textsOfRules(saidRules(), locale),
    checks: configurationChecks(),
    said: saidMessages(),
    sources: saidSources(locale),
    ...leadsOf(locale),
    reference: ruleAddress(locale),
  };
}
