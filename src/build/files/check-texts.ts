import type { CheckFile } from '../../contracts/check-file.ts';
import { checksOf, rulesOf } from '../../engine/check/guide.ts';
import { drawnRule } from '../../judges/drawings.ts';
import { content } from '../content/content.ts';
import { borrowedLanguage } from '../content/drafts/borrowed.ts';
import { textsUnder } from '../content/locales.ts';
import { openReading } from '../content/reading.ts';
import { guideAddress, ruleAddress } from '../pages/addresses.ts';
import { textsOfRules } from './rule-texts.ts';

/** What the checks of a guide consist of, and everything that they can say in a language. */
export function checkTexts(guide: string, locale: string): CheckFile {
  const { content: found, prose, at } = openReading(guide, locale);
  const checks = checksOf(found.guide);
  const steps = new Set(checks.flatMap(({ leads }) => Object.values(leads)));
  return {
    checks: Object.fromEntries(
      checks.map((check) => {
        const drawn = drawnRule(check.view, check.rules);
        return [check.id, { ...check, ...(drawn && { drawn }) }];
      }),
    ),
    steps: Object.fromEntries(
      [...steps].map((step) => [
        step,
        {
          title: prose.steps[step] ?? step,
          ...borrowedLanguage(at(`steps.${step}`), locale),
          address: guideAddress(locale, guide, step),
        },
      ]),
    ),
    reference: ruleAddress(locale),
    interface: textsUnder(content(), locale, 'check-'),
    rules: textsOfRules(rulesOf(found.guide), locale),
  };
}
