import type { SaidByRule } from '../../contracts/check-file.ts';
import { messageWithValues, withValues } from '../../engine/check/without-values.ts';
import { ruleTexts } from '../content/content.ts';

/** What rules say, by rule, where values are known. */
export const textsOfRules = (
  rules: readonly string[],
  locale: string,
): Readonly<Record<string, SaidByRule>> =>
  Object.fromEntries(
    rules.map((rule) => {
      const { pass, ofPass, messages, terms } = ruleTexts(rule, locale);
      const said = Object.entries(messages).map(([id, text]) => [id, messageWithValues(text)]);
      return [
        rule,
        {
          pass: withValues(pass),
          ...(ofPass && { ofPass }),
          messages: Object.fromEntries(said),
          terms,
        },
      ];
    }),
  );
