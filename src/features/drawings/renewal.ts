import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { InputValues } from '../../engine/check/rule.ts';
import { renewalCalendar } from '../../judges/dates/calendar-file.ts';
import { nextRenewal } from '../../judges/dates/renewal.ts';
import { saveFile } from '../files/save-file.ts';
import { dateText } from '../page/date-text.ts';
import { partOf } from '../page/part.ts';

const MARKUP = 'Renewal.astro';

/** Shows when the consent must be renewed, in the reader's calendar, and saves the date as a calendar file. */
export function drawRenewal(root: HTMLElement, values: InputValues, texts: CheckTexts): void {
  const view = partOf(root, '[data-part="renewal"]', HTMLElement, MARKUP);
  const date = partOf(view, '[data-slot="date"]', HTMLTimeElement, MARKUP);
  const left = partOf(view, '[data-slot="left"]', HTMLElement, MARKUP);
  const save = partOf(view, '[data-slot="save"]', HTMLButtonElement, MARKUP);
  const renewal = nextRenewal(values['consent'] ?? '', values['today'] ?? '');
  view.hidden = renewal === undefined;
  if (!renewal) return;

  date.dateTime = renewal.date;
  date.textContent = dateText(renewal.date, 'full');
  const count = Math.abs(renewal.days);
  left.textContent = texts.say(renewal.days < 0 ? 'renewal-overdue' : 'renewal-left', { count });
  save.hidden = renewal.days < 0;
  save.onclick = () => saveReminder(renewal.date, texts);
}

function saveReminder(renewal: string, texts: CheckTexts): void {
  const stamp = new Date().toISOString();
  const file = renewalCalendar({
    renewal,
    stamp,
    uid: `renewal-${stamp}`,
    texts: {
      summary: texts.say('renewal-event'),
      description: texts.say('renewal-event-description'),
    },
  });
  saveFile(`renewal-${renewal}.ics`, 'text/calendar;charset=utf-8', file);
}
