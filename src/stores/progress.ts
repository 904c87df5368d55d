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
 * Progress lives in one storage entry per step, `waymark/<case>/<guide>/<step>`, so that two tabs never overwrite each
 * other's steps. What another release or another program left under such a key is ignored, never thrown at. What storage
 * refuses lasts for the visit.
 */
export interface ProgressStore {
  /** The progress of the open case. */
  readonly $progress: Readable<Progress>;
  readonly $case: Readable<string>;
  readonly $trouble: Readable<StorageTrouble | undefined>;
  readonly storage: SafeStorage;
  /** Changes what is kept of a step, as the latest writer of any tab left it; `revision` is that of the step today. */
  update(guide: string, step: string, revision: string, change: StepChange): void;
  /** Writes entries by "guide/step", or forgets them. */
  put(entries: Readonly<Record<string, StepProgress | undefined>>): void;
  /** Goes on with a case (stores/cases.ts has those that there are). */
  openCase(name: string): void;
  /** Takes over what another tab wrote: `key` as in a storage event, null for everything. */
  reload(key: string | null): void;
}

/** `firstCase` is open to begin with; `onUpdate` hears of the case in which the reader does something. */
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
      // A time to come would make this entry newer than all that the reader does from now on.
      const entry = isToCome(parsed.value, now()) ? { ...parsed.value, at: now() } : parsed.value;
      return [[key.slice(prefix.length), entry] as const];
    });
    $progress.set(Object.fromEntries(known));
  };
  /** Now, and later than what it replaces: where the clock was set back, an old file must not win over what came since. */
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
