import type { Progress } from '../domain/progress.ts';
import { type FileProblem, importProgress } from '../domain/progress-file.ts';
import type { Result } from '../domain/result.ts';
import type { ProgressStore } from './progress.ts';

/** Adds the entries of an export file to the open case; an entry of mine that is newer stays. */
export function importFile(store: ProgressStore, text: string): Result<Progress, FileProblem> {
  const read = importProgress(text);
  if (!read.ok) return read;
  const mine = store.$progress.get();
  const newer = Object.entries(read.value).filter(([key, { at }]) => (mine[key]?.at ?? 0) < at);
  store.put(Object.fromEntries(newer));
  return read;
}

/** Forgets every step of a guide in the open case. */
export function forgetGuide(store: ProgressStore, guide: string): void {
  const keys = Object.keys(store.$progress.get()).filter((key) => key.startsWith(`${guide}/`));
  store.put(Object.fromEntries(keys.map((key) => [key, undefined])));
}
