import { t } from './context.ts';

/** Shows how many steps are done, in the parts `count` and `bar` under `root`. */
export function showCount(root: ParentNode, done: number, total: number): void {
  const count = root.querySelector<HTMLElement>('[data-progress]');
  const bar = root.querySelector('progress');
  if (count) {
    count.dataset['done'] = String(done);
    count.dataset['total'] = String(total);
    count.textContent = t('progress-of', { done, total });
  }
  if (!bar) return;
  bar.max = total;
  bar.value = done;
}
