import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { messageWithValues } from '../../engine/check/message.ts';
import { CONFIGURATION } from '../../judges/configuration.ts';
import { knownSettings } from '../content/configuration/known-settings.ts';
import { content, ruleTexts } from '../content/content.ts';
import { textsUnder } from '../content/locales.ts';
import { ruleAddress } from '../pages/addresses.ts';

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
    rules: Object.fromEntries(
      RULES.filter((rule) => all.rules[rule]).map((rule) => {
        const { messages, terms } = ruleTexts(rule, locale);
        const said = Object.entries(messages).map(([id, text]) => [id, messageWithValues(text)]);
        return [rule, { messages: Object.fromEntries(said), terms }];
      }),
    ),
    reference: ruleAddress(locale),
  };
}
