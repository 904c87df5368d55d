import type { Rules } from '../domain/check.ts';
import { dataRule } from '../domain/data-rules/data-rule.ts';
import { rulesOf } from '../domain/guide.ts';
import type { Rule } from '../domain/rule.ts';
import { rules as programRules } from '../domain/rules/index.ts';
import type { Content } from './read-content.ts';

/** Every rule by its id: those of the program, then those that are written as data. */
export const allRules = ({ ruleFiles }: Pick<Content, 'ruleFiles'>): Rules => ({
  ...programRules,
  ...Object.fromEntries(
    Object.entries(ruleFiles).map(([id, file]) => [id, dataRule(id, file)] as const),
  ),
});

/** The rule with this id. Throws where there is none, because content/ has been checked before. */
export function ruleOf(content: Pick<Content, 'ruleFiles'>, id: string): Rule {
  const rule = allRules(content)[id];
  if (!rule) throw new Error(`Add content/rules/${id}/rule.yaml.`);
  return rule;
}

/**
 * Of all rules, those that the content has: a folder under rules/ or a check that uses them. Only they need texts, examples
 * and permanent numbers, and only they have a page.
 */
export function rulesIn(
  { guides, rules: texts }: Pick<Content, 'guides' | 'rules'>,
  all: Rules,
): Rules {
  const used = new Set([
    ...Object.keys(texts),
    ...Object.values(guides).flatMap(({ guide }) => rulesOf(guide)),
  ]);
  return Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
}
