import type { FieldFinding, Pass } from '../domain/check.ts';
import type { Arg } from '../domain/finding.ts';
import {
  formatMessage,
  type MessageText,
  type RuleTexts,
  type Template,
} from '../domain/message.ts';

/** Every sentence a check can say, in the page's language. */
export interface CheckTexts {
  /** A text of content/locales under `check-`. */
  say(key: string, args?: Readonly<Record<string, Arg>>): string;
  /** One part of what a finding says; undefined where it has no such part. */
  finding(finding: FieldFinding, part: keyof MessageText): string | undefined;
  pass(pass: Pass): string;
}

/** Loads the texts' scripts: by their own address, since a page under the policy may not fetch. */
export async function loadTexts(addresses: Readonly<Record<string, string>>): Promise<CheckTexts> {
  const locale = document.documentElement.lang;
  const loaded = await Promise.all(
    Object.entries(addresses).map(async ([name, address]) => {
      const { default: texts } = await import(/* @vite-ignore */ address);
      return [name, texts] as const;
    }),
  );
  // The build wrote these files from content/, which was validated: `check` is the interface's, the others are rules'.
  const { check, ...rules } = Object.fromEntries(loaded) as Record<string, unknown>;
  const common = check as Readonly<Record<string, Template>>;
  const textsOf = (rule: string) => rules[rule] as RuleTexts;
  return {
    say: (key, args = {}) => formatMessage(common[key] ?? key, args, locale),
    finding({ rule, message, args }, part) {
      const template = textsOf(rule).messages[message]?.[part];
      return template && formatMessage(template, args, locale, textsOf(rule).terms);
    },
    pass: ({ rule, args }) => formatMessage(textsOf(rule).pass, args, locale, textsOf(rule).terms),
  };
}
