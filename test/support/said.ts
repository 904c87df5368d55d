import { ruleOf } from '../../src/build/content/content-rules.ts';
import type { InputValues } from '../../src/engine/check/rule.ts';
import { content } from './pages.ts';

/** Every finding of a rule of the site, as "level message"; inputs that are left out are empty. */
export function found(id: string, given: InputValues): readonly string[] {
  return judged(id, given).findings.map(({ message, level }) => `${level} ${message}`);
}

/** The same without the findings that are only shown when a reader asks for all. */
export function said(id: string, given: InputValues): readonly string[] {
  const { messages } = ruleOf(content, id);
  return judged(id, given)
    .findings.filter(({ message }) => !messages[message]?.onSubmit)
    .map(({ message, level }) => `${level} ${message}`);
}

/** What a rule of the site says; inputs that are left out are empty. */
export function judged(id: string, given: InputValues) {
  const rule = ruleOf(content, id);
  const nothing = Object.fromEntries(rule.inputs.map((input) => [input, '']));
  return rule.judge({ ...nothing, ...given }, {});
}
