import { CASE, isCase } from '../domain/case.ts';
import { casePrefix, DEFAULT_CASE, type ProgressStore } from './progress.ts';
import type { SafeStorage } from './storage.ts';

/**
 * A case is a named piece of work, for those who onboard several stores. Everything that is kept of it stands under its
 * prefix; `waymark/case/<case>` says that it is there before anything is.
 */
const ENTRY = /^waymark\/([A-Za-z0-9-]{1,32})\/[a-z0-9-]+\/[a-z0-9-]+$/;
const MARK = 'waymark/case/';

export type CaseProblem = 'not-a-name' | 'taken';

/** The cases that there are: the default one first, then by name. */
export function listCases({ storage }: Pick<ProgressStore, 'storage'>): readonly string[] {
  const names = storage.entries('waymark/').flatMap(([key]) => {
    const name = key.startsWith(MARK) ? key.slice(MARK.length) : ENTRY.exec(key)?.[1];
    return name !== undefined && CASE.test(name) && name !== DEFAULT_CASE ? [name] : [];
  });
  return [DEFAULT_CASE, ...[...new Set(names)].sort()];
}

/** Makes a case and goes on with it; nothing where its name is none or taken. */
export function addCase(store: ProgressStore, name: string): CaseProblem | undefined {
  const problem = problemOf(store, name);
  if (problem) return problem;
  store.storage.set(MARK + name, '');
  store.openCase(name);
  return undefined;
}

/** Goes on with a case, in whatever letters it is written; one that there is not yet is made. */
export function openOrAddCase(store: ProgressStore, name: string): CaseProblem | undefined {
  const known = listCases(store).find((each) => each.toLowerCase() === name.toLowerCase());
  if (known === undefined) return addCase(store, name);
  store.openCase(known);
  return undefined;
}

/** Gives the open case another name, with all that is kept of it. */
export function renameCase(store: ProgressStore, to: string): CaseProblem | undefined {
  const problem = problemOf(store, to);
  if (problem) return problem;
  const from = store.$case.get();
  store.storage.set(MARK + to, '');
  for (const [key, value] of store.storage.entries(casePrefix(from))) {
    store.storage.set(casePrefix(to) + key.slice(casePrefix(from).length), value);
  }
  forget(store.storage, from);
  store.openCase(to);
  return undefined;
}

/** Forgets the open case and goes on with the default one. */
export function removeCase(store: ProgressStore): void {
  forget(store.storage, store.$case.get());
  store.openCase(DEFAULT_CASE);
}

function forget(storage: SafeStorage, name: string): void {
  for (const [key] of storage.entries(casePrefix(name))) storage.remove(key);
  storage.remove(MARK + name);
}

function problemOf(store: ProgressStore, name: string): CaseProblem | undefined {
  if (!isCase(name)) return 'not-a-name';
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return listCases(store).some(same) ? 'taken' : undefined;
}
