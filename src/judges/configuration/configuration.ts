import type { Rule } from '../../engine/check/rule.ts';
import { defineRule } from '../../engine/check/rule.ts';
import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import { checkConfiguration } from './check.ts';
import { comparedFaults } from './compare.ts';
import { knownFrom } from './known.ts';
import { MESSAGES, type Message } from './messages.ts';

export const CONFIGURATION = 'configuration';

/** The rule over a whole configuration, for the settings that the content lists. */
export function configurationRule(settings: readonly KnownSetting[]): Rule {
  const known = knownFrom(settings);
  return defineRule({
    id: CONFIGURATION,
    inputs: { text: 'lines', second: 'lines' },
    optional: ['second'],
    // The keys of an object are its IDs, which TypeScript only knows as strings.
    messages: Object.fromEntries(
      Object.entries(MESSAGES).map(([id, { level, source }]) => [id, { level, source, args: [] }]),
    ) as Record<Message, { level: 'error' | 'warning' | 'note'; source: string; args: [] }>,
    judge({ text, second }, _, report) {
      const { found, installation } = checkConfiguration(text, known);
      for (const { message, at } of found) {
        const [range] = at;
        report(message, {}, range && { range });
      }
      if (second === '') return undefined;
      const other = checkConfiguration(second, known).installation;
      for (const { message, at } of comparedFaults(installation, other)) {
        const [range] = at;
        report(message, {}, { input: 'second', ...(range && { range }) });
      }
      return undefined;
    },
  });
}
