import type { CheckFile } from '../../contracts/check-file.ts';
import type { CheckTexts } from '../../contracts/guide-rules.ts';
import { formatMessage } from '../../engine/check/message.ts';

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
  };
}
