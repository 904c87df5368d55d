import { joinSentences } from '../../engine/check/message.ts';
import { exportProgress, MAX_FILE } from '../../engine/progress/progress-file.ts';
import { listCases } from '../../stores/cases.ts';
import { forgetGuide, importFile } from '../../stores/progress-file.ts';
import { saveFile } from '../files/save-file.ts';
import { progress, t } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { caseLabel } from './case-label.ts';

/** Reads a file, and reports the result. A file that is too large is not even read. */
async function load(file: File): Promise<string> {
  if (file.size > MAX_FILE) return t('import-too-long');
  const read = importFile(progress, await file.text(), Date.now());
  if (!read.ok) return t(`import-${read.problem}`);
  const { count, kept, unread } = read.value;
  return joinSentences([
    t('import-done', { count }),
    ...(kept > 0 ? [t('import-kept', { count: kept })] : []),
    ...(unread > 0 ? [t('import-unread', { count: unread })] : []),
  ]);
}

/** Says what clearing covers; which case it is only matters if there are several. */
function question(): string {
  const name = progress.$case.get();
  return listCases(progress).length > 1
    ? t('reset-sure-case', { case: caseLabel(name) })
    : t('reset-sure');
}

/** `<progress-tools>`: saves progress to a file, loads it, and removes it after the reader confirms. */
export class ProgressTools extends Island {
  protected override connect(signal: AbortSignal): void {
    const { guide } = this;
    const said = this.find('said', HTMLElement);
    const file = this.find('file', HTMLInputElement);
    const sure = this.find('sure', HTMLDialogElement);
    const on = (part: string, act: () => void) =>
      this.find(part, HTMLButtonElement).addEventListener('click', act, { signal });
    for (const part of ['export', 'import', 'reset']) {
      this.find(part, HTMLButtonElement).disabled = false;
    }
    on('export', () =>
      saveFile(
        `waymark-${progress.$case.get()}.json`,
        'application/json',
        exportProgress(progress.$progress.get()),
      ),
    );
    // What was said about another case is no longer true.
    follow(
      progress.$case,
      () => {
        said.textContent = '';
      },
      signal,
    );
    on('import', () => file.click());
    on('reset', () => {
      this.find('ask', HTMLElement).textContent = question();
      sure.showModal();
    });
    on('no', () => sure.close());
    on('yes', () => {
      sure.close();
      forgetGuide(progress, guide);
      said.textContent = t('reset-done');
    });
    file.addEventListener(
      'change',
      async () => {
        const [chosen] = file.files ?? [];
        if (!chosen) return;
        said.textContent = await load(chosen).catch(() => t('import-not-ours'));
        file.value = '';
      },
      { signal },
    );
  }
}
