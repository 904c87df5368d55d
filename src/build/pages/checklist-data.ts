import type { ChecklistData } from '../../contracts/checklist-data.ts';
import type { Rules } from '../../engine/check/check.ts';
import { content } from '../content/content.ts';
import { allRules } from '../content/content-rules.ts';
import { borrowedLanguage } from '../content/drafts/borrowed.ts';
import { textsUnder } from '../content/locales.ts';
import { openReading, type Reading } from '../content/reading.ts';
import { pinnedMessages, sharedGuide } from '../content/shared-guides.ts';
import { statusFile } from '../files/text-files.ts';
import { checklistAddress } from './addresses.ts';

/** What the islands of a checklist and of the support pages need from some guides in a language. */
export function checklistData(guides: readonly string[], locale: string): ChecklistData {
  const all = content();
  const rules = allRules(all);
  const readings = guides.map((guide) => openReading(guide, locale));
  const known = readings.map(({ content: guide }) => pinnedMessages(all, guide));
  const messages = all.pins.messages.map(
    (_, index) => known.find((list) => list[index])?.[index] ?? '',
  );
  return {
    guides: readings.map(({ content: guide, prose, at }) => ({
      ...sharedGuide(all, guide),
      title: prose.title,
      titles: prose.steps,
      languages: languagesOf(Object.keys(prose.steps), at, locale),
      address: checklistAddress(undefined, guide.guide.id),
      texts: statusFile(guide.guide.id, locale).address,
    })),
    messages,
    levels: messages.map((id) => levelOf(rules, id)).join(''),
    say: textsUnder(all, locale, 'checklist-'),
  };
}

/** The languages of the titles that a draft borrows. */
function languagesOf(steps: readonly string[], at: Reading['at'], locale: string) {
  const places = [['', 'title'], ...steps.map((step) => [step, `steps.${step}`])] as const;
  return Object.fromEntries(
    places.flatMap(([id = '', text = '']) => {
      const { lang } = borrowedLanguage(at(text), locale);
      return lang === undefined ? [] : [[id, lang] as const];
    }),
  );
}

/** The first letter of a message's level; "-" for a message that the pages do not know. */
function levelOf(rules: Rules, id: string): string {
  const [rule = '', message = ''] = id.split('/');
  return rules[rule]?.messages[message]?.level.charAt(0) ?? '-';
}
