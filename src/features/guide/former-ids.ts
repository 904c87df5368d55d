import type { FormerIds } from '../../contracts/former-ids.ts';
import { adoptFormerIds } from '../../stores/former-ids.ts';
import { progress } from '../page/context.ts';

/**
 * If a step was renamed, finds what was kept under its former ID. It is part of the first script, because its few lines
 * would otherwise need three more requests.
 */
export function findFormerIds(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-aliases]')) {
    const former: FormerIds = JSON.parse(dataset['aliases'] ?? '{}');
    adoptFormerIds(progress, dataset['aliasesOf'] ?? '', former);
  }
}
