import { rulesOf } from '../domain/guide.ts';
import type { Rule } from '../domain/rule.ts';
import type { Content } from './read-content.ts';

/**
 * Of all rules, those that the content has: a folder under rules/ or a check that uses them. Only they need texts, examples
 * and permanent numbers, and only they have a page.
 */
export function rulesIn(
  { guides, rules: texts }: Pick<Content, 'guides' | 'rules'>,
  all: Readonly<Record<string, Rule>>,
): Readonly<Record<string, Rule>> {
  const used = new Set([
    ...Object.keys(texts),
    ...Object.values(guides).flatMap(({ guide }) => rulesOf(guide)),
  ]);
  return Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
}
