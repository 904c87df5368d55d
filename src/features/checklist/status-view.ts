import type { ListedGuide } from '../../contracts/checklist-data.ts';
import { joinSentences } from '../../engine/check/message.ts';
import type { Lost } from '../../engine/links/checklist-link.ts';
import { type ReadStep, readSteps, type SharedStatus } from '../../engine/links/status.ts';
import { withoutField } from '../../engine/progress/progress.ts';
import { locale } from '../page/context.ts';
import { dateText } from '../page/date-text.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot, setLanguage } from '../page/template.ts';
import { today } from '../page/today.ts';
import { levelOf, listOf, say, titleOf } from './checklist-data.ts';
import type { StatusTexts } from './status-texts.ts';

export interface ShownStatus {
  readonly guide: ListedGuide;
  readonly status: SharedStatus;
  readonly lost: readonly Lost[];
}

/** Shows a status in the page's language, failed steps first. Unknown parts of a link are counted, not shown. */
export function showStatus(
  root: HTMLElement,
  { guide, status, lost }: ShownStatus,
  texts: StatusTexts,
): void {
  const steps = readSteps(guide, status);
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const set = (name: string, text: string, lang?: string) => {
    const place = part(name);
    if (!place) return;
    place.textContent = text;
    setLanguage(place, lang);
  };
  const changed = steps
    .filter((step) => step.changed)
    .map((step) => titleOf(guide, step.now ?? step.step));
  set('status-guide', guide.title, guide.languages['']);
  set('status-case', status.case === undefined ? '' : say('case', { case: status.case }));
  set('status-day', status.day === undefined ? '' : ageOf(status.day));
  set('status-count', countOf(steps));
  set(
    'status-since',
    joinSentences([
      ...lost.map((each) => say(`lost-${each}`)),
      ...(changed.length > 0 ? [say('changed', { steps: listOf(changed) })] : []),
      ...(status.fingerprint !== undefined && status.fingerprint !== guide.fingerprint
        ? [say('changed-guide')]
        : []),
    ]),
  );
  part('status-steps')?.replaceChildren(...steps.map((step) => stepItem(root, guide, step, texts)));
}

function stepItem(root: HTMLElement, guide: ListedGuide, step: ReadStep, texts: StatusTexts): Node {
  const copy = copyOf(templateIn(root, 'status-step'));
  const item = copy.firstElementChild;
  const { now, outcome = 'empty', status, messages, more } = step;
  item?.setAttribute('data-status-step', now ?? step.step);
  item?.setAttribute('data-status', status);
  item?.setAttribute('data-outcome', outcome);
  fillSlot(copy, 'title', titleOf(guide, now ?? step.step), guide.languages[now ?? step.step]);
  fillSlot(copy, 'state', say(now === undefined ? 'not-here' : `state-${status}`));
  fillSlot(copy, 'outcome', outcome === 'empty' ? '' : texts.outcome(outcome));
  fillSlot(
    copy,
    'renamed',
    now !== undefined && now !== step.step ? say('was', { id: step.step }) : '',
  );
  const known = messages.filter((id) => texts.message(id, 'what') !== undefined);
  const count = messages.length - known.length;
  fillSlot(copy, 'unknown', count > 0 ? say('unknown-findings', { count }) : '');
  fillSlot(copy, 'more', more ? say('more') : '');
  const findings = copy.querySelector('[data-slot="findings"]');
  findings?.append(...known.map((id) => findingItem(root, step, id, texts)));
  return copy;
}

function findingItem(
  root: HTMLElement,
  { now, step }: ReadStep,
  id: string,
  texts: StatusTexts,
): Node {
  const copy = copyOf(templateIn(root, 'status-finding'));
  const level = levelOf(id);
  const item = copy.firstElementChild;
  item?.setAttribute('data-status-message', withoutField(id));
  fillSlot(copy, 'field', texts.field(now ?? step, id) ?? '', texts.language(id, now ?? step));
  if (level) item?.setAttribute('data-level', level);
  fillSlot(copy, 'level', level ? texts.level(level) : '');
  for (const part of ['what', 'fix'] as const) {
    fillSlot(copy, part, texts.message(id, part) ?? '', texts.language(id));
  }
  return copy;
}

const templateIn = (root: HTMLElement, name: string): HTMLTemplateElement =>
  partOf(root, `[data-part="${name}"]`, HTMLTemplateElement, 'StatusView.astro');

function countOf(steps: readonly ReadStep[]): string {
  const failing = steps.filter(
    ({ outcome }) => outcome === 'error' || outcome === 'warning',
  ).length;
  const done = steps.filter(({ status }) => status === 'completed').length;
  return joinSentences([
    say('failing', { count: failing }),
    say('done', { count: done, total: steps.length }),
  ]);
}

/** "25 November 2026, 3 days ago": in days, because a status contains no time of day. */
function ageOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const days = Math.round((date.getTime() - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return say('given-back', { date: dateText(day, 'long'), age: ago.format(days, 'day') });
}
