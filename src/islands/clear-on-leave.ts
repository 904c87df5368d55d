import { clearFields } from './fields.ts';

/** Entered values do not outlive the visit: not in the back/forward cache, and not in what a browser restores. */
export function clearOnLeave(): void {
  const clear = () => {
    for (const check of document.querySelectorAll('[data-check]')) {
      clearFields(check);
      check.dispatchEvent(new Event('cleared'));
    }
  };
  addEventListener('pagehide', clear);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) clear();
  });
}
