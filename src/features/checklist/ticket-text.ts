import type { ListedGuide } from '../../contracts/checklist-data.ts';
import type { SharedStatus } from '../../engine/links/status.ts';
import { statusText } from '../../engine/links/status-text.ts';
import { dateText } from '../page/date-text.ts';
import { levelOf, say, titleOf } from './checklist-data.ts';
import type { StatusTexts } from './status-texts.ts';

/** A status as plain text for a ticket, in the page's language. */
export function ticketText(
  guide: ListedGuide,
  status: SharedStatus,
  texts: StatusTexts,
  forms: { readonly link: string; readonly code: string },
): string {
  return statusText(guide, status, forms, {
    head: (day) => say('text-head', { guide: guide.title, date: day && dateText(day, 'long') }),
    case: (name) => say('case', { case: name }),
    step: (id, state) =>
      say('text-step', { step: titleOf(guide, id), state: say(`state-${state}`) }),
    outcome: (outcome) => texts.outcome(outcome),
    finding: (step, id) => findingText(texts, step, id),
    link: (link) => say('text-link', { link }),
    code: (code) => say('text-code', { code }),
  });
}

/** A finding in a sentence without values; an unknown one is not described by its ID. */
function findingText(texts: StatusTexts, step: string, id: string): string {
  const level = levelOf(id);
  const what = texts.message(id, 'what');
  const field = texts.field(step, id);
  if (!what || !level) return say('unknown-findings', { count: 1 });
  const said = { level: texts.level(level), what };
  return field === undefined
    ? say('text-finding', said)
    : say('text-finding-in', { ...said, field });
}
