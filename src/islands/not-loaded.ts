import { t } from './context.ts';
import { clearFields } from './fields.ts';

/** A check whose script, rules or texts did not come: it says so, and offers only what it can still do. */
export function showNotLoaded(check: Element): void {
  const part = <Part extends HTMLElement>(name: string) =>
    check.querySelector<Part>(`[data-part="${name}"]`);
  const verdict = part('verdict');
  const submit = part<HTMLButtonElement>('submit');
  if (verdict) verdict.textContent = t('load-failed');
  if (submit) submit.disabled = true;
  part('clear')?.addEventListener('click', () => clearFields(check));
}
