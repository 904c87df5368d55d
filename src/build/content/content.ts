import type { RuleTexts } from '../../engine/check/message.ts';
import type { Rule } from '../../engine/check/rule.ts';
import { allRules, rulesIn } from './content-rules.ts';
import { contentProblems } from './problems/index.ts';
import { type Content, readContent } from './read-content.ts';
import type { ToolTexts } from './schemas.ts';

/** All content as it is, and all its problems, one line each. */
interface ReadContent {
  readonly all: Content;
  readonly problems: readonly string[];
}

declare global {
  /** One process loads this module twice, for the config and bundled with the pages. Both use the same content. */
  var waymarkContent: ReadContent | undefined;
}

/** All content, read and checked once. Throws if there are problems. */
export function content(): Content {
  const { all, problems } = unfinishedContent();
  if (problems.length > 0) throw new Error(`content/ has problems:\n${problems.join('\n')}`);
  return all;
}

/** All content, even if it has problems: for the preview, which shows authors what is still missing. */
export function unfinishedContent(): ReadContent {
  if (!globalThis.waymarkContent) {
    const all = readContent();
    globalThis.waymarkContent = { all, problems: contentProblems(all) };
  }
  return globalThis.waymarkContent;
}

/** Called when `npm run dev` restarts in the same process because a file has changed. */
export function forgetContent(): void {
  globalThis.waymarkContent = undefined;
}

/** The rules that this site has, sorted by ID. */
export const siteRules = (): readonly Rule[] =>
  Object.values(rulesIn(content(), allRules(content())));

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
