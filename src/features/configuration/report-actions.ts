import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { ConfigurationReport } from '../../engine/configuration/report.ts';
import { saveFile } from '../files/save-file.ts';
import { partOf } from '../page/part.ts';
import { today } from '../page/today.ts';
import { copyFrom } from '../support/copy.ts';
import { MARKUP } from './item.ts';
import { sarifReport, textReport } from './report-file.ts';
import type { Say } from './report-words.ts';
import { takeOver } from './take-over.ts';

/** What is on the page, and what it was made with. It contains no value of the reader's text. */
interface Shown {
  readonly report: ConfigurationReport;
  readonly file: ConfigurationFile;
  readonly say: Say;
}

const shown = new WeakMap<HTMLElement, Shown>();

const fieldOf = (root: HTMLElement) =>
  partOf(root, '[data-part="report-text"]', HTMLTextAreaElement, MARKUP);

const saidOf = (root: HTMLElement) =>
  partOf(root, '[data-part="report-text-copied"]', HTMLElement, MARKUP);

/** Shows the report as a text, in full, before anything is copied or saved. */
export function showReportField(
  root: HTMLElement,
  report: ConfigurationReport,
  file: ConfigurationFile,
  say: Say,
): void {
  shown.set(root, { report, file, say });
  const text = textReport(report, file, say, today());
  // The same text is checked again when the reader leaves the field, for example to press "Copy".
  if (fieldOf(root).value === text) return;
  fieldOf(root).value = text;
  saidOf(root).textContent = '';
}

/** Nothing of a report is kept after it was cleared. */
export function forgetReport(root: HTMLElement): void {
  shown.delete(root);
  fieldOf(root).value = '';
  saidOf(root).textContent = '';
}

/** What the buttons below a report do. */
const ACTIONS: Readonly<Record<string, (root: HTMLElement, shown: Shown) => void>> = {
  'save-text': (root) =>
    saveFile('configuration.txt', 'text/plain;charset=utf-8', fieldOf(root).value),
  'save-sarif': (_, { report, file, say }) =>
    saveFile('configuration.sarif', 'application/sarif+json', sarifReport(report, file, say)),
  'over-take': (root, { report, file }) => takeOver(root, report, file),
};

/** Listens to the buttons below a report until `signal` ends. */
export function actOnReport(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'click',
    async ({ target }) => {
      const button = target instanceof Element && target.closest('button');
      const now = shown.get(root);
      if (!button || !now) return;
      ACTIONS[button.dataset['part'] ?? '']?.(root, now);
      if (button.dataset['copy'] === 'report-text') {
        saidOf(root).textContent = now.say(await copyFrom(fieldOf(root)));
      }
    },
    { signal },
  );
}
