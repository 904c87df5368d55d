import type { CheckFile } from '../../contracts/check-file.ts';
import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { FieldFinding } from '../../engine/check/check.ts';
import { type Borrowed, formatMessage, type Template } from '../../engine/check/message.ts';

/** What a check can say, from its file. */
export function textsOf(texts: CheckFile): CheckTexts {
  const locale = document.documentElement.lang;
  const fill = (
    template: Template,
    args: FieldFinding['args'],
    { lang = locale, terms }: Borrowed = {},
    own: Borrowed['terms'],
  ) => formatMessage(template, args, lang, terms ?? own);
  return {
    say(key, args = {}) {
      const template = texts.interface[key];
      if (!template) throw new Error(`Add "check-${key}" to content/locales/en.yaml.`);
      return formatMessage(template, args, locale);
    },
    finding({ rule, message, args }, part) {
      const found = texts.rules[rule];
      const text = found?.messages[message];
      const template = text?.[part];
      return template && fill(template, args, text, found?.terms);
    },
    pass({ rule, args }) {
      const found = texts.rules[rule];
      return found ? fill(found.pass, args, found.ofPass, found.terms) : '';
    },
    language(said) {
      const found = texts.rules[said.rule];
      return ('message' in said ? found?.messages[said.message] : found?.ofPass)?.lang;
    },
  };
}
