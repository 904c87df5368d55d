import type { Check, RuleUse } from '../../engine/check/guide.ts';
import { CONFIGURATION } from '../../judges/configuration.ts';
import { content } from './content.ts';
import type { Content, GuideContent } from './read-content.ts';

/** Where a rule is used: a check in a step of a guide. */
export interface RulePlace {
  readonly guide: string;
  readonly step: string;
  readonly check: Check;
  readonly use: RuleUse;
}

/** Every place of a rule, in the order of the guides and their steps. A check that uses it twice is listed once. */
export function placesOfRule(rule: string): readonly RulePlace[] {
  return guidesInOrder().flatMap(({ guide }) =>
    guide.steps.flatMap((step) =>
      step.checks.flatMap((check) => {
        const use = check.rules.find((each) => each.rule === rule);
        return use ? [{ guide: guide.id, step: step.id, check, use }] : [];
      }),
    ),
  );
}

/** The steps that the checks with a rule name as the way on from one of its messages, each once. */
export const stepsAfter = (
  rule: string,
  message: string,
): readonly { readonly guide: string; readonly step: string }[] => [
  ...new Map(
    placesOfRule(rule).flatMap(({ guide, check }) => {
      const step = check.leads[`${rule}/${message}`];
      return step ? [[`${guide}/${step}`, { guide, step }] as const] : [];
    }),
  ).values(),
];

/** The tools that show a check that uses the rule, or that check whole configurations with it. */
export function toolsOfRule(rule: string): readonly string[] {
  const places = placesOfRule(rule);
  return toolsInOrder().filter((tool) => {
    const file = content().tools[tool]?.file;
    const shows = file?.checks.some((shown) =>
      places.some(({ guide, check }) => guide === shown.guide && check.id === shown.check),
    );
    return shows || (rule === CONFIGURATION && file?.configuration);
  });
}

/** The guides of some content in their order; those about products that are no longer offered come last. */
export const guidesOf = ({ guides }: Pick<Content, 'guides'>): readonly GuideContent[] =>
  Object.values(guides).sort(
    (one, other) =>
      Number(one.file.retired) - Number(other.file.retired) || one.order - other.order,
  );

export const guidesInOrder = (): readonly GuideContent[] => guidesOf(content());

/** The IDs of the tools. */
export const toolsInOrder = (): readonly string[] =>
  Object.entries(content().tools)
    .sort(([, one], [, other]) => one.file.order - other.file.order)
    .map(([id]) => id);
