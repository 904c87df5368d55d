import { t } from '../page/context.ts';

/**
 * Shows how many steps are done, in the parts `count` and `bar` under `root`. The server wrote what a first visit
 * shows: then nothing is written, and the browser does not need to load how it writes numbers, its longest task on a
 * slow phone.
 */
export function showCount(root: ParentNode, done: number, total: number): void {
  const count = root.querySelector<HTMLElement>('[data-progress]');
  const bar = root.querySelector('progress');
  if (count) {
    if (count.dataset['done'] === String(done) && count.dataset['total'] === String(total)) return;
    count.dataset['done'] = String(done);
    count.dataset['total'] = String(total);
    count.textContent = t('progress-of', { done, total });
  }
  if (!bar) return;
  bar.max = total;
  bar.value = done;
}
