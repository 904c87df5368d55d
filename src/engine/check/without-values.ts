import { type MessageText, PLACE, type Template } from './message.ts';

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
export const messageWithValues = ({
  what,
  why,
  fix,
  repair,
  ...borrowed
}: MessageText): MessageText => ({
  ...borrowed,
  what: withValues(what),
  ...(why !== undefined && { why: withValues(why) }),
  fix: withValues(fix),
  ...(repair !== undefined && { repair: withValues(repair) }),
});

/**
 * The text for a page that shows a message without values, in the plural. An open place would be an ellipsis. Where the
 * text begins with a place, what follows becomes the start of the sentence; elsewhere a small first letter is meant: it
 * is that of a name such as `current_page`.
 */
export function withoutArgs(template: Template, locale: string): string {
  const text = inGeneral(template);
  const short = text.replace(CHOICE, '$2').replace(PLACE, '…').trim();
  if (!/^[[{]/.test(text)) return short;
  return short.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
}

const inGeneral = (template: Template): string =>
  typeof template === 'string' ? template : (template.other ?? '');
