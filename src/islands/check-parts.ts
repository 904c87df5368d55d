import { guideRules } from 'virtual:guide-rules';
import type { Rules } from '../domain/check.ts';
import type { Outcome } from '../domain/finding.ts';
import type { Check } from '../domain/guide.ts';
import type { InputValues } from '../domain/rule.ts';
import { type CheckFile, type CheckTexts, loadFile, textsOf } from './check-texts.ts';

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

/**
 * What src/site/guide-rules.ts bundles for a guide; src/env.d.ts declares the module.
 * @public
 */
export interface GuideRules {
  readonly rules: Rules;
  readonly views: Readonly<Record<string, Draw>>;
}

/** What a check needs: what it asks, its rules, every sentence it can say, and its drawing where it has one. */
export interface CheckParts extends Pick<CheckFile, 'steps' | 'reference'> {
  readonly check: Check;
  readonly rules: Rules;
  readonly texts: CheckTexts;
  readonly draw: Draw | undefined;
}

/** Loads what Check.astro names on its element. */
export async function loadParts({ dataset }: HTMLElement): Promise<CheckParts> {
  const { of: guide = '', check: id = '', texts = '' } = dataset;
  const [found, file] = await Promise.all([guideRules[guide]?.(), loadFile(texts)]);
  const check = file.checks[id];
  if (!found || !check) {
    throw new Error(`No check "${id}" is bundled for "${guide}"; see src/site/guide-rules.ts.`);
  }
  const { steps, reference } = file;
  const draw = found.views[check.view ?? ''];
  return { check, steps, reference, rules: found.rules, texts: textsOf(file), draw };
}
