import { checklistQuery } from '../../engine/links/checklist-link.ts';
import { type SharedStatus, statusOf } from '../../engine/links/status.ts';
import { writeCode } from '../../engine/links/status-code.ts';
import { writeFragment } from '../../engine/links/status-fragment.ts';
import { DEFAULT_CASE } from '../../stores/progress.ts';
import { progress, t } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { today } from '../page/today.ts';
import { copyOnPress, fillField, sayInField } from '../support/copy-field.ts';
import { guides, messages } from './checklist-data.ts';
import { shownSteps } from './shown-steps.ts';
import { loadStatusTexts } from './status-texts.ts';
import { ticketText } from './ticket-text.ts';

/**
 * `<give-back>`: the reader's status as a link, as text and as a code, shown in full before anything is copied. All
 * three consist of IDs and states; the texts of findings do not contain values.
 */
export class GiveBack extends Island {
  protected override connect(signal: AbortSignal): void {
    const [guide] = guides;
    if (!guide) return;
    const show = this.find('show', HTMLButtonElement);
    const shown = this.find('shown', HTMLElement);
    const texts = () => loadStatusTexts(guide.texts);
    // While a field contains something, the page makes no request.
    for (const type of ['focusin', 'dragenter']) {
      document.addEventListener(type, () => texts().catch(() => undefined), { signal, once: true });
    }
    const update = () => {
      const steps = shownSteps.get();
      const name = progress.$case.get();
      const status = statusOf(guide, steps, progress.$progress.get(), {
        day: today(),
        ...(name !== DEFAULT_CASE && { case: name }),
      });
      const link = this.#link(guide.address, status);
      const code = writeCode(guide, status, messages);
      fillField(this, 'link', link);
      for (const part of ['link', 'print-link']) {
        const place = this.find(part, HTMLElement).closest<HTMLElement>('.field, p');
        if (place) place.hidden = link === '';
      }
      fillField(this, 'code', code);
      this.find('print-link', HTMLElement).textContent = link;
      this.find('print-code', HTMLElement).textContent = code;
      if (!shown.hidden) {
        texts().then(
          (loaded) => fillField(this, 'text', ticketText(guide, status, loaded, { link, code })),
          () => sayInField(this, 'text', t('part-failed')),
        );
      }
    };
    show.addEventListener(
      'click',
      () => {
        shown.hidden = !shown.hidden;
        show.ariaExpanded = String(!shown.hidden);
        update();
        if (!shown.hidden) this.find('heading', HTMLElement).focus();
      },
      { signal },
    );
    copyOnPress(this, signal);
    follow(progress.$progress, update, signal);
    follow(shownSteps, update, signal);
    this.find('ready', HTMLElement).hidden = false;
  }

  /** Empty in a file that does not know where the site is. */
  #link(address: string, status: SharedStatus): string {
    const [guide] = guides;
    if (!guide || address === '') return '';
    const steps = status.steps.map(({ step }) => step);
    const whole = steps.length === guide.steps.length;
    const query = checklistQuery(guide, { ...status, steps: whole ? 'all' : steps }, true);
    return `${new URL(address, location.href).href}?${query}#${writeFragment(guide, status)}`;
  }
}
