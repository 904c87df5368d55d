import { clearFields } from './fields.ts';
import { showNotLoaded } from './not-loaded.ts';

/**
 * Loads the code that checks values when the reader first points at a check, drags something over it or enters it,
 * before anything is typed. Until everything is loaded, what happens is marked, so that the check can handle it when it
 * is ready: a value that was pasted as a whole, or the button that was pressed last. "Clear" clears immediately: what
 * is entered after it stays.
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
      for (const check of document.querySelectorAll('[data-check]')) showNotLoaded(check);
    }
  };
  // In WebKit, the focus event of a date field does not bubble, so it is handled in the capture phase.
  for (const type of ['focus', 'pointerover', 'dragenter', 'input']) {
    document.addEventListener(type, load, { signal: touched.signal, passive: true, capture: true });
  }
  document.addEventListener('input', (event) => {
    const typed = event instanceof InputEvent && event.data?.length === 1;
    if (checkOf(event) && event.target instanceof Element) {
      event.target.toggleAttribute('data-whole', !typed);
    }
  });
  document.addEventListener('click', (event) => {
    const check = checkOf(event);
    const button =
      event.target instanceof Element &&
      event.target.closest<HTMLElement>('[data-part="submit"], [data-part="clear"]');
    if (!check || !button) return;
    if (button.dataset['part'] === 'clear') clearFields(check);
    check.dataset['pressed'] = button.dataset['part'];
  });
}

/** The check in which an event happens, while it is not ready. */
const checkOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-check]:not([data-ready])') : null;
