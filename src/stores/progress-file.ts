import { isToCome, type StepProgress } from '../engine/progress/progress.ts';
import { type FileProblem, importProgress } from '../engine/progress/progress-file.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { ProgressStore } from './progress.ts';

/** How many entries of a file were added, and how many were not: mine are at least as new, or they cannot be read. */
export interface Imported {
  readonly count: number;
  readonly kept: number;
  readonly unread: number;
}

/**
 * Adds the entries of an export file to the open case at the time `now`; my entry stays if it is at least as new. A
 * time in the future says nothing: such an entry is added only if I have none, and gets the time `now`.
 */
export function importFile(
  store: ProgressStore,
  text: string,
  now: number,
): Result<Imported, FileProblem> {
  const read = importProgress(text);
  if (!read.ok) return fail(read.problem);
  const mine = store.$progress.get();
  const entries = Object.entries(read.value.progress);
  const come = entries.flatMap(([key, entry]): readonly (readonly [string, StepProgress])[] => {
    const known = mine[key]?.at ?? -1;
    if (isToCome(entry, now)) return known < 0 ? [[key, { ...entry, at: now }]] : [];
    return known < entry.at ? [[key, entry]] : [];
  });
  store.put(Object.fromEntries(come));
  return ok({
    count: come.length,
    kept: entries.length - come.length,
    unread: read.value.unread,
  });
}

/** Forgets every step of a guide in the open case. */
export function forgetGuide(store: ProgressStore, guide: string): void {
  const keys = Object.keys(store.$progress.get()).filter((key) => key.startsWith(`${guide}/`));
  store.put(Object.fromEntries(keys.map((key) => [key, undefined])));
}
