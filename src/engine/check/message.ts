import { numberText } from '../text/number-text.ts';
import type { Arg } from './finding.ts';

/** A text with `{name}` places, or one text for each plural category of `{count}`. */
export type Template = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What a rule says in one language. */
export interface MessageText {
  /** What is wrong and where. */
  readonly what: Template;
  /** Why it matters. */
  readonly why?: Template;
  /** What to do about it. */
  readonly fix: Template;
  /** What the repair button will change. */
  readonly repair?: Template;
}

export interface RuleTexts {
  readonly title: string;
  /** What the rule checks, in one line. */
  readonly summary: string;
  /** Said if nothing is wrong; it may use the rule's facts. */
  readonly pass: Template;
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
  return template[new Intl.PluralRules(locale).select(count)] ?? template.other ?? '';
}
