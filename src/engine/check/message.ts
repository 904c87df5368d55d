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

const PLACE = /\{(\w{1,40})\}/g;
/** `[with {values}|without]`: the second half is for texts without values, such as a status; it can be missing. */
const CHOICE = /\[([^[\]|]{0,300})(?:\|([^[\]|]{0,300}))?\]/g;
const OPEN = /\{\w{1,40}\}|[[\]]/g;

/** The names of the places in a template, sorted, each once. */
export function placesOf(template: Template): readonly string[] {
  const texts = typeof template === 'string' ? [template] : Object.values(template);
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(PLACE)].map(([, name]) => name ?? ''))),
  ].sort();
}

/** The parts of a template that a text without values cannot show: places outside `[…|…]`, and single brackets. */
export function openPlaces(template: Template): readonly string[] {
  return inGeneral(template).replace(CHOICE, '$2').match(OPEN) ?? [];
}

/** A template as it is said with values; its places are still open. */
export function withValues<Text extends Template>(template: Text): Text;
export function withValues(template: Template): Template {
  if (typeof template === 'string') return template.replace(CHOICE, '$1');
  return Object.fromEntries(
    Object.entries(template).map(([form, text]) => [form, text.replace(CHOICE, '$1')]),
  );
}

/** A message as it is said with values. */
export const messageWithValues = ({ what, why, fix, repair }: MessageText): MessageText => ({
  what: withValues(what),
  ...(why !== undefined && { why: withValues(why) }),
  fix: withValues(fix),
  ...(repair !== undefined && { repair: withValues(repair) }),
});

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
    if (typeof arg === 'number') return new Intl.NumberFormat(locale).format(arg);
    return typeof arg === 'string' ? arg : (terms[arg.term] ?? arg.term);
  });
}

/** The text for a page that shows a message without values, in the plural. An open place would be an ellipsis. */
export function withoutArgs(template: Template, locale: string): string {
  const short = inGeneral(template).replace(CHOICE, '$2').replace(PLACE, '…').trim();
  return short.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
}

const inGeneral = (template: Template): string =>
  typeof template === 'string' ? template : (template.other ?? '');

function textFor(template: Template, args: Readonly<Record<string, Arg>>, locale: string): string {
  if (typeof template === 'string') return template;
  const count = typeof args['count'] === 'number' ? args['count'] : 0;
  return template[new Intl.PluralRules(locale).select(count)] ?? template.other ?? '';
}
