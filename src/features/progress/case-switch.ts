import { addCase, listCases, removeCase, renameCase } from '../../stores/cases.ts';
import { rememberCase } from '../../stores/place.ts';
import { DEFAULT_CASE } from '../../stores/progress.ts';
import { progress, t } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { caseLabel } from './case-label.ts';
import { openCase } from './open-case.ts';

/** `<case-switch>`: switches between named pieces of work; adds, renames and removes them. */
export class CaseSwitch extends Island {
  /** Whether the dialog is open for a new case or for renaming the current one. */
  #adding = true;

  protected override connect(signal: AbortSignal): void {
    const naming = this.find('naming', HTMLDialogElement);
    const removing = this.find('removing', HTMLDialogElement);
    const choice = this.find('cases', HTMLSelectElement);
    const on = (part: string, act: () => void) =>
      this.find(part, HTMLButtonElement).addEventListener('click', act, { signal });
    this.find('about', HTMLElement).textContent = t('case-about');
    for (const part of ['add', 'rename', 'remove']) {
      this.find(part, HTMLButtonElement).disabled = false;
    }
    on('add', () => this.#ask(true));
    on('rename', () => this.#ask(false));
    on('cancel', () => naming.close());
    on('remove', () => {
      const question = this.find('question', HTMLElement);
      question.textContent = t('case-remove-sure', { case: progress.$case.get() });
      removing.showModal();
    });
    on('keep', () => removing.close());
    on('forget', () => {
      const name = progress.$case.get();
      removing.close();
      removeCase(progress);
      this.#tell('case-removed', name);
    });
    on('save', () => this.#name(naming));
    this.find('name', HTMLInputElement).addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        // Otherwise the same press would reach the button that gets the focus back.
        event.preventDefault();
        this.#name(naming);
      },
      { signal },
    );
    choice.addEventListener(
      'change',
      () => {
        openCase(choice.value);
        this.#tell('case-opened', progress.$case.get());
      },
      { signal },
    );
    follow(progress.$case, () => this.#show(choice), signal);
    follow(progress.$progress, () => this.#show(choice), signal);
  }

  #ask(adding: boolean): void {
    this.#adding = adding;
    const present = progress.$case.get();
    this.find('title', HTMLElement).textContent = t(adding ? 'case-new' : 'case-other-name');
    this.find('name', HTMLInputElement).value = adding || present === DEFAULT_CASE ? '' : present;
    this.find('problem', HTMLElement).textContent = '';
    this.find('naming', HTMLDialogElement).showModal();
  }

  /** Spaces become hyphens: a case's name is in links. */
  #name(dialog: HTMLDialogElement): void {
    const field = this.find('name', HTMLInputElement);
    const name = field.value
      .normalize('NFKC')
      .trim()
      .replace(/[\s_]+/g, '-');
    const problem = this.#adding ? addCase(progress, name) : renameCase(progress, name);
    this.find('problem', HTMLElement).textContent = problem ? t(`case-${problem}`) : '';
    field.ariaInvalid = problem ? 'true' : null;
    if (problem) {
      field.focus();
      return;
    }
    dialog.close();
    this.#tell('case-opened', name);
  }

  #show(choice: HTMLSelectElement): void {
    const names = listCases(progress);
    const present = progress.$case.get();
    choice.replaceChildren(
      ...names.map((name) => new Option(caseLabel(name), name, false, name === present)),
    );
    this.find('choice', HTMLElement).hidden = names.length < 2;
    this.find('remove', HTMLButtonElement).hidden = present === DEFAULT_CASE;
  }

  #tell(key: 'case-removed' | 'case-opened', name: string): void {
    rememberCase(progress.$case.get());
    this.find('told', HTMLElement).textContent = t(key, { case: caseLabel(name) });
  }
}
