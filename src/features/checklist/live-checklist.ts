import { openChecklist } from '../../engine/links/checklist-link.ts';
import { checklistFileName } from '../../engine/links/file-name.ts';
import { readLink } from '../../engine/links/read-status.ts';
import { stepKey } from '../../engine/progress/progress.ts';
import { isInUse, visitCase } from '../../stores/cases.ts';
import { adoptFormerIds } from '../../stores/former-ids.ts';
import { newTabsCase, rememberCaseHere } from '../../stores/place.ts';
import { progress } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { caseLabel } from '../progress/case-label.ts';
import { showCount } from '../progress/progress-count.ts';
import { guides, listOf, say, titleOf } from './checklist-data.ts';
import { shownSteps } from './shown-steps.ts';

/**
 * `<live-checklist>`: shows the steps that the page's address names, in its case, and says what is missing from the
 * link.
 */
export class LiveChecklist extends Island {
  protected override connect(signal: AbortSignal): void {
    const read = readLink(location.href, guides);
    if (!read.ok) return;
    const { guide, checklist, status, lost } = read.value;
    const listed = guides.find(({ id }) => id === guide.id);
    if (!listed) return;
    // A status belongs to somebody else: it is shown in the case that is open here.
    if (checklist.case !== undefined && !status) this.#visit(checklist.case, signal);
    adoptFormerIds(progress, guide.id, guide.aliases);
    const opened = openChecklist(guide, checklist);
    for (const step of this.querySelectorAll<HTMLElement>('[data-step]')) {
      step.hidden = !opened.steps.includes(step.dataset['step'] ?? '');
    }
    const names = (ids: readonly string[]) => listOf(ids.map((id) => titleOf(listed, id)));
    const renamed = opened.renamed.map(({ from, id }) => `${from} → ${titleOf(listed, id)}`);
    const some = opened.steps.length < guide.steps.length;
    this.#tell([
      some && say('some', { count: opened.steps.length, total: guide.steps.length }),
      ...lost.map((each) => say(`lost-${each}`)),
      opened.added.length > 0 && say('added', { steps: names(opened.added) }),
      renamed.length > 0 && say('renamed', { steps: listOf(renamed) }),
      opened.gone.length > 0 && say('gone', { steps: listOf(opened.gone) }),
      opened.unknown.length > 0 && say('unknown', { count: opened.unknown.length }),
    ]);
    shownSteps.set(opened.steps);
    // The guide in one file shows the steps and the case that its name gives.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[download]')) {
      link.download = checklistFileName(guide, {
        guide: guide.id,
        steps: some ? opened.steps : 'all',
        ...(checklist.case !== undefined && { case: checklist.case }),
      });
    }
    follow(
      progress.$progress,
      (all) => {
        const kept = opened.steps.map((step) => all[stepKey(guide.id, step)]?.status ?? 'open');
        const needed = kept.filter((status) => status !== 'skipped').length;
        showCount(this, kept.filter((status) => status === 'completed').length, needed);
      },
      signal,
    );
    this.dataset['ready'] = '';
  }

  /** Opens the case of the link only in this tab, and offers the way back to the previous one if it is in use. */
  #visit(name: string, signal: AbortSignal): void {
    const before = progress.$case.get();
    visitCase(progress, name);
    const present = progress.$case.get();
    const home = before === present ? newTabsCase() : before;
    rememberCaseHere(present);
    const names = { case: present, home: caseLabel(home) };
    this.find('visit-said', HTMLElement).textContent = say('visit', names);
    const back = this.find('visit-back', HTMLButtonElement);
    back.textContent = say('visit-back', names);
    back.addEventListener(
      'click',
      () => {
        progress.openCase(home);
        rememberCaseHere(home);
        this.closest('main')?.focus();
      },
      { signal },
    );
    const notice = this.find('visit', HTMLElement);
    follow(
      progress.$case,
      (open) => {
        notice.hidden = open !== present || home === present || !isInUse(progress, home);
      },
      signal,
    );
  }

  #tell(notices: readonly (string | false)[]): void {
    const place = this.find('notices', HTMLElement);
    const list = place.querySelector('ul');
    for (const notice of notices) {
      if (!notice) continue;
      const item = document.createElement('li');
      item.textContent = notice;
      list?.append(item);
      place.hidden = false;
    }
  }
}
