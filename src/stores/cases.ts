import { isCase } from '../engine/progress/case.ts';
import { CASE } from '../engine/progress/progress.ts';
import { casePrefix, DEFAULT_CASE, type ProgressStore } from './progress.ts';
import type { SafeStorage } from './storage.ts';

/**
 * A case is a named piece of work, for people who onboard several stores. Everything that is kept of it is under its
 * prefix, as "guide/step". A mark says that it exists before it has entries: under a key that no case's entries can
 * have, and in earlier releases under `waymark/case/<case>`.
 */
const ENTRY = /^waymark\/([^/]+)\/[a-z0-9-]+\/[a-z0-9-]+$/;
const MARK = /^waymark\/(?:\.cases|case)\/([^/]+)$/;
const markOf = (name: string) => `waymark/.cases/${name}`;
const formerMarkOf = (name: string) => `waymark/case/${name}`;

export type CaseProblem = 'not-a-name' | 'taken' | 'no-room';

/** The existing cases, including the open one: the default one first, then by name. */
export function listCases({
  storage,
  $case,
}: Pick<ProgressStore, 'storage' | '$case'>): readonly string[] {
  const kept = storage
    .entries('waymark/')
    .flatMap(([key]) => MARK.exec(key)?.[1] ?? ENTRY.exec(key)?.[1] ?? [])
    .filter((name) => CASE.test(name));
  const names = new Set([...kept, $case.get()]);
  names.delete(DEFAULT_CASE);
  return [DEFAULT_CASE, ...[...names].sort()];
}

/** Whether the reader has done anything in a case, or made it: for a first visit, not even the default one. */
export const isInUse = ({ storage }: Pick<ProgressStore, 'storage'>, name: string): boolean =>
  [markOf(name), formerMarkOf(name)].some((mark) => storage.get(mark) !== undefined) ||
  entriesOf(storage, name).length > 0;

/** Makes a case and opens it; does nothing if its name is invalid or in use. */
export function addCase(store: ProgressStore, name: string): CaseProblem | undefined {
  const problem = problemOf(store, name);
  if (problem) return problem;
  store.storage.write({ [markOf(name)]: '' });
  store.openCase(name);
  return undefined;
}

/** Opens a case, whatever the letter case of its name; creates it if it does not exist. Returns what it did. */
export function openOrAddCase(store: ProgressStore, name: string): CaseProblem | 'opened' | 'made' {
  const known = knownCase(store, name);
  if (known === undefined) return addCase(store, name) ?? 'made';
  store.openCase(known);
  return 'opened';
}

/** Opens a case that a link names, and writes nothing: a new case is only kept when something is done in it. */
export function visitCase(store: ProgressStore, name: string): void {
  store.openCase(knownCase(store, name) ?? name);
}

/** Renames the open case, with everything that is kept of it; nothing is removed before its copy is kept. */
export function renameCase(store: ProgressStore, to: string): CaseProblem | undefined {
  const problem = problemOf(store, to);
  if (problem) return problem;
  const { storage } = store;
  const from = store.$case.get();
  const copies = entriesOf(storage, from).map(
    ([key, value]) => [key, casePrefix(to) + key.slice(casePrefix(from).length), value] as const,
  );
  storage.write({
    [markOf(to)]: '',
    ...Object.fromEntries(copies.map(([, copy, value]) => [copy, value])),
  });
  // What lasts only for this visit loses nothing under another name.
  if (!copies.every(([key, copy]) => storage.holds(copy) || !storage.holds(key))) {
    forget(storage, to);
    return 'no-room';
  }
  forget(storage, from);
  store.openCase(to);
  return undefined;
}

/** Forgets the open case and opens the default one. */
export function removeCase(store: ProgressStore): void {
  forget(store.storage, store.$case.get());
  store.openCase(DEFAULT_CASE);
}

/** What is kept of a case; other keys may begin like those of a case named "case". */
const entriesOf = (storage: SafeStorage, name: string) =>
  storage.entries(casePrefix(name)).filter(([key]) => ENTRY.exec(key)?.[1] === name);

function forget(storage: SafeStorage, name: string): void {
  const keys = [...entriesOf(storage, name).map(([key]) => key), markOf(name), formerMarkOf(name)];
  storage.write(Object.fromEntries(keys.map((key) => [key, undefined])));
}

const knownCase = (store: ProgressStore, name: string): string | undefined =>
  listCases(store).find((each) => each.toLowerCase() === name.toLowerCase());

function problemOf(store: ProgressStore, name: string): CaseProblem | undefined {
  if (!isCase(name)) return 'not-a-name';
  return knownCase(store, name) === undefined ? undefined : 'taken';
}
