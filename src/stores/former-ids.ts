import { withCurrentIds } from '../engine/check/aliases.ts';
import { casePrefix, type ProgressStore } from './progress.ts';

/** Moves entries under former IDs of a guide's steps to the current IDs. If there is no room for them, both stay. */
export function adoptFormerIds(
  store: ProgressStore,
  guide: string,
  current: Readonly<Record<string, string>>,
): void {
  const before = store.$progress.get();
  const after = withCurrentIds(before, guide, current);
  const come = Object.entries(after).filter(([key]) => !before[key]);
  const gone = Object.keys(before).filter((key) => !after[key]);
  if (come.length + gone.length === 0) return;
  const prefix = casePrefix(store.$case.get());
  const wereKept = gone.every((key) => store.storage.holds(prefix + key));
  store.put(Object.fromEntries(come));
  const areKept = come.every(([key]) => store.storage.holds(prefix + key));
  if (areKept || !wereKept) store.put(Object.fromEntries(gone.map((key) => [key, undefined])));
}
