import type { FieldFinding, Pass } from '../domain/check.ts';
import type { Arg } from '../domain/finding.ts';
import type { Check } from '../domain/guide.ts';
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

export interface StepLink {
  readonly title: string;
  readonly address: string;
}

/** The shape of the file that src/site/text-files.ts writes. */
export interface CheckFile {
  /** By id. */
  readonly checks: Readonly<Record<string, Check>>;
  /** The steps that messages lead to, and where they are in the guide. */
  readonly steps: Readonly<Record<string, StepLink>>;
  /** The address of the rule reference. */
  readonly reference: string;
  readonly interface: Readonly<Record<string, Template>>;
  readonly rules: Readonly<Record<string, Pick<RuleTexts, 'pass' | 'messages' | 'terms'>>>;
}

/** Loads a file as a script, since a page under the policy may not fetch. */
export async function loadFile(address: string): Promise<CheckFile> {
  const { default: file }: { default: CheckFile } = await import(/* @vite-ignore */ address);
  return file;
}

export const loadTexts = async (address: string): Promise<CheckTexts> =>
  textsOf(await loadFile(address));

/** What a check can say, from its file. */
export function textsOf(texts: CheckFile): CheckTexts {
  const locale = document.documentElement.lang;
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
