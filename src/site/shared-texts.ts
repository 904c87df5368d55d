import type { RuleTexts } from '../domain/message.ts';
import { allRules } from './content-rules.ts';
import { SOURCE_LOCALE } from './locales.ts';
import type { Content } from './read-content.ts';
import type { SharedTexts } from './schemas.ts';

/** The texts of every rule, with the shared ones where a rule that needs them has none of its own. */
export function withShared(
  rules: Content['rules'],
  ruleFiles: Content['ruleFiles'],
  shared: Readonly<Record<string, SharedTexts>>,
): Content['rules'] {
  const all = allRules({ ruleFiles });
  return Object.fromEntries(
    Object.entries(rules).map(([id, texts]) => [
      id,
      Object.fromEntries(
        Object.entries(texts).map(([locale, own]) => {
          // Where a language has none, that is said once (problems/shared.ts), not for each rule.
          const { messages = {}, terms = {} } = shared[locale] ?? shared[SOURCE_LOCALE] ?? {};
          const rule = all[id];
          // What a rule of the program says, it says in words of its own.
          const said = ruleFiles[id] && rule ? Object.keys(rule.messages) : [];
          return [
            locale,
            {
              ...own,
              messages: { ...own.messages, ...pick(messages, lacking(said, own.messages)) },
              terms: { ...own.terms, ...pick(terms, lacking(rule?.terms ?? [], own.terms)) },
            } satisfies RuleTexts,
          ];
        }),
      ),
    ]),
  );
}

const lacking = (keys: readonly string[], own: Readonly<Record<string, unknown>>) =>
  keys.filter((key) => own[key] === undefined);

const pick = <Value>(from: Readonly<Record<string, Value>>, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = from[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
