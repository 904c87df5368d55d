import { isCase } from '../domain/links/checklist-link.ts';
import type { SafeStorage } from './storage.ts';

/**
 * A case is a named piece of work, for those who onboard several stores. Everything that is kept of it stands under
 * `waymark/<case>/<guide>/<step>`; `waymark/case/<case>` says that it is there before anything is.
 */
export const DEFAULT_CASE = 'default';
const ENTRY = /^waymark\/([A-Za-z0-9-]{1,32})\/[a-z0-9-]+\/[a-z0-9-]+$/;
const MARK = 'waymark/case/';

/** What all keys of a case's progress begin with. */
export const casePrefix = (name: string): string => `waymark/${name}/`;

export type CaseProblem = 'not-a-name' | 'taken';

/** The cases that there are: the default one first, then by name. */
export function listCases(storage: SafeStorage): readonly string[] {
  const names = storage.entries('waymark/').flatMap(([key]) => {
    const name = key.startsWith(MARK) ? key.slice(MARK.length) : ENTRY.exec(key)?.[1];
    return name !== undefined && isCase(name) && name !== DEFAULT_CASE ? [name] : [];
  });
  return [DEFAULT_CASE, ...[...new Set(names)].sort()];
}

/** Notes that there is a case; nothing where its name is none or taken. */
export function addCase(storage: SafeStorage, name: string): CaseProblem | undefined {
  const problem = problemOf(storage, name);
  if (!problem) storage.set(MARK + name, '');
  return problem;
}

/** Gives a case another name, with all that is kept of it. */
export function renameCase(
  storage: SafeStorage,
  from: string,
  to: string,
): CaseProblem | undefined {
  const problem = problemOf(storage, to);
  if (problem) return problem;
  storage.set(MARK + to, '');
  for (const [key, value] of storage.entries(casePrefix(from))) {
    storage.set(casePrefix(to) + key.slice(casePrefix(from).length), value);
  }
  removeCase(storage, from);
  return undefined;
}

/** Forgets a case and all that is kept of it. */
export function removeCase(storage: SafeStorage, name: string): void {
  for (const [key] of storage.entries(casePrefix(name))) storage.remove(key);
  storage.remove(MARK + name);
}

function problemOf(storage: SafeStorage, name: string): CaseProblem | undefined {
  if (!isCase(name)) return 'not-a-name';
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return listCases(storage).some(same) ? 'taken' : undefined;
}
