import { readLink } from '../../engine/links/read-status.ts';
import { progressFrom } from '../../engine/links/status.ts';
import { rememberCase } from '../../stores/place.ts';
import { takeOver } from '../../stores/take-over.ts';
import { afterPress } from '../check/press.ts';
import { progress, t } from '../page/context.ts';
import { Island } from '../page/island.ts';
import { guides, say } from './checklist-data.ts';
import { loadStatusTexts } from './status-texts.ts';
import { showStatus } from './status-view.ts';

/**
 * `<status-view>`: somebody's status that came with the page's address. It is shown and changes nothing of mine until I
 * take it over, and that can be undone.
 */
export class StatusView extends Island {
  #undo: (() => boolean) | undefined;

  protected override connect(signal: AbortSignal): void {
    addEventListener('hashchange', () => this.#open(), { signal });
    const on = (part: string, act: () => void) =>
      this.find(part, HTMLButtonElement).addEventListener('click', act, { signal });
    on('take', () => {
      const read = readLink(location.href, guides);
      if (!read.ok || !read.value.status) return;
      const { guide, status } = read.value;
      this.#undo = takeOver(progress, progressFrom(guide, status, Date.now()), status.case);
      rememberCase(progress.$case.get());
      this.#offer('undo', say('taken'));
      this.find('undo', HTMLButtonElement).focus();
    });
    on('undo', () => {
      const whole = this.#undo?.();
      rememberCase(progress.$case.get());
      this.#offer('take', say(whole ? 'undone' : 'undone-some'));
      this.find('take', HTMLButtonElement).focus();
    });
    this.#open();
  }

  async #open(): Promise<void> {
    const read = readLink(location.href, guides);
    const status = read.ok ? read.value.status : undefined;
    const guide = guides.find(({ id }) => id === status?.guide);
    if (!read.ok || !status || !guide) return;
    const { lost } = read.value;
    this.#offer('take', '');
    const texts = await loadStatusTexts(guide.texts).catch(() => undefined);
    // It appears above the steps, and moves what is being pressed there.
    afterPress(() => {
      if (texts) showStatus(this, { guide, status, lost }, texts);
      else this.find('said', HTMLElement).textContent = t('part-failed');
      this.hidden = false;
    });
  }

  #offer(part: 'take' | 'undo', said: string): void {
    this.find('take', HTMLButtonElement).hidden = part !== 'take';
    this.find('undo', HTMLButtonElement).hidden = part !== 'undo';
    this.find('said', HTMLElement).textContent = said;
  }
}
