/** Loads what only a few pages have: they share this script's progress and texts, so it comes after it. */
export function loadPage(): void {
  if (document.querySelector('live-checklist')) import('./checklist.ts');
  if (document.querySelector('link-composer')) import('./support.ts');
}
