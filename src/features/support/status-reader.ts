import { findStatus } from '../../engine/links/read-status.ts';
import { empty } from '../check/typed.ts';
import { guides, messages, say } from '../checklist/checklist-data.ts';
import { loadStatusTexts, type StatusTexts } from '../checklist/status-texts.ts';
import { showStatus } from '../checklist/status-view.ts';
import { t } from '../page/context.ts';
import { Island } from '../page/island.ts';

/**
 * `<status-reader>`: reads what an agent pastes: a link, a ticket's text, a code. The texts of all guides are loaded
 * when the field first gets the focus: while it contains something, the page makes no request.
 */
export class StatusReader extends Island {
  #texts: Promise<ReadonlyMap<string, StatusTexts>> | undefined;

  protected override connect(signal: AbortSignal): void {
    const given = this.find('given', HTMLTextAreaElement);
    const shown = this.find('shown', HTMLElement);
    const load = () => {
      this.#texts ??= loadAll();
      return this.#texts;
    };
    const read = async (asked: boolean) => {
      const found = findStatus(given.value, guides, messages);
      const problem = this.find('problem', HTMLElement);
      const guide = found.ok && guides.find(({ id }) => id === found.value.guide.id);
      problem.textContent = found.ok ? '' : say(`problem-${found.problem}`);
      given.ariaInvalid = found.ok ? null : 'true';
      shown.hidden = !guide;
      if (!found.ok || !guide) {
        if (asked) given.focus();
        return;
      }
      try {
        const texts = (await load()).get(guide.id);
        // The field may have been cleared since then.
        if (texts && given.value !== '') showStatus(shown, { ...found.value, guide }, texts);
        if (asked) shown.focus();
      } catch {
        problem.textContent = t('part-failed');
      }
    };
    const prepare = () =>
      load().then(
        () => {
          this.dataset['ready'] = '';
        },
        () => undefined,
      );
    const forget = () => {
      empty(given);
      given.ariaInvalid = null;
      shown.hidden = true;
      for (const part of shown.querySelectorAll('[data-part^="status-"]:not(template)')) {
        part.replaceChildren();
      }
      this.find('problem', HTMLElement).textContent = '';
    };
    for (const type of ['focus', 'dragenter']) given.addEventListener(type, prepare, { signal });
    document.addEventListener('cleared', forget, { signal });
    if (given === document.activeElement) prepare();
    given.addEventListener(
      'input',
      (event) => {
        // What arrives as a whole is read immediately; what is typed, such as a code from the phone, is read when the
        // agent asks.
        const typed = event instanceof InputEvent && event.data?.length === 1;
        if (!typed && given.value !== '') read(false);
      },
      { signal },
    );
    this.find('read', HTMLButtonElement).addEventListener('click', () => read(true), { signal });
    this.find('clear', HTMLButtonElement).addEventListener(
      'click',
      () => {
        forget();
        given.focus();
      },
      { signal },
    );
  }
}

async function loadAll(): Promise<ReadonlyMap<string, StatusTexts>> {
  const texts = guides.map(
    async (guide) => [guide.id, await loadStatusTexts(guide.texts)] as const,
  );
  return new Map(await Promise.all(texts));
}
