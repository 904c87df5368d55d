import type { StepProgress } from '../engine/progress/progress.ts';
import { openOrAddCase, removeCase } from './cases.ts';
import type { ProgressStore } from './progress.ts';

/**
 * Writes the entries of somebody's status into a case, or into the open one, and opens that case. The returned function
 * removes them from that same case, whichever is open by then: an entry that was changed since then stays, and so does
 * a case with anything else in it. It returns whether all were removed.
 */
export function takeOver(
  store: ProgressStore,
  entries: Readonly<Record<string, StepProgress>>,
  name: string | undefined,
): () => boolean {
  const before = store.$case.get();
  const made = name !== undefined && openOrAddCase(store, name) === 'made';
  const into = store.$case.get();
  const mine = store.$progress.get();
  store.put(entries);
  return () => {
    const present = store.$case.get();
    store.openCase(into);
    const now = store.$progress.get();
    const untouched = Object.keys(entries).filter(
      (key) => JSON.stringify(now[key]) === JSON.stringify(entries[key]),
    );
    store.put(Object.fromEntries(untouched.map((key) => [key, mine[key]])));
    if (made && Object.keys(store.$progress.get()).length === 0) removeCase(store);
    store.openCase(present === into ? before : present);
    return untouched.length === Object.keys(entries).length;
  };
}
