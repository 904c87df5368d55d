import type { RuleTexts } from '../domain/message.ts';
import { rules } from '../domain/rules/index.ts';
import { contentProblems } from './problems/index.ts';
import { type Content, readContent } from './read-content.ts';
import type { ToolTexts } from './schemas.ts';

let known: Content | undefined;

/** All content, read and checked once; `npm run dev` starts anew when a file changes. Stops where there are problems. */
export function content(): Content {
  if (known) return known;
  const read = readContent();
  const problems = contentProblems(read, rules);
  if (problems.length > 0) throw new Error(`content/ needs mending:\n${problems.join('\n')}`);
  known = read;
  return known;
}

export function ruleTexts(rule: string, locale: string): RuleTexts {
  const texts = content().rules[rule]?.[locale];
  if (!texts) throw new Error(`Add content/rules/${rule}/${locale}.mdx.`);
  return texts;
}

export function toolTexts(tool: string, locale: string): ToolTexts {
  const texts = content().tools[tool]?.texts[locale];
  if (!texts) throw new Error(`Add content/tools/${tool}/${locale}.mdx.`);
  return texts;
}
