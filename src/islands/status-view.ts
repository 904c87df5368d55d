import { readLink } from '../domain/links/read-status.ts';
import { progressFrom } from '../domain/links/status.ts';
import { listCases, removeCase } from '../stores/cases.ts';
import { loadTexts } from './check-texts.ts';
import { guides, say } from './checklist-data.ts';
import { progress, t } from './context.ts';
import { Island } from './island.ts';
import { openCase } from './open-case.ts';
import { showStatus } from './show-status.ts';

/**
 * `<status-view>`: somebody's status that came with the page's address. It is looked at and changes nothing of mine, until
 * I take it over; and that can be undone.
 */
export class StatusView extends Island {
  #undo: (() => void) | undefined;

  protected override connect(signal: AbortSignal): void {
    addEventListener('hashchange', () => this.#open(), { signal });
    const on = (part: string, act: () => void) =>
      this.find(part, HTMLButtonElement).addEventListener('click', act, { signal });
    on('take', () => {
      const read = readLink(location.href, guides);
      if (!read.ok || !read.value.status) return;
      const { guide, status } = read.value;
      const before = progress.$case.get();
      const isNew = status.case !== undefined && !listCases(progress).includes(status.case);
      if (status.case !== undefined) openCase(status.case);
      const putBack = progress.put(progressFrom(guide, status, Date.now()));
      this.#undo = () => {
        putBack();
        if (isNew) removeCase(progress);
        openCase(before);
      };
      this.#taken(true);
    });
    on('undo', () => {
      this.#undo?.();
      this.#taken(false);
    });
    this.#open();
  }

  async #open(): Promise<void> {
    const read = readLink(location.href, guides);
    const status = read.ok ? read.value.status : undefined;
    const guide = guides.find(({ id }) => id === status?.guide);
    if (!read.ok || !status || !guide) return;
    try {
      showStatus(this, { guide, status, lost: read.value.lost }, await loadTexts(guide.texts));
    } catch {
      this.find('said', HTMLElement).textContent = t('part-failed');
    }
    this.hidden = false;
    document.documentElement.dataset['shared'] = '';
  }

  #taken(taken: boolean): void {
    this.find('take', HTMLButtonElement).hidden = taken;
    this.find('undo', HTMLButtonElement).hidden = !taken;
    this.find('said', HTMLElement).textContent = say(taken ? 'taken' : 'undone');
    this.find(taken ? 'undo' : 'take', HTMLButtonElement).focus();
  }
}
