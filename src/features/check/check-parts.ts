import { guideRules } from 'virtual:guide-rules';
import type { CheckFile, FileCheck } from '../../contracts/check-file.ts';
import type { CheckTexts, Draw } from '../../contracts/guide-rules.ts';
import type { Rules } from '../../engine/check/check.ts';
import { loadFile } from '../page/load-file.ts';
import { textsOf } from './check-texts.ts';

/** What a check needs: its fields, its rules, every sentence it can say, and its drawing, if any. */
export interface CheckParts extends Pick<CheckFile, 'steps' | 'reference'> {
  readonly check: FileCheck;
  readonly rules: Rules;
  readonly texts: CheckTexts;
  readonly draw: Draw | undefined;
}

/** Loads what FieldCheck.astro names on its element. */
export async function loadParts({ dataset }: HTMLElement): Promise<CheckParts> {
  const { of: guide = '', check: id = '', texts = '' } = dataset;
  const [found, file] = await Promise.all([guideRules[guide]?.(), loadFile<CheckFile>(texts)]);
  const check = file.checks[id];
  if (!found || !check) {
    // See src/build/files/guide-rules.ts.
    throw new Error(`No check "${id}" in "${guide}".`);
  }
  const { steps, reference } = file;
  const draw = found.views[check.view ?? ''];
  return { check, steps, reference, rules: found.rules, texts: textsOf(file), draw };
}
