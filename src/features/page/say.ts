import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, type Template } from '../../engine/check/message.ts';
import { locale } from './context.ts';

/** Says the texts that a tool has loaded, in the language of the page. `prefix`: what the names of its texts begin with. */
export const sayFrom =
  <Key extends string>(texts: Readonly<Record<string, Template>>, prefix: string) =>
  (key: Key, args: Readonly<Record<string, Arg>> = {}): string => {
    const template = texts[key];
    if (!template) throw new Error(`Add "${prefix}-${key}" to content/locales/en.yaml.`);
    return formatMessage(template, args, locale);
  };
