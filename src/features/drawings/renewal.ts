import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { InputValues } from '../../engine/check/rule.ts';
import { renewalCalendar } from '../../judges/dates/calendar-file.ts';
import { nextRenewal } from '../../judges/dates/renewal.ts';
import { saveFile } from '../page/save-file.ts';

/** Shows when the consent has to be renewed, in the reader's calendar, and saves the date as a calendar file. */
export function drawRenewal(root: HTMLElement, values: InputValues, texts: CheckTexts): void {
  const view = root.querySelector<HTMLElement>('[data-part="renewal"]');
  const date = view?.querySelector<HTMLTimeElement>('[data-slot="date"]');
  const left = view?.querySelector<HTMLElement>('[data-slot="left"]');
  const save = view?.querySelector<HTMLButtonElement>('[data-slot="save"]');
  if (!view || !date || !left || !save) {
    throw new Error('The check needs the markup of RenewalView.astro.');
  }
  const renewal = nextRenewal(values['consent'] ?? '', values['today'] ?? '');
  view.hidden = renewal === undefined;
  if (!renewal) return;

  date.dateTime = renewal.date;
  date.textContent = readable(renewal.date);
  const count = Math.abs(renewal.days);
  left.textContent = texts.say(renewal.days < 0 ? 'renewal-overdue' : 'renewal-left', { count });
  save.hidden = renewal.days < 0;
  save.onclick = () => saveReminder(renewal.date, texts);
}

/** The date is one of a calendar, not a moment: it must not move with the reader's time zone. */
function readable(date: string): string {
  const format = { dateStyle: 'full', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(date));
}

function saveReminder(renewal: string, texts: CheckTexts): void {
  const stamp = new Date().toISOString();
  const file = renewalCalendar({
    renewal,
    stamp,
    uid: `waymark-renewal-${stamp}`,
    texts: {
      summary: texts.say('renewal-event'),
      description: texts.say('renewal-event-description'),
    },
  });
  saveFile(`renewal-${renewal}.ics`, 'text/calendar;charset=utf-8', file);
}
