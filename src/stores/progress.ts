import { atom } from 'nanostores';
import {
  changed,
  isToCome,
  LAST_MOMENT,
  type Progress,
  parseStepProgress,
  type StepChange,
  type StepProgress,
  stepKey,
} from '../engine/progress/progress.ts';
import {
  type KeyValueStorage,
  type SafeStorage,
  type StorageTrouble,
  safeStorage,
} from './storage.ts';

export const DEFAULT_CASE = 'default';

/** What all keys of a case's progress begin with. */
export const casePrefix = (name: string): string => `waymark/${name}/`;

interface Readable<Value> {
  get(): Value;
  subscribe(listener: (value: Value) => void): () => void;
}

/**
 * Progress is one storage entry per step, `waymark/<case>/<guide>/<step>`, so that two tabs never overwrite each
 * other's steps. What another release or another program left under such a key is ignored and never causes an error. If
 * storage refuses an entry, it lasts for the visit.
 */
export interface ProgressStore {
  /** The progress of the open case. */
  readonly $progress: Readable<Progress>;
  readonly $case: Readable<string>;
  readonly $trouble: Readable<StorageTrouble | undefined>;
  readonly storage: SafeStorage;
  /**
   * Changes what is kept of a step, starting from the latest entry of any tab; `revision` is the current one of the
   * step.
   */
  update(guide: string, step: string, revision: string, change: StepChange): void;
  /** Writes entries by "guide/step", or removes them. */
  put(entries: Readonly<Record<string, StepProgress | undefined>>): void;
  /** Opens a case (stores/cases.ts lists the existing ones). */
  openCase(name: string): void;
  /** Takes over what another tab wrote: `key` as in a storage event, null for everything. */
  reload(key: string | null): void;
}

/** `firstCase` is open at first; `onUpdate` is told the case in which the reader does something. */
export function createProgressStore(
  open: () => KeyValueStorage,
  now: () => number,
  firstCase: string = DEFAULT_CASE,
  onUpdate: (name: string) => void = () => undefined,
): ProgressStore {
  const $trouble = atom<StorageTrouble | undefined>();
  const storage = safeStorage(open, (trouble) => $trouble.set(trouble));
  const $case = atom(firstCase);
  const $progress = atom<Progress>({});
  const place = (key: string) => casePrefix($case.get()) + key;
  const load = () => {
    const prefix = casePrefix($case.get());
    const known = storage.entries(prefix).flatMap(([key, text]) => {
      const parsed = parseStepProgress(text);
      if (!parsed.ok) return [];
      // A time in the future would make this entry newer than everything that the reader does from now on.
      const entry = isToCome(parsed.value, now()) ? { ...parsed.value, at: now() } : parsed.value;
      return [[key.slice(prefix.length), entry] as const];
    });
    $progress.set(Object.fromEntries(known));
  };
  /** Now, but later than what it replaces: if the clock was set back, an old file must not win over newer entries. */
  const stamp = (key: string) =>
    Math.min(Math.max(now(), ($progress.get()[key]?.at ?? -1) + 1), LAST_MOMENT);
  const put: ProgressStore['put'] = (entries) => {
    const before = $progress.get();
    const after = { ...before };
    for (const [key, entry] of Object.entries(entries)) {
      if (entry) after[key] = entry;
      else delete after[key];
    }
    $progress.set(after);
    storage.write(
      Object.fromEntries(
        Object.entries(entries).map(([key, entry]) => [place(key), entry && JSON.stringify(entry)]),
      ),
    );
  };
  load();
  return {
    $progress,
    $case,
    $trouble,
    storage,
    put,
    update(guide, step, revision, change) {
      const key = stepKey(guide, step);
      const latest = parseStepProgress(storage.get(place(key)) ?? '');
      put({ [key]: changed(latest.ok ? latest.value : undefined, revision, change, stamp(key)) });
      onUpdate($case.get());
    },
    openCase(name) {
      $case.set(name);
      load();
    },
    reload(key) {
      if (key === null || key.startsWith(casePrefix($case.get()))) load();
      // Whoever wrote may have made room.
      storage.retry();
    },
  };
}
