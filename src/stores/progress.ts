import { atom, map } from 'nanostores';
import type { Route } from '../domain/guide.ts';
import { withCurrentIds } from '../domain/links/shared-guide.ts';
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
import {
  addCase,
  type CaseProblem,
  casePrefix,
  DEFAULT_CASE,
  listCases,
  removeCase,
  renameCase,
} from './cases.ts';
import { type KeyValueStorage, type StorageTrouble, safeStorage } from './storage.ts';

type StepChange = Partial<Omit<StepProgress, 'at'>>;

interface Readable<Value> {
  get(): Value;
  subscribe(listener: (value: Value) => void): () => void;
}

/**
 * Progress lives in one storage entry per step, so that two tabs never overwrite each other's steps. What another release
 * or another program left under such a key is ignored, never thrown at. What storage refuses lasts for the visit.
 */
export interface ProgressStore {
  /** The progress of the open case. */
  readonly $progress: Readable<Progress>;
  readonly $case: Readable<string>;
  readonly $trouble: Readable<StorageTrouble | undefined>;
  /** Changes what is kept of a step, as the latest writer of any tab left it; `revision` is for an untouched one. */
  update(guide: string, step: string, revision: string, change: StepChange): void;
  /** Marks the steps that a route makes unnecessary, and takes that mark off all others. A tick stays a tick. */
  choose(guide: string, route: Route, revisions: Readonly<Record<string, string>>): void;
  /** Writes entries of a guide by step; what it returns puts everything back as it was. */
  take(guide: string, entries: Readonly<Record<string, StepProgress>>): () => void;
  /** Puts entries under former ids of steps under the ids of today. */
  adopt(guide: string, aliases: Readonly<Record<string, string>>): void;
  /** Forgets every step of a guide. */
  reset(guide: string): void;
  /** The text of a file that `importFrom` reads. */
  exportAll(): string;
  /** Adds the entries of an export file; an entry of mine that is newer stays. */
  importFrom(text: string): Result<Progress, ProgressProblem>;
  cases(): readonly string[];
  /** Goes on with a case; one that there is not yet begins empty. A name that is none is not opened. */
  openCase(name: string): CaseProblem | undefined;
  addCase(name: string): CaseProblem | undefined;
  renameCase(to: string): CaseProblem | undefined;
  /** Forgets the open case and goes on with the default one. */
  removeCase(): void;
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
  const $progress = map<Record<string, StepProgress>>({});
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
  const write = (key: string, progress: StepProgress | undefined) => {
    const { [key]: _, ...others } = $progress.get();
    $progress.set(progress ? { ...others, [key]: progress } : others);
    if (progress) storage.set(place(key), JSON.stringify(progress));
    else storage.remove(place(key));
  };
  const goTo = (name: string) => {
    $case.set(name);
    load();
  };
  load();
  return {
    $progress,
    $case,
    $trouble,
    update(guide, step, revision, change) {
      const key = stepKey(guide, step);
      const latest = parseStepProgress(storage.get(place(key)) ?? '');
      const kept = latest.ok ? latest.value : undefined;
      write(key, { status: 'open', revision, ...kept, ...change, at: stamp(key) });
    },
    choose(guide, { skips }, revisions) {
      for (const [step, revision] of Object.entries(revisions)) {
        const key = stepKey(guide, step);
        const kept = $progress.get()[key];
        if (skips.includes(step) && kept?.status !== 'completed') {
          write(key, { ...kept, status: 'skipped', revision, at: stamp(key) });
        } else if (!skips.includes(step) && kept?.status === 'skipped') {
          write(key, { ...kept, status: 'open', at: stamp(key) });
        }
      }
    },
    take(guide, entries) {
      const keys = Object.keys(entries).map((step) => [stepKey(guide, step), step] as const);
      const before = keys.map(([key]) => [key, $progress.get()[key]] as const);
      for (const [key, step] of keys) write(key, entries[step]);
      return () => {
        for (const [key, progress] of before) write(key, progress);
      };
    },
    adopt(guide, aliases) {
      const before = $progress.get();
      const after = withCurrentIds(before, guide, aliases);
      for (const key of Object.keys(before)) if (!after[key]) write(key, undefined);
      for (const [key, entry] of Object.entries(after)) if (!before[key]) write(key, entry);
    },
    reset(guide) {
      for (const key of Object.keys($progress.get())) {
        if (key.startsWith(`${guide}/`)) write(key, undefined);
      }
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
    cases: () => listCases(storage),
    openCase(name) {
      const known = listCases(storage).find((each) => each.toLowerCase() === name.toLowerCase());
      const problem = known === undefined ? addCase(storage, name) : undefined;
      if (!problem) goTo(known ?? name);
      return problem;
    },
    addCase(name) {
      const problem = addCase(storage, name);
      if (!problem) goTo(name);
      return problem;
    },
    renameCase(to) {
      const problem = renameCase(storage, $case.get(), to);
      if (!problem) goTo(to);
      return problem;
    },
    removeCase() {
      removeCase(storage, $case.get());
      goTo(DEFAULT_CASE);
    },
    reload(key) {
      if (key !== null && !key.startsWith(casePrefix($case.get()))) return;
      load();
      storage.retry();
    },
  };
}
