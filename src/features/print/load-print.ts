import { pageAddress } from './page-address.ts';

/**
 * Loads what paper needs when the reader may print soon: a modifier key is pressed, the pointer leaves the page for the
 * menus of the browser, or a finger scrolls, after which a phone's menu gives no sign. An event before printing alone is
 * too late for this time: nothing waits for what it loads.
 * Once something is entered, nothing is loaded any more, and the page prints as it does without script. A guide in one
 * file has src/features/one-file/load-print.ts in place of this.
 */
export function loadPrintInTime(): void {
  const root = document.documentElement;
  const loading = new AbortController();
  const load = async (event: Event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
    loading.abort();
    try {
      const { preparePaper } = await import('./print-page.ts');
      preparePaper(pageAddress);
    } catch {
      // Addresses are printed beside their links.
    }
  };
  const { signal } = loading;
  for (const sign of ['keydown', 'mouseleave', 'pointercancel']) {
    root.addEventListener(sign, load, { signal });
  }
  addEventListener('beforeprint', load, { signal });
  root.addEventListener('input', () => loading.abort(), { signal });
}
