/** Loads what only a few pages have: it shares this script's progress and texts, so it comes after it. */
export function loadPage(): void {
  const has = (element: string) => document.querySelector(element) !== null;
  if (has('guide-card')) import('./guide-card.ts').then((part) => part.define());
  if (has('route-choice')) import('./route-choice.ts').then((part) => part.define());
  if (has('[data-aliases]')) import('./former-ids.ts').then((part) => part.define());
  if (has('live-checklist')) import('./checklist.ts').then((part) => part.define());
  if (has('link-composer')) import('./support.ts').then((part) => part.define());
}
