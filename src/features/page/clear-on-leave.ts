import { clearChoices, clearFields } from '../check/fields.ts';
import { openedAfresh } from './navigation.ts';

/**
 * Entered values do not outlive the visit: not in the back/forward cache, and not in what a browser restores. Whoever has
 * made something of a value listens to `cleared` on the document, and forgets it.
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
    // A browser that comes back to a page puts back boxes and choices, also when it has crashed; by now it has done so.
    else if (!openedAfresh()) clearChoices(document);
  });
}
