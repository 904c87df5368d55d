import { adoptFormerIds } from '../stores/former-ids.ts';
import { progress } from './context.ts';

/** For guides in which a step has another name than it had: what is kept under the former one is found again. */
export function define(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-aliases]')) {
    adoptFormerIds(progress, dataset['aliasesOf'] ?? '', JSON.parse(dataset['aliases'] ?? '{}'));
  }
}
