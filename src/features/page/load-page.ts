import { t } from './context.ts';
import { showNotice } from './page-notice.ts';

interface Part {
  define(): void;
}

/** Loads what only a few pages have: it shares this script's progress and texts, so it loads after it. */
export function loadPage(): void {
  load('language-choice', () => import('../language/language-choice.ts'));
  load('guide-card', () => import('../progress/guide-card.ts'));
  load('route-choice', () => import('../guide/route-choice.ts'));
  load('live-checklist', () => import('../checklist/checklist.ts'));
  load('link-composer', () => import('../support/support.ts'));
  load('configuration-check', () => import('../configuration/configuration-check.ts'));
  load('catalogue-check', () => import('../catalogue/catalogue-check.ts'));
  load('lost-link', () => import('../checklist/lost-link.ts'));
}

/** If the script cannot be loaded, the page says so; what needs no script continues to work. */
async function load(element: string, part: () => Promise<Part>): Promise<void> {
  if (!document.querySelector(element)) return;
  try {
    (await part()).define();
  } catch {
    showNotice(t('part-failed'));
  }
}
