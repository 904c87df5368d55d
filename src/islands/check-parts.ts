import { guideRules } from 'virtual:guide-rules';
import type { Rules } from '../domain/check.ts';
import type { Outcome } from '../domain/finding.ts';
import type { Check } from '../domain/guide.ts';
import type { InputValues } from '../domain/rule.ts';
import { type CheckTexts, loadTexts } from './check-texts.ts';

export interface StepLink {
  readonly title: string;
  readonly address: string;
}

/** What the server wrote into a check's data block. */
export interface CheckData {
  readonly guide: string;
  readonly check: Check;
  /** The steps that messages lead to, and where they stand in the guide. */
  readonly steps: Readonly<Record<string, StepLink>>;
  /** The address of the rule reference. */
  readonly reference: string;
  /** The address of the texts of the guide's checks. */
  readonly texts: string;
}

/**
 * Draws what the inputs of a rule hold, by what the rule calls them (src/domain/view.ts); `outcomeOf` says what the
 * reader is told of an input now.
 */
type Draw = (
  root: HTMLElement,
  values: InputValues,
  texts: CheckTexts,
  outcomeOf: (input: string) => Outcome,
) => void;

/** What src/site/guide-rules.ts bundles for a guide. */
export interface GuideRules {
  readonly rules: Rules;
  readonly views: Readonly<Record<string, Draw>>;
}

/** What a check needs to judge: its rules, every sentence it can say, and its drawing where it has one. */
export interface CheckParts {
  readonly rules: Rules;
  readonly texts: CheckTexts;
  readonly draw: Draw | undefined;
}

export async function loadParts({ guide, check, texts }: CheckData): Promise<CheckParts> {
  const [found, loaded] = await Promise.all([guideRules[guide]?.(), loadTexts(texts)]);
  if (!found) {
    throw new Error(`No rules are bundled for the guide "${guide}"; see src/site/guide-rules.ts.`);
  }
  return { rules: found.rules, texts: loaded, draw: found.views[check.view ?? ''] };
}
