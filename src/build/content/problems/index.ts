import { CONFIGURATION } from '../../../judges/configuration.ts';
import * as programRules from '../../../judges/rules.ts';
import { sourceProblems } from '../../sources/problems.ts';
import { allRules, rulesIn } from '../content-rules.ts';
import { draftProblems } from '../drafts/problems.ts';
import type { Content } from '../read-content.ts';
import { configurationGuideProblems } from './configuration-guides.ts';
import { exampleProblems } from './examples.ts';
import { addressesOf, fileProblems } from './files.ts';
import { guideProblems } from './guides.ts';
import { localeProblems } from './locales.ts';
import { pinProblems } from './pins.ts';
import { describe } from './problem.ts';
import { proseProblems } from './prose.ts';
import { ruleFileProblems } from './rule-files.ts';
import { ruleProblems } from './rules.ts';
import { searchPlaceProblems } from './search-places.ts';
import { settingProblems } from './settings.ts';
import { sharedProblems } from './shared.ts';
import { toolProblems } from './tools.ts';

/** Everything that does not fit together in content/, one line each: file, problem, remedy. */
export function contentProblems(content: Content): readonly string[] {
  const rules = allRules(content);
  const guides = Object.values(content.guides);
  const own = rulesIn(content, rules);
  return [
    ...fileProblems(content.files, addressesOf(content)),
    ...localeProblems(content),
    ...draftProblems(content),
    ...sharedProblems(content),
    ...ruleFileProblems(content, [...Object.keys(programRules), CONFIGURATION]),
    ...ruleProblems(content, own),
    ...pinProblems(content, own),
    ...exampleProblems(content, own),
    ...toolProblems(content),
    ...settingProblems(content),
    ...configurationGuideProblems(content, rules),
    ...searchPlaceProblems(content),
    ...sourceProblems(content),
    ...guides.flatMap((guide) => [
      ...guideProblems(content, guide, rules),
      ...Object.keys(content.locales).flatMap((locale) => proseProblems(content, guide, locale)),
    ]),
  ].map(describe);
}
