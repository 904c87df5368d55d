import type { CatalogueFile } from '../../contracts/catalogue.ts';
import type { CatalogueChoice, CatalogueReport } from '../../engine/catalogue/report.ts';
import type {
  CatalogueAnswer,
  CatalogueProblem,
  CatalogueRequest,
  CatalogueTexts,
} from '../../engine/catalogue/request.ts';
import { formatMessage } from '../../engine/check/message.ts';
import { onFilesDropped } from '../files/dropped-files.ts';
import { saveFile } from '../files/save-file.ts';
import { locale, t } from '../page/context.ts';
import { Island } from '../page/island.ts';
import { loadFile } from '../page/load-file.ts';
import { SealedWorker } from '../worker/sealed-worker.ts';
import { onTurnedTo } from '../worker/turned-to.ts';
import { showChoices } from './choices.ts';
import { hideAll, hideReport, say, showReport } from './report-view.ts';

/**
 * `<catalogue-check>`: checks a file with product IDs in a worker. The page keeps the file's handle and what it shows;
 * the worker keeps the faulty lines until the page is cleared or left.
 */
class CatalogueCheck extends Island {
  #texts: Promise<CatalogueFile> | undefined;
  #file: File | undefined;
  readonly #worker = new SealedWorker<CatalogueTexts, CatalogueRequest, CatalogueAnswer>(
    async () => {
      const [{ script }, { rule }] = await Promise.all([
        import('virtual:worker/catalogue'),
        this.#load(),
      ]);
      return { script, setup: { locale, headings: this.#headings(), ...rule } };
    },
  );

  protected override connect(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal });
    const prepare = () => {
      this.#worker.start().then(
        () => {
          this.dataset['ready'] = '';
        },
        () => this.#say(t('part-failed'), 'error'),
      );
    };
    onTurnedTo(this, prepare, signal);
    const file = this.#input();
    const { column, type } = this.#choices();
    on(file, 'change', () => this.#open(file.files?.[0]));
    on(column, 'change', () => this.#check({ column: column.value }));
    on(type, 'change', () => this.#check({ column: column.value, type: type.value }));
    on(this.find('stop', HTMLButtonElement), 'click', () => this.#stop());
    on(this.find('save', HTMLButtonElement), 'click', () => this.#save());
    on(document, 'cleared', () => this.#clear());
    on(this.find('clear', HTMLButtonElement), 'click', () => {
      this.#clear();
      file.focus();
    });
    onFilesDropped(this, (dropped) => this.#open(dropped[0]), signal);
  }

  #input(): HTMLInputElement {
    return this.find('file', HTMLInputElement);
  }

  #choices() {
    const column = this.find('column', HTMLSelectElement);
    return { column, type: this.find('type', HTMLSelectElement) };
  }

  #headings(): readonly string[] {
    return [...this.querySelectorAll('th[scope="col"]')].map(({ textContent }) => textContent);
  }

  #load(): Promise<CatalogueFile> {
    this.#texts ??= loadFile<CatalogueFile>(this.data('texts'));
    return this.#texts;
  }

  #open(file: File | undefined): void {
    if (!file) return;
    this.#forget();
    this.#file = file;
    // A file that is chosen again, perhaps after it was corrected, is read again.
    this.#input().value = '';
    this.find('name', HTMLElement).textContent = file.name;
    this.find('chosen', HTMLElement).hidden = false;
    this.#check({});
  }

  async #check(choice: CatalogueChoice): Promise<void> {
    const file = this.#file;
    if (!file) return;
    // What was found with another column or type does not belong to what is now selected.
    hideReport(this);
    try {
      const texts = await this.#load();
      if (this.#file !== file) return;
      this.#progress(0);
      this.#say(say(texts, 'reading'));
      const answer = await this.#worker.ask({ kind: 'check', file, choice }, (done) =>
        this.#progress(done),
      );
      // It was stopped or cleared since then, or another choice is being checked.
      if (answer === undefined || answer instanceof Blob) return;
      this.#progress(undefined);
      if (typeof answer === 'string') this.#fail(problemText(answer, texts));
      else this.#show(answer, texts);
    } catch {
      this.#fail(t('part-failed'));
    }
  }

  #show(report: CatalogueReport, texts: CatalogueFile): void {
    const { column, type } = this.#choices();
    const { judged, faulty } = report.counts;
    const missing = missingText(report, texts);
    showReport(this, report, texts);
    showChoices(column, type, report, texts);
    this.find('choices', HTMLElement).hidden = false;
    if (missing !== undefined) this.#say(missing, 'warning');
    else if (faulty > 0) {
      const level = report.messages[0]?.level;
      this.#say(say(texts, 'summary', { count: faulty, judged }), level);
    } else this.#say(formatMessage(texts.rule.pass, { count: judged }, locale));
  }

  async #save(): Promise<void> {
    try {
      const saved = await this.#worker.ask({ kind: 'save' });
      if (saved instanceof Blob) saveFile('faulty-lines.csv', 'text/csv;charset=utf-8', saved);
    } catch {
      this.#fail(t('part-failed'));
    }
  }

  /** Shows how much of the file was read; undefined if it is not being read. */
  #progress(done: number | undefined): void {
    const running = this.find('running', HTMLElement);
    const hadFocus = running.contains(document.activeElement);
    running.hidden = done === undefined;
    this.ariaBusy = done === undefined ? null : 'true';
    if (done === undefined) {
      if (hadFocus) this.#input().focus();
      return;
    }
    this.find('progress', HTMLProgressElement).value = done;
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    this.find('done', HTMLElement).textContent = percent.format(done);
  }

  /** Ends the check; what was found in the file before stays to be chosen again. */
  async #stop(): Promise<void> {
    this.#forget();
    const texts = await this.#load();
    this.#say(say(texts, 'stopped'));
  }

  #clear(): void {
    this.#input().value = '';
    this.#forget();
  }

  /** Nothing that was made from the file stays, in the page or in the worker. */
  #forget(): void {
    this.#file = undefined;
    this.#worker.stop();
    this.#progress(undefined);
    hideAll(this);
    this.#say('');
  }

  #fail(text: string): void {
    this.#forget();
    this.#say(text, 'error');
  }

  #say(text: string, level = ''): void {
    const verdict = this.find('verdict', HTMLElement);
    verdict.dataset['level'] = level;
    verdict.textContent = text;
  }
}

/** What is missing before a catalogue can be checked; undefined if it was checked. */
function missingText(
  { column, type, isEmpty, counts }: CatalogueReport,
  texts: CatalogueFile,
): string | undefined {
  if (column === '') return say(texts, type === '' ? 'undecided' : 'no-column');
  if (isEmpty || (type !== '' && counts.judged === 0)) return say(texts, 'nothing');
  return type === '' ? say(texts, 'no-type') : undefined;
}

function problemText(problem: CatalogueProblem, texts: CatalogueFile): string {
  switch (problem) {
    case 'binary':
      return say(texts, 'binary');
    case 'blank':
      return say(texts, 'blank');
    case 'headings-only':
      return say(texts, 'headings-only');
    case 'unreadable':
      return say(texts, 'unreadable');
  }
}

/** Called when the page has the element; it is defined once. */
export const define = (): void => customElements.define('catalogue-check', CatalogueCheck);
