import { readContent } from './read-content.ts';

const RULE = /\/src\/domain\/rules\/([a-z0-9-]+)\.ts$/;

/**
 * Names the script that a rule is bundled into, after the guides that use it: a page loads its rules in one request,
 * and none of another guide's. Null for a module that is no rule.
 */
export function ruleChunks(): (module: string) => string | null {
  const guides = Object.values(readContent().guides).map(({ guide }) => ({
    id: guide.id,
    rules: guide.steps.flatMap(({ checks }) =>
      checks.flatMap((check) => check.rules.map(({ rule }) => rule)),
    ),
  }));
  return (module) => {
    const rule = RULE.exec(module.replaceAll('\\', '/'))?.[1];
    const users = guides.filter(({ rules }) => rule !== undefined && rules.includes(rule));
    return users.length === 0 ? null : `rules-${users.map(({ id }) => id).join('-and-')}`;
  };
}
