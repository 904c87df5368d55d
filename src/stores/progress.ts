import { atom, map } from 'nanostores';
import type { Route } from '../domain/guide.ts';
import {
  exportProgress,
  importProgress,
  type Progress,
  type ProgressProblem,
  parseStepProgress,
  type StepProgress,
  stepKey,
} from '../domain/progress.ts';
import type { Result } from '../domain/result.ts';
import { type KeyValueStorage, type StorageTrouble, safeStorage } from './storage.ts';

/**
 * Progress lives in one storage entry per step, `waymark/<case>/<guide>/<step>`, so that two tabs never overwrite
 * each other's steps. What another release or another program left under such a key is ignored, never thrown at. What
 * the browser refuses to keep is kept in the page, and offered to the storage again with the next change.
 */
const PREFIX = 'waymark/default/';

export interface ProgressStore {
  readonly $progress: {
    get(): Progress;
    subscribe(listener: (progress: Progress) => void): () => void;
  };
  readonly $trouble: {
    subscribe(listener: (trouble: StorageTrouble | undefined) => void): () => void;
  };
  set(guide: string, step: string, progress: StepProgress): void;
  /** Marks the steps that a route makes unnecessary, and takes that mark off all others. A tick stays a tick. */
  choose(guide: string, route: Route, revisions: Readonly<Record<string, string>>): void;
  /** Forgets every step of a guide. */
  reset(guide: string): void;
  /** The text of a file that `importFrom` reads. */
  exportAll(): string;
  /** Adds the entries of an export file; an entry of mine that is newer stays. */
  importFrom(text: string): Result<Progress, ProgressProblem>;
  /** Takes over what another tab wrote: `key` as in a storage event, null for everything. */
  reload(key: string | null): void;
}

export function createProgressStore(open: () => KeyValueStorage, now: () => number): ProgressStore {
  const $trouble = atom<StorageTrouble | undefined>();
  const storage = safeStorage(open, (trouble) => $trouble.set(trouble));
  const $progress = map<Record<string, StepProgress>>({});
  const unkept = new Map<string, StepProgress>();
  const load = () => {
    const stored = storage.entries(PREFIX)?.flatMap(([key, text]) => {
      const parsed = parseStepProgress(text);
      return parsed.ok ? [[key.slice(PREFIX.length), parsed.value] as const] : [];
    });
    if (stored) $progress.set(Object.fromEntries([...stored, ...unkept]));
  };
  const keep = () => {
    for (const [key, entry] of unkept) {
      if (storage.set(PREFIX + key, JSON.stringify(entry))) unkept.delete(key);
    }
  };
  /** An entry never becomes older: where the clock was set back, an old file must not win over what was done since. */
  const write = (key: string, progress: StepProgress) => {
    const entry = { ...progress, at: Math.max(progress.at, ($progress.get()[key]?.at ?? -1) + 1) };
    $progress.setKey(key, entry);
    unkept.set(key, entry);
    keep();
  };
  load();
  return {
    $progress,
    $trouble,
    set: (guide, step, progress) => write(stepKey(guide, step), progress),
    choose(guide, { skips }, revisions) {
      for (const [step, revision] of Object.entries(revisions)) {
        const key = stepKey(guide, step);
        const kept = $progress.get()[key];
        if (skips.includes(step) && kept?.status !== 'completed') {
          write(key, { ...kept, status: 'skipped', revision, at: now() });
        } else if (!skips.includes(step) && kept?.status === 'skipped') {
          write(key, { ...kept, status: 'open', at: now() });
        }
      }
    },
    reset(guide) {
      const { ...kept } = $progress.get();
      for (const key of Object.keys(kept).filter((each) => each.startsWith(`${guide}/`))) {
        delete kept[key];
        unkept.delete(key);
        storage.remove(PREFIX + key);
      }
      $progress.set(kept);
    },
    exportAll: () => exportProgress($progress.get()),
    importFrom(text) {
      const read = importProgress(text);
      if (!read.ok) return read;
      for (const [key, theirs] of Object.entries(read.value)) {
        if (($progress.get()[key]?.at ?? 0) < theirs.at) write(key, theirs);
      }
      return read;
    },
    reload(key) {
      if (key !== null && !key.startsWith(PREFIX)) return;
      load();
      keep();
    },
  };
}
