import { t } from '../page/context.ts';

/** A check whose script, rules or texts could not be loaded: it says so, and can only be cleared (`load-checks.ts`). */
export function showNotLoaded(check: Element): void {
  const verdict = check.querySelector('[data-part="verdict"]');
  const submit = check.querySelector<HTMLButtonElement>('[data-part="submit"]');
  if (verdict) verdict.textContent = t('load-failed');
  if (submit) submit.disabled = true;
}
