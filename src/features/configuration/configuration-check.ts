import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { joinSentences } from '../../engine/check/message.ts';
import type { ConfigurationSetup } from '../../engine/configuration/report.ts';
import type {
  ConfigurationAnswer,
  ConfigurationRequest,
} from '../../engine/configuration/request.ts';
import { numberText } from '../../engine/text/number-text.ts';
import { empty } from '../check/typed.ts';
import { onFilesDropped } from '../files/dropped-files.ts';
import { locale, t } from '../page/context.ts';
import { dateText } from '../page/date-text.ts';
import { Island } from '../page/island.ts';
import { loadFile } from '../page/load-file.ts';
import { partOf } from '../page/part.ts';
import { today } from '../page/today.ts';
import { SealedWorker } from '../worker/sealed-worker.ts';
import { onTurnedTo } from '../worker/turned-to.ts';
import { fileItems } from './files-view.ts';
import { type Given, isNothing, isPasted, isWhole, textIn } from './given.ts';
import { MARKUP } from './item.ts';
import { actOnReport } from './report-actions.ts';
import { hideReport, showReport } from './report-view.ts';
import { type Summary, textsFor } from './report-words.ts';

/** In UTF-16 units: a browser takes long to lay out a longer text in a field, above all one in few lines as in a dump. */
const MOST_SHOWN = 65_536;

/** Undefined if it was stopped. */
type Answered = ConfigurationAnswer | undefined;

/**
 * `<configuration-check>`: checks a whole configuration in a worker of the page. What is pasted is only in the field,
 * unless it is too long for it, and what is in files only in the worker. The worker and the texts are loaded when the
 * reader first points at the field, before it contains anything. "Clear" and leaving the page end the worker.
 */
class ConfigurationCheck extends Island {
  #due: ReturnType<typeof setTimeout> | undefined;
  #loaded: Promise<ConfigurationFile> | undefined;
  /** What is checked in place of the text in the field: files, or a pasted text that is too long for the field. */
  #instead: Given = '';
  /** A file for the second instance that is being read. */
  #dropped: File | undefined;
  /** What the worker is checking. */
  #running:
    | { readonly given: Given; readonly second: string; readonly answer: Promise<Answered> }
    | undefined;
  readonly #worker = new SealedWorker<
    ConfigurationSetup,
    ConfigurationRequest,
    ConfigurationAnswer
  >(async () => {
    const [{ script }, { settings, checks }] = await Promise.all([
      import('virtual:worker/configuration'),
      this.#load(),
    ]);
    return { script, setup: { settings, checks } };
  });

  protected override connect(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal });
    const field = this.#field();
    const files = this.find('files', HTMLInputElement);
    const prepare = () => {
      // The first formats of numbers and dates take a browser long to make: they are made before a report needs them.
      numberText(0, locale);
      dateText(today(), 'long');
      this.#worker.start().then(
        () => {
          this.dataset['ready'] = '';
        },
        () => this.#say({ text: t('part-failed'), level: 'error' }),
      );
    };
    onTurnedTo(this, prepare, signal);
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
    on(this.find('stop', HTMLButtonElement), 'click', () => this.#stop());
    on(field, 'paste', (event) => {
      const pasted = event instanceof ClipboardEvent && event.clipboardData?.getData('text');
      const replacesAll = field.selectionEnd - field.selectionStart === field.value.length;
      if (!pasted || !replacesAll || pasted.length <= MOST_SHOWN) return;
      event.preventDefault();
      this.#readLong(pasted);
    });
    on(field, 'input', (event) => {
      // Now the text counts.
      if (!isNothing(this.#instead)) this.#forget();
      // What arrives as a whole is checked immediately; what is typed, when the reader leaves the field or asks.
      if (isPasted(event)) this.#check(false);
      else if (isWhole(event) || field.value === '') this.#checkSoon();
    });
    on(this.#second(), 'change', () => this.#check(false));
    on(this.#second(), 'input', (event) => {
      if (isWhole(event)) this.#checkSoon();
    });
    on(field, 'change', () => {
      if (isNothing(this.#instead)) this.#check(false);
    });
    on(files, 'change', () => this.#read([...(files.files ?? [])]));
    onFilesDropped(this.#second(), ([file]) => file && this.#readSecond(file), signal);
    onFilesDropped(this, (dropped) => this.#read([...dropped]), signal);
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

  /** Checks a text that does not go into the field. It has the line breaks that it would have there. */
  #readLong(pasted: string): void {
    if (typeof this.#instead !== 'string') this.#forget();
    empty(this.#field());
    this.#instead = pasted.replace(/\r\n?/g, '\n');
    this.#check(false);
  }

  /** Checks files in place of the text. */
  #read(files: readonly File[]): void {
    if (files.length === 0) return;
    this.#forget();
    empty(this.#field());
    this.#instead = files;
    // A file that is chosen again after it was corrected is read again.
    this.find('files', HTMLInputElement).value = '';
    this.#check(true);
  }

  /** Puts a file into the field of the second instance, as if its text were pasted. */
  async #readSecond(file: File): Promise<void> {
    this.#dropped = file;
    const [text, texts] = await Promise.all([textIn(file), this.#load()]);
    // It was cleared since then.
    if (this.#dropped !== file) return;
    if (text === undefined) {
      this.#say({ text: textsFor(texts)('file-unreadable'), level: 'error' });
    } else {
      this.#second().value = text;
      this.#check(true);
    }
  }

  /** Some ways to insert several lines send an event for each of them: they are checked once, when all are there. */
  #checkSoon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#check(false));
  }

  /** Checks what is given; if the reader asked for it, the focus goes to what came out. */
  async #check(asked: boolean): Promise<void> {
    const field = this.#field();
    const given = isNothing(this.#instead) ? field.value : this.#instead;
    if (isNothing(given)) {
      this.#forget();
      if (asked) field.focus();
      return;
    }
    try {
      const answer = await this.#answerTo(given);
      // It was stopped, cleared or changed since then.
      if (!answer) return;
      const file = await this.#load();
      this.find('chosen', HTMLElement).replaceChildren(...fileItems(this, answer.files, file));
      this.#progress();
      const summary = showReport(this, answer, file);
      const long =
        typeof given === 'string' && given === this.#instead ? [textsFor(file)('long')] : [];
      this.#say({ ...summary, text: joinSentences([summary.text, ...long]) });
      if (asked) (summary.shown ? this.find('heading', HTMLElement) : field).focus();
    } catch {
      this.#forget();
      this.#say({ text: t('part-failed'), level: 'error' });
    }
  }

  /** Asks the worker, once for the same: a press on the button also takes the focus from the field. */
  #answerTo(given: Given): Promise<Answered> {
    const second = this.#second().value;
    const running = this.#running;
    if (running?.given === given && running.second === second) return running.answer;
    const first =
      typeof given === 'string'
        ? { text: given }
        : { files: given.map((file) => ({ name: file.name, contents: file })) };
    const answer = this.#worker.ask({ ...first, second }, (done) => this.#progress(done));
    this.#running = { given, second, answer };
    const forget = () => {
      if (this.#running?.answer === answer) this.#running = undefined;
    };
    answer.then(forget, forget);
    return answer;
  }

  /** Shows how much of large files has been read, or nothing when it is done. */
  async #progress(done?: number): Promise<void> {
    const reading = this.find('reading', HTMLElement);
    const begins = done !== undefined && reading.dataset['idle'] !== undefined;
    if (done === undefined) reading.dataset['idle'] = '';
    else delete reading.dataset['idle'];
    this.find('progress', HTMLProgressElement).setAttribute('value', String(done ?? 0));
    if (begins) this.#say({ text: textsFor(await this.#load())('reading') });
  }

  async #stop(): Promise<void> {
    this.#forget();
    this.find('files', HTMLInputElement).focus();
    this.#say({ text: textsFor(await this.#load())('stopped') });
  }

  /** Nothing that was made from the text or the files stays, neither here nor in the worker. */
  #forget(): void {
    clearTimeout(this.#due);
    this.#worker.stop();
    this.#instead = '';
    this.#dropped = undefined;
    this.find('chosen', HTMLElement).replaceChildren();
    this.#progress();
    hideReport(this);
    this.#say({ text: '' });
  }

  #say({ text, level = '' }: Pick<Summary, 'text'> & Partial<Summary>): void {
    const verdict = this.find('verdict', HTMLElement);
    verdict.dataset['level'] = level;
    verdict.textContent = text;
  }
}

/** Called when the page has the element; it is defined once. */
export const define = (): void => customElements.define('configuration-check', ConfigurationCheck);
