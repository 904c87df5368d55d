import { exportProgress } from '../domain/progress-file.ts';
import { forgetGuide, importFile } from '../stores/progress-file.ts';
import { progress, t } from './context.ts';
import { Island } from './island.ts';
import { saveFile } from './save-file.ts';

/** `<progress-tools>`: saves progress to a file, loads it, forgets it when the reader is sure. */
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
    on('import', () => file.click());
    on('reset', () => sure.showModal());
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
        const read = importFile(progress, await chosen.text());
        file.value = '';
        said.textContent = read.ok ? t('import-done') : t(`import-${read.problem}`);
      },
      { signal },
    );
  }
}
