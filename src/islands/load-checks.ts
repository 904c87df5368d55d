import { t } from './context.ts';

/**
 * Loads what judges values when the reader first points at or enters a check, before anything is typed in it. A button
 * pressed before all is there is marked, and does its work when the check is ready.
 */
export function loadChecksWhenTouched(): void {
  const touched = new AbortController();
  const load = async (event: Event) => {
    if (!checkOf(event)) return;
    touched.abort();
    try {
      const { FieldCheck } = await import('./field-check.ts');
      customElements.define('field-check', FieldCheck);
    } catch {
      for (const verdict of document.querySelectorAll('[data-check] [data-part="verdict"]')) {
        verdict.textContent = t('load-failed');
      }
    }
  };
  for (const type of ['focusin', 'pointerover', 'input']) {
    document.addEventListener(type, load, { signal: touched.signal, passive: true });
  }
  document.addEventListener('click', (event) => {
    const check = checkOf(event);
    const button = event.target instanceof Element && event.target.closest('[data-part="submit"]');
    if (check && button && !('ready' in check.dataset)) button.setAttribute('data-pressed', '');
  });
}

const checkOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-check]') : null;
