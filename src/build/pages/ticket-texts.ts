import type { TicketTexts } from '../../contracts/ticket-texts.ts';
import { content } from '../content/content.ts';
import { pathOf } from '../content/locales.ts';
import { openReading } from '../content/reading.ts';

/** What a message to a reader consists of, in every language: its template, and the titles of guides and steps. */
export function ticketTexts(guides: readonly string[]): Readonly<Record<string, TicketTexts>> {
  const { locales } = content();
  return Object.fromEntries(
    Object.entries(locales).map(([locale, { texts }]) => [
      locale,
      {
        path: pathOf(locale),
        message: texts['support-message'] ?? '',
        step: texts['checklist-text-plain-step'] ?? '',
        titles: Object.fromEntries(
          guides.map((guide) => {
            const { prose } = openReading(guide, locale);
            return [guide, { title: prose.title, steps: prose.steps }];
          }),
        ),
      },
    ]),
  );
}
