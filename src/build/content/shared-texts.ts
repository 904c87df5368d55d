import type { RuleTexts } from '../../engine/check/message.ts';
import { allRules } from './content-rules.ts';
import { SOURCE_LOCALE } from './locales.ts';
import type { Content } from './read-content.ts';
import type { SharedTexts } from './schemas.ts';

/** The texts of every rule. A rule that needs shared texts and does not have them itself gets the shared ones. */
export function withShared(
  rules: Content['rules'],
  data: Pick<Content, 'ruleFiles' | 'settings'>,
  shared: Readonly<Record<string, SharedTexts>>,
): Content['rules'] {
  // If a language has none, problems/shared.ts reports it once, not for each rule.
  const sharedIn = (locale: string) => shared[locale] ?? shared[SOURCE_LOCALE];
  return Object.fromEntries(
    Object.entries(rules).map(([id, texts]) => [
      id,
      Object.fromEntries(
        Object.entries(texts).map(([locale, own]) => [
          locale,
          withSharedTexts(id, data, own, sharedIn(locale)),
        ]),
      ),
    ]),
  );
}

/** The texts of one rule in one language, with the shared texts that it needs and does not have itself. */
export function withSharedTexts<Own extends Pick<RuleTexts, 'messages' | 'terms'>>(
  id: string,
  { ruleFiles, settings }: Pick<Content, 'ruleFiles' | 'settings'>,
  own: Own,
  texts: SharedTexts | undefined,
): Own {
  const rule = allRules({ ruleFiles, settings })[id];
  if (!texts || !rule) return own;
  // A rule of the program has only its own words.
  const said = ruleFiles[id] ? Object.keys(rule.messages) : [];
  return {
    ...own,
    messages: filled(own.messages, texts.messages, said),
    terms: filled(own.terms, texts.terms, rule.terms),
  };
}

/** A record with its missing keys filled from another record, as far as that one has them. */
const filled = <Value>(
  own: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Readonly<Record<string, Value>> => ({
  ...own,
  ...Object.fromEntries(
    keys.flatMap((key) => {
      const value = own[key] === undefined ? other[key] : undefined;
      return value === undefined ? [] : [[key, value] as const];
    }),
  ),
});
