import type { Rules } from '../domain/check.ts';
import type { Template } from '../domain/message.ts';
import { checklistAddress } from './addresses.ts';
import { content } from './content.ts';
import { allRules } from './content-rules.ts';
import { textsUnder } from './locales.ts';
import { openReading } from './reading.ts';
import { pinnedMessages, sharedGuide } from './shared-guides.ts';
import { textFile } from './text-files.ts';

/** What the islands of a checklist, and of the pages for support, need of some guides in a language. */
export function checklistData(guides: readonly string[], locale: string) {
  const all = content();
  const rules = allRules(all);
  const readings = guides.map((guide) => openReading(guide, locale));
  const known = readings.map(({ content: guide }) => pinnedMessages(all, guide));
  const messages = all.pins.messages.map(
    (_, index) => known.find((list) => list[index])?.[index] ?? '',
  );
  return {
    guides: readings.map(({ content: guide, prose }) => ({
      ...sharedGuide(all, guide),
      title: prose.title,
      titles: prose.steps,
      address: checklistAddress(undefined, guide.guide.id),
      texts: textFile(guide.guide.id, locale).address,
    })),
    messages,
    levels: messages.map((id) => levelOf(rules, id)).join(''),
    say: textsUnder(all, locale, 'checklist-') as Readonly<Record<string, Template>>,
  };
}

/** The first letter of a message's level; "-" for a message that the pages do not know. */
function levelOf(rules: Rules, id: string): string {
  const [rule = '', message = ''] = id.split('/');
  return rules[rule]?.messages[message]?.level.charAt(0) ?? '-';
}
