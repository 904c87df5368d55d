import type { TicketTexts } from '../../contracts/ticket-texts.ts';
import { formatMessage } from '../../engine/check/message.ts';
import { checklistQuery } from '../../engine/links/checklist-link.ts';
import { checklistFileName } from '../../engine/links/file-name.ts';
import { isCase } from '../../engine/progress/case.ts';
import { guides, say } from '../checklist/checklist-data.ts';
import { Island } from '../page/island.ts';
import { copyOnPress, fillField } from './copy-field.ts';
import { drawQr } from './qr.ts';

/** `<link-composer>`: makes a checklist's link, a message for the ticket, and a code for a phone's camera. */
export class LinkComposer extends Island {
  readonly #texts: Readonly<Record<string, TicketTexts>> = JSON.parse(
    document.getElementById('ticket-texts')?.textContent ?? '{}',
  );

  protected override connect(signal: AbortSignal): void {
    const language = this.find('language', HTMLSelectElement);
    const compose = () => this.#compose();
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element && target.closest('button');
        if (!button) return;
        const { preset } = button.dataset;
        if (preset === undefined) return;
        for (const box of this.#boxes()) {
          box.checked = preset.split(' ').includes(box.dataset['include'] ?? '');
        }
        compose();
      },
      { signal },
    );
    copyOnPress(this, signal);
    language.addEventListener(
      'change',
      () => {
        if (language.value) {
          this.find('message-language', HTMLSelectElement).value = language.value;
        }
      },
      { signal },
    );
    this.addEventListener('change', compose, { signal });
    this.addEventListener('input', compose, { signal });
    document.addEventListener('cleared', compose, { signal });
    addEventListener('pageshow', compose, { signal });
    compose();
  }

  /** The checkboxes of the chosen guide's steps. */
  #boxes(): readonly HTMLInputElement[] {
    const chosen = this.find('guide', HTMLSelectElement).value;
    return [
      ...this.querySelectorAll<HTMLInputElement>(
        `[data-steps-of="${CSS.escape(chosen)}"] [data-include]`,
      ),
    ];
  }

  #compose(): void {
    const chosen = this.find('guide', HTMLSelectElement).value;
    const guide = guides.find(({ id }) => id === chosen);
    for (const set of this.querySelectorAll<HTMLElement>('[data-steps-of]')) {
      set.hidden = set.dataset['stepsOf'] !== chosen;
    }
    const boxes = this.#boxes();
    const steps = boxes
      .filter(({ checked }) => checked)
      .map(({ dataset }) => dataset['include'] ?? '');
    const name = this.find('case', HTMLInputElement).value.normalize('NFKC').trim();
    const refused = name !== '' && !isCase(name);
    this.find('case', HTMLInputElement).ariaInvalid = refused ? 'true' : null;
    this.find('case-problem', HTMLElement).textContent = refused ? say('case-not-a-name') : '';
    this.find('problem', HTMLElement).textContent = steps.length === 0 ? say('no-steps') : '';
    const composed = this.find('composed', HTMLElement);
    composed.hidden = refused || steps.length === 0 || !guide;
    if (composed.hidden || !guide) {
      for (const part of ['link', 'message']) fillField(this, part, '');
      return;
    }
    const checklist = {
      guide: guide.id,
      steps: steps.length === boxes.length ? ('all' as const) : steps,
      ...(name !== '' && { case: name }),
    };
    const link = `${this.#address(guide.address)}?${checklistQuery(guide, checklist)}`;
    const file = this.find('file', HTMLAnchorElement);
    file.href = this.#fileAddress(guide.address);
    file.download = checklistFileName(guide, checklist);
    fillField(this, 'link', link);
    fillField(this, 'message', this.#message(guide.id, steps, link));
    drawQr(this.find('qr', SVGSVGElement), this.find('qr-path', SVGPathElement), link);
  }

  /** The address without a language, or the same page below the chosen language. */
  #address(address: string): string {
    const fixed = this.#texts[this.find('language', HTMLSelectElement).value];
    const path = fixed ? address.replace('/checklists/', `/${fixed.path}/checklists/`) : address;
    return new URL(path, location.href).href;
  }

  /** The guide as a file in the chosen language, or in all languages. */
  #fileAddress(address: string): string {
    const end = this.#texts[this.find('language', HTMLSelectElement).value] ? '.html' : '.all.html';
    return this.#address(address).replace(/checklists(\/[^/]{1,200})\/$/, `files$1${end}`);
  }

  #message(guide: string, steps: readonly string[], link: string): string {
    const locale = this.find('message-language', HTMLSelectElement).value;
    const texts = this.#texts[locale];
    if (!texts) return '';
    const titles = texts.titles[guide];
    const numbers = guides.find(({ id }) => id === guide)?.steps.map(({ id }) => id) ?? [];
    const list = steps.map((step) =>
      formatMessage(
        texts.step,
        { number: String(numbers.indexOf(step) + 1), step: titles?.steps[step] ?? step },
        locale,
      ),
    );
    return formatMessage(
      texts.message,
      { guide: titles?.title ?? guide, steps: list.join('\n'), link },
      locale,
    );
  }
}
