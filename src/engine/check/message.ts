import { numberText } from '../text/number-text.ts';
import type { Arg } from './finding.ts';

/** A text with `{name}` places, or one text for each plural category of `{count}`. */
export type Template = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What a text brings with it if an unfinished language borrows it from another. */
export interface Borrowed {
  /** The language that it is in; absent if it is in the language of the page. */
  readonly lang?: string;
  /** The words of that language for the terms in it. */
  readonly terms?: Readonly<Record<string, string>>;
}

/** What a rule says in one language. */
export interface MessageText extends Borrowed {
  /** What is wrong and where. */
  readonly what: Template;
  /** Why it matters. */
  readonly why?: Template;
  /** What to do about it. */
  readonly fix: Template;
  /** What the repair button will change. */
  readonly repair?: Template;
}

/** The parts of a message that are texts. */
export type MessagePart = Exclude<keyof MessageText, keyof Borrowed>;

export interface RuleTexts {
  readonly title: string;
  /** What the rule checks, in one line. */
  readonly summary: string;
  /** Said if nothing is wrong; it may use the rule's facts. */
  readonly pass: Template;
  /** If `pass` is in another language. */
  readonly ofPass?: Borrowed;
  readonly messages: Readonly<Record<string, MessageText>>;
  readonly terms: Readonly<Record<string, string>>;
}

/** A place in a template, by its name. */
export const PLACE = /\{(\w{1,40})\}/g;

/** Fills a template in the reader's language. An unknown place stays unchanged. */
export function formatMessage(
  template: Template,
  args: Readonly<Record<string, Arg>>,
  locale: string,
  terms: Readonly<Record<string, string>> = {},
): string {
  return textFor(template, args, locale).replace(PLACE, (place, name: string) => {
    const arg = args[name];
    if (arg === undefined) return place;
    if (typeof arg === 'number') return numberText(arg, locale);
    return typeof arg === 'string' ? arg : (terms[arg.term] ?? arg.term);
  });
}

function textFor(template: Template, args: Readonly<Record<string, Arg>>, locale: string): string {
  if (typeof template === 'string') return template;
  const count = typeof args['count'] === 'number' ? args['count'] : 0;
  return template[pluralForm(template, count, locale)] ?? template.other ?? '';
}

/** Sentences in a row. Where one ends with a full-width mark, as in Chinese and Japanese, no space follows. */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences.join(' ').replace(/([\u3002\uff01\uff09\uff1f]) /g, '$1');

/** Forms that a text can have in every language, also in one without that plural form. */
export const EXACT_FORMS = ['zero', 'one'] as const;

/** The form of a text for a count. */
export function pluralForm(
  template: Exclude<Template, string>,
  count: number,
  locale: string,
): Intl.LDMLPluralRule {
  const exact = EXACT_FORMS[count];
  return exact !== undefined && template[exact] !== undefined
    ? exact
    : new Intl.PluralRules(locale).select(count);
}
