import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type {
  ConfigurationReport,
  ConfigurationSetup,
  ConfigurationTexts,
} from '../../engine/configuration/report.ts';
import { loadFile } from '../check/check-texts.ts';
import { empty } from '../check/typed.ts';
import { t } from '../page/context.ts';
import { Island } from '../page/island.ts';
import { partOf } from '../page/part.ts';
import { SealedWorker } from '../page/sealed-worker.ts';
import { MARKUP } from './item.ts';
import { readFiles } from './read-files.ts';
import { actOnReport } from './report-actions.ts';
import { hideReport, showReport } from './report-view.ts';
import { type Summary, textsFor } from './report-words.ts';

/**
 * `<configuration-check>`: checks a whole configuration in the page. What is entered is only in the field. The checks
 * and the texts are loaded when the reader first points at the field, before it contains anything.
 */
class ConfigurationCheck extends Island {
  #due: ReturnType<typeof setTimeout> | undefined;
  #loaded: Promise<ConfigurationFile> | undefined;
  readonly #worker = new SealedWorker<ConfigurationSetup, ConfigurationTexts, ConfigurationReport>(
    async () => {
      const [{ script }, { settings, checks }] = await Promise.all([
        import('virtual:worker/configuration'),
        this.#load(),
      ]);
      return { script, setup: { settings, checks } };
    },
  );

  protected override connect(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal });
    const field = this.#field();
    const files = this.find('files', HTMLInputElement);
    const prepare = () => {
      this.#worker.start().then(
        () => {
          this.dataset['ready'] = '';
        },
        () => this.#say({ text: t('part-failed'), level: 'error' }),
      );
    };
    for (const type of ['focus', 'pointerover', 'dragenter']) {
      this.addEventListener(type, prepare, { signal, capture: true, once: true });
    }
    if (this.contains(document.activeElement)) prepare();
    const clear = () => {
      empty(field);
      empty(this.#second());
      files.value = '';
      this.#forget();
    };
    actOnReport(this, signal);
    on(document, 'cleared', clear);
    on(this.find('clear', HTMLButtonElement), 'click', () => {
      clear();
      field.focus();
    });
    on(this.find('submit', HTMLButtonElement), 'click', () => this.#check(true));
    on(field, 'input', (event) => {
      // What arrives as a whole is checked immediately; what is typed, when the reader leaves the field or asks.
      if (isWhole(event) || field.value === '') this.#checkSoon();
    });
    on(field, 'change', () => this.#check(false));
    on(this.#second(), 'change', () => this.#check(false));
    on(this.#second(), 'input', (event) => {
      if (isWhole(event)) this.#checkSoon();
    });
    on(files, 'change', () => this.#read([...(files.files ?? [])]));
    // Anywhere else than in the field, a browser opens a dropped file in place of the page.
    on(this, 'dragover', (event) => {
      if (droppedIn(event)?.types.includes('Files')) event.preventDefault();
    });
    on(this, 'drop', (event) => {
      const dropped = [...(droppedIn(event)?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      this.#read(dropped);
    });
  }

  #field(): HTMLTextAreaElement {
    return partOf(this, 'textarea', HTMLTextAreaElement, MARKUP);
  }

  #second(): HTMLTextAreaElement {
    return this.find('second', HTMLTextAreaElement);
  }

  #load(): Promise<ConfigurationFile> {
    this.#loaded ??= loadFile<ConfigurationFile>(this.data('texts'));
    return this.#loaded;
  }

  async #read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const field = this.#field();
    const before = field.value;
    const read = await readFiles(files);
    // The page may have been cleared since then.
    if (field.value !== before) return;
    // A file that is chosen again after it was corrected is read again.
    this.find('files', HTMLInputElement).value = '';
    if ('text' in read) {
      field.value = read.text;
      await this.#check(true);
      return;
    }
    this.#forget();
    try {
      const file = await this.#load();
      this.#say({ text: textsFor(file)(read.problem), level: 'error' });
    } catch {
      this.#say({ text: t('part-failed'), level: 'error' });
    }
  }

  /** Some ways to insert several lines send an event for each of them: they are checked once, when all are there. */
  #checkSoon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#check(false));
  }

  /** Checks what is in the field; if the reader asked for it, the focus goes to what came out. */
  async #check(asked: boolean): Promise<void> {
    const field = this.#field();
    const raw = field.value;
    if (raw.trim() === '') {
      this.#forget();
      if (asked) field.focus();
      return;
    }
    try {
      const report = await this.#worker.ask({ text: raw, second: this.#second().value });
      // It was cleared or changed since then.
      if (!report) return;
      const summary = showReport(this, report, await this.#load());
      this.#say(summary);
      if (asked) (summary.shown ? this.find('heading', HTMLElement) : field).focus();
    } catch {
      this.#forget();
      this.#say({ text: t('part-failed'), level: 'error' });
    }
  }

  /** Nothing that was made from the text stays. */
  #forget(): void {
    clearTimeout(this.#due);
    this.#worker.stop();
    hideReport(this);
    this.#say({ text: '' });
  }

  #say({ text, level = '' }: Pick<Summary, 'text'> & Partial<Summary>): void {
    const verdict = this.find('verdict', HTMLElement);
    verdict.dataset['level'] = level;
    verdict.textContent = text;
  }
}

/** Whether something was not typed, but arrived as a whole. */
const isWhole = (event: Event): boolean =>
  !(event instanceof InputEvent && event.data?.length === 1);

const droppedIn = (event: Event): DataTransfer | null =>
  event instanceof DragEvent ? event.dataTransfer : null;

/** Called when the page has the element; it is defined once. */
export const define = (): void => customElements.define('configuration-check', ConfigurationCheck);
