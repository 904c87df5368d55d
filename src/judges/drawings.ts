import type { RuleUse } from '../engine/check/guide.ts';

/**
 * Each drawing, and the rule whose inputs it shows: it uses the rule's names for them, not the fields of a guide.
 * src/features/drawings/<view>.ts draws it, and src/features/check/FieldCheck.astro names its markup.
 */
export const VIEWS = {
  'identifier-table': 'identifier-list',
  renewal: 'consent-renewal',
  'space-plan': 'space-plan',
} as const;

export type View = keyof typeof VIEWS;

export const isView = (name: string): name is View => Object.hasOwn(VIEWS, name);

/** The rule of a check that its drawing shows. */
export function drawnRule(
  view: string | undefined,
  rules: readonly RuleUse[],
): RuleUse | undefined {
  return rules.find(({ rule }) => view !== undefined && isView(view) && rule === VIEWS[view]);
}
