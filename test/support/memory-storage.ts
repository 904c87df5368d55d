import type { KeyValueStorage } from '../../src/stores/storage.ts';

/** Storage in memory. `before` is called with the number and the name of each call, and may throw instead of it. */
export function memoryStorage(
  before: (call: number, name: keyof KeyValueStorage) => void = () => undefined,
): KeyValueStorage & { readonly entries: Map<string, string>; readonly calls: () => number } {
  const entries = new Map<string, string>();
  let calls = 0;
  const called = (name: keyof KeyValueStorage) => before(calls++, name);
  return {
    entries,
    calls: () => calls,
    get length() {
      called('length');
      return entries.size;
    },
    key(index) {
      called('key');
      return [...entries.keys()][index] ?? null;
    },
    getItem(key) {
      called('getItem');
      return entries.get(key) ?? null;
    },
    setItem(key, value) {
      called('setItem');
      entries.set(key, value);
    },
    removeItem(key) {
      called('removeItem');
      entries.delete(key);
    },
  };
}
