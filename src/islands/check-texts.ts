import type { FieldFinding, Pass } from '../domain/check.ts';
import type { Arg } from '../domain/finding.ts';
import {
  formatMessage,
  type MessageText,
  type RuleTexts,
  type Template,
  withoutArgs,
} from '../domain/message.ts';
import { own } from '../domain/own.ts';

/** Every sentence a check can say, in the page's language. */
export interface CheckTexts {
  /** A text of content/locales under `check-`. */
  say(key: string, args?: Readonly<Record<string, Arg>>): string;
  /** One part of what a finding says; undefined where it has no such part. */
  finding(finding: FieldFinding, part: keyof MessageText): string | undefined;
  pass(pass: Pass): string;
  /** One part of what a message ("rule/message") says, without values; undefined where it is not known here. */
  message(id: string, part: keyof MessageText): string | undefined;
}

/** The shape of the file that src/site/text-files.ts writes. */
interface TextFile {
  readonly interface: Readonly<Record<string, Template>>;
  readonly rules: Readonly<Record<string, Pick<RuleTexts, 'pass' | 'messages' | 'terms'>>>;
}

/** Loads the texts as a script, since a page under the policy may not fetch. */
export async function loadTexts(address: string): Promise<CheckTexts> {
  const locale = document.documentElement.lang;
  const { default: texts }: { default: TextFile } = await import(/* @vite-ignore */ address);
  return {
    say(key, args = {}) {
      const template = texts.interface[key];
      if (!template) throw new Error(`Add "check-${key}" to content/locales/en.yaml.`);
      return formatMessage(template, args, locale);
    },
    finding({ rule, message, args }, part) {
      const found = texts.rules[rule];
      const template = found?.messages[message]?.[part];
      return template && formatMessage(template, args, locale, found?.terms);
    },
    pass({ rule, args }) {
      const found = texts.rules[rule];
      return found ? formatMessage(found.pass, args, locale, found.terms) : '';
    },
    message(id, part) {
      const [rule = '', message = ''] = id.split('/');
      const messages = own(texts.rules, rule)?.messages ?? {};
      const template = own(messages, message)?.[part];
      return template && withoutArgs(template);
    },
  };
}
