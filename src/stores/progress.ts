import { atom } from 'nanostores';
import {
  type Progress,
  parseStepProgress,
  type StepProgress,
  stepKey,
} from '../domain/progress.ts';
import {
  type KeyValueStorage,
  type SafeStorage,
  type StorageTrouble,
  safeStorage,
} from './storage.ts';

export const DEFAULT_CASE = 'default';

/** What all keys of a case's progress begin with. */
export const casePrefix = (name: string): string => `waymark/${name}/`;

type StepChange = Partial<Omit<StepProgress, 'at'>>;

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
  /** Changes what is kept of a step, as the latest writer of any tab left it; `revision` is for an untouched one. */
  update(guide: string, step: string, revision: string, change: StepChange): void;
  /** Writes entries by "guide/step", or forgets them; what it returns puts everything back as it was. */
  put(entries: Readonly<Record<string, StepProgress | undefined>>): () => void;
  /** Goes on with a case (stores/cases.ts has those that there are). */
  openCase(name: string): void;
  /** Takes over what another tab wrote: `key` as in a storage event, null for everything. */
  reload(key: string | null): void;
}

export function createProgressStore(
  open: () => KeyValueStorage,
  now: () => number,
  firstCase: string = DEFAULT_CASE,
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
      return parsed.ok ? [[key.slice(prefix.length), parsed.value] as const] : [];
    });
    $progress.set(Object.fromEntries(known));
  };
  /** Now, and later than what it replaces: where the clock was set back, an old file must not win over what came since. */
  const stamp = (key: string) => Math.max(now(), ($progress.get()[key]?.at ?? -1) + 1);
  const put: ProgressStore['put'] = (entries) => {
    const before = $progress.get();
    const after = { ...before };
    for (const [key, entry] of Object.entries(entries)) {
      if (entry) after[key] = entry;
      else delete after[key];
    }
    $progress.set(after);
    for (const [key, entry] of Object.entries(entries)) {
      if (entry) storage.set(place(key), JSON.stringify(entry));
      else storage.remove(place(key));
    }
    return () => put(Object.fromEntries(Object.keys(entries).map((key) => [key, before[key]])));
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
      const kept = latest.ok ? latest.value : undefined;
      put({ [key]: { status: 'open', revision, ...kept, ...change, at: stamp(key) } });
    },
    openCase(name) {
      $case.set(name);
      load();
    },
    reload(key) {
      if (key !== null && !key.startsWith(casePrefix($case.get()))) return;
      load();
      storage.retry();
    },
  };
}
