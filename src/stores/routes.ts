import type { Route } from '../engine/check/guide.ts';
import { stepKey } from '../engine/progress/progress.ts';
import type { ProgressStore } from './progress.ts';

/** Marks the steps that a route makes unnecessary, and removes that mark from all others. A tick stays a tick. */
export function chooseRoute(
  store: ProgressStore,
  guide: string,
  { skips }: Route,
  revisions: Readonly<Record<string, string>>,
): void {
  for (const [step, revision] of Object.entries(revisions)) {
    const status = store.$progress.get()[stepKey(guide, step)]?.status;
    if (skips.includes(step) && status !== 'completed') {
      store.update(guide, step, revision, { status: 'skipped', revision });
    } else if (!skips.includes(step) && status === 'skipped') {
      store.update(guide, step, revision, { status: 'open' });
    }
  }
}
