import { withCurrentIds } from '../domain/aliases.ts';
import type { ProgressStore } from './progress.ts';

/** Puts entries under former ids of a guide's steps under the ids of today. */
export function adoptFormerIds(
  store: ProgressStore,
  guide: string,
  aliases: Readonly<Record<string, string>>,
): void {
  const before = store.$progress.get();
  const after = withCurrentIds(before, guide, aliases);
  const gone = Object.keys(before).filter((key) => !after[key]);
  const come = Object.entries(after).filter(([key]) => !before[key]);
  store.put({
    ...Object.fromEntries(gone.map((key) => [key, undefined])),
    ...Object.fromEntries(come),
  });
}
