import { t } from './context.ts';

/** Loads what judges values when the reader first points at or enters a check, before anything is typed in it. */
export function loadChecksWhenTouched(): void {
  const touched = new AbortController();
  const load = async (event: Event) => {
    const check = event.target instanceof Element && event.target.closest('[data-check]');
    if (!check) return;
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
}
