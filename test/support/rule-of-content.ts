import type { Rule } from '../../src/domain/rule.ts';
import { allRules } from '../../src/site/content-rules.ts';
import { content } from './pages.ts';

/** A rule of the content, written as data or in the program. */
export function ruleOfContent(id: string): Rule {
  const rule = allRules(content)[id];
  if (!rule) throw new Error(`Add content/rules/${id}/rule.yaml, or remove its test.`);
  return rule;
}
