import type { TextKey } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage } from '../../engine/check/message.ts';
import type { Content } from './read-content.ts';

/** The language that defines which texts exist, and that the others are translated from. */
export const SOURCE_LOCALE = 'en';

/** A locale as it is written in addresses: lower case. */
export const pathOf = (locale: string): string => locale.toLowerCase();

export type Translate = (key: TextKey, args?: Readonly<Record<string, Arg>>) => string;

/**
 * A lookup for the interface's texts in one language. An unknown key is our own mistake; the error says where to fix
 * it.
 */
export function translator(content: Content, locale: string): Translate {
  return (key, args = {}) => {
    const template = content.locales[locale]?.texts[key];
    if (template === undefined) {
      throw new Error(`Add "${key}" to the texts of content/locales/${locale}.yaml.`);
    }
    return formatMessage(template, args, locale);
  };
}

/** All of a language's texts whose key starts with `prefix`, with that prefix removed, for an island's data. */
export function textsUnder(content: Content, locale: string, prefix: string) {
  const texts = Object.entries(content.locales[locale]?.texts ?? {});
  return Object.fromEntries(
    texts
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, template]) => [key.slice(prefix.length), template]),
  );
}
