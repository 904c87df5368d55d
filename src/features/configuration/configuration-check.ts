import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { Island } from '../page/island.ts';
import { showReport, textsFor } from './report-view.ts';

/** More than any listing of settings; a dump of a database is larger, and is not read yet. */
const MAX_LENGTH = 4_000_000;

/** `<configuration-check>`: checks a whole configuration in the page. What is entered is only in the field. */
class ConfigurationCheck extends Island {
  protected override connect(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal });
    const field = this.#field();
    const files = this.find('files', HTMLInputElement);
    const clear = () => {
      field.value = '';
      files.value = '';
      this.#say('');
      this.#forget();
    };
    on(this.find('submit', HTMLButtonElement), 'click', () => this.#check());
    on(this.find('clear', HTMLButtonElement), 'click', clear);
    on(document, 'cleared', clear);
    on(field, 'paste', () => setTimeout(() => this.#check()));
    on(files, 'change', () => this.#read([...(files.files ?? [])]));
    on(field, 'drop', (event) => {
      const dropped = event instanceof DragEvent ? [...(event.dataTransfer?.files ?? [])] : [];
      if (dropped.length === 0) return;
      event.preventDefault();
      this.#read(dropped);
    });
    this.dataset['ready'] = '';
  }

  #field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea');
    if (!field) throw new Error('<configuration-check> needs the textarea of Configuration.astro.');
    return field;
  }

  async #read(files: readonly File[]): Promise<void> {
    const texts = await Promise.all(files.map((file) => file.slice(0, MAX_LENGTH).text()));
    this.#field().value = texts.join('\n');
    await this.#check();
  }

  async #check(): Promise<void> {
    const raw = this.#field().value;
    this.#forget();
    if (raw.trim() === '') return;
    try {
      const [{ reportOn }, { default: file }] = await Promise.all([
        import('virtual:configuration'),
        import(/* @vite-ignore */ this.data('texts')) as Promise<{ default: ConfigurationFile }>,
      ]);
      if (this.#field().value !== raw) return;
      const texts = textsFor(file);
      const report = reportOn(raw, file.settings);
      this.#say(showReport(this, report, file, texts));
    } catch {
      this.#say(this.data('failed'));
    }
  }

  /** Nothing that was made from the text stays. */
  #forget(): void {
    this.find('report', HTMLElement).hidden = true;
    for (const part of ['formats', 'findings', 'settings']) {
      this.find(part, HTMLElement).replaceChildren();
    }
  }

  #say(text: string): void {
    this.find('verdict', HTMLElement).textContent = text;
  }
}

/** Called when the page has the element; it is defined once. */
export const define = (): void => customElements.define('configuration-check', ConfigurationCheck);
