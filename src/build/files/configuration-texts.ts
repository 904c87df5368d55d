import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { knownSettings } from '../content/configuration/known-settings.ts';
import type { SettingNames } from '../content/configuration/setting-schemas.ts';
import { content } from '../content/content.ts';
import { borrowedLanguage } from '../content/drafts/borrowed.ts';
import { textsUnder } from '../content/locales.ts';
import { ruleAddress } from '../pages/addresses.ts';
import {
  configurationChecks,
  leadsOf,
  saidMessages,
  saidRules,
  saidSources,
  takenSteps,
} from './configuration-guides.ts';
import { textsOfRules } from './rule-texts.ts';

/** What the configuration checker knows, and everything that it can say in a language. */
export function configurationTexts(locale: string): ConfigurationFile {
  const all = content();
  return {
    settings: knownSettings(all.settings),
    names: namesOf(all.settingNames[locale] ?? {}, locale),
    interface: {
      ...textsUnder(all, locale, 'check-'),
      ...textsUnder(all, locale, 'configuration-'),
    },
    rules: textsOfRules(saidRules(), locale),
    checks: configurationChecks(),
    said: saidMessages(),
    sources: saidSources(locale),
    ...leadsOf(locale),
    takenOver: takenSteps(locale),
    reference: ruleAddress(locale),
  };
}

const namesOf = (names: SettingNames, locale: string): ConfigurationFile['names'] =>
  Object.fromEntries(
    Object.entries(names).map(([path, name]) => [
      path,
      {
        ...(typeof name === 'string' ? { name } : name),
        ...borrowedLanguage(`settings/${path}`, locale),
      },
    ]),
  );
