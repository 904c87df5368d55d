import { openChecklist } from '../../engine/links/checklist-link.ts';
import { readChecklistFileName } from '../../engine/links/file-name.ts';
import { visitCase } from '../../stores/cases.ts';
import { rememberCaseHere } from '../../stores/place.ts';
import { guides, say } from '../checklist/checklist-data.ts';
import { shownSteps } from '../checklist/shown-steps.ts';
import { progress } from '../page/context.ts';

/** What the name of the file asks for. */
const asked = readChecklistFileName(location.pathname.slice(location.pathname.lastIndexOf('/')));

/** Opens the case that the name of the file gives, in this window only. */
export function openAskedCase(): void {
  if (asked.case === undefined) return;
  visitCase(progress, asked.case);
  rememberCaseHere(progress.$case.get());
}

/** Shows the steps that the name of the file asks for, and says so; without such a name, all steps. */
export function showAskedSteps(): void {
  const [guide] = guides;
  if (!guide) return;
  const { steps } = openChecklist(guide, asked);
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
    step.hidden = !steps.includes(step.dataset['step'] ?? '');
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('progress-rail ol a')) {
    if (!steps.includes(link.hash.slice(1))) link.closest('li')?.remove();
  }
  const notice = document.getElementById('asked-steps');
  const some = steps.length < guide.steps.length;
  if (notice && some) {
    notice.hidden = false;
    notice.textContent = say('file-some', { count: steps.length, total: guide.steps.length });
  }
  shownSteps.set(steps);
}

/** A link may lead to a step that was not asked for: then that step is also shown. */
export function showLinkedStep(): void {
  const place = document.getElementById(location.hash.slice(1));
  const step = place?.closest<HTMLElement>('[data-step][hidden]');
  if (!place || !step) return;
  step.hidden = false;
  place.scrollIntoView();
}
