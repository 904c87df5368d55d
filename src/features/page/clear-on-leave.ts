import { clearChoices, clearFields } from '../check/fields.ts';
import { openedAfresh } from './navigation.ts';

/**
 * Entered values do not outlive the visit: not in the back/forward cache, and not in what a browser restores. Code that
 * has made something from a value listens to `cleared` on the document, and then forgets it.
 */
export function clearOnLeave(): void {
  const clear = () => {
    clearFields(document);
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    document.dispatchEvent(new Event('cleared'));
  };
  addEventListener('pagehide', clear);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) clear();
    // When a browser returns to a page, even after a crash, it restores checkboxes and choices; by now it has done so.
    else if (!openedAfresh()) clearChoices(document);
  });
}
