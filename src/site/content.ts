import { loadRules, ruleLoaders } from '../domain/rules/index.ts';
import { contentProblems } from './problems/index.ts';
import { type Content, readContent } from './read-content.ts';

export const rules = await loadRules(Object.keys(ruleLoaders));

let known: Content | undefined;

/** All content, read once for a build and anew for each page while authors write. Stops at the first problems. */
export function content(): Content {
  if (!known || import.meta.env.DEV) {
    known = readContent();
    const problems = contentProblems(known, rules);
    if (problems.length > 0) throw new Error(`content/ needs mending:\n${problems.join('\n')}`);
  }
  return known;
}
