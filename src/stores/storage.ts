/** The part of Web Storage that the stores use, so that tests can pass their own. */
export type KeyValueStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** Why progress is not being kept: the browser refuses storage, or it is full. */
export type StorageTrouble = 'blocked' | 'full';

/**
 * Storage that never throws. What the browser refuses to keep is kept in the page, said once, and offered to the storage
 * again with the next change; what cannot be read just now is as it was last.
 */
export interface SafeStorage {
  get(key: string): string | undefined;
  entries(prefix: string): readonly (readonly [key: string, value: string])[];
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Offers again what was refused. */
  retry(): void;
}

/** `open` gives the storage; in some browsers asking for it already throws. */
export function safeStorage(
  open: () => KeyValueStorage,
  onTrouble: (trouble: StorageTrouble) => void,
): SafeStorage {
  /** All that was read or written, and the keys of what is not in the storage yet. */
  const known = new Map<string, string>();
  const refused = new Set<string>();
  const attempt = (act: (storage: KeyValueStorage) => void): boolean => {
    try {
      act(open());
      return true;
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      onTrouble(full ? 'full' : 'blocked');
      return false;
    }
  };
  /** What the storage has under a key, unless the page knows better. */
  const learn = (key: string, value: string | null) => {
    if (refused.has(key)) return;
    if (value === null) known.delete(key);
    else known.set(key, value);
  };
  const retry = () => {
    for (const key of refused) {
      const value = known.get(key);
      const kept = attempt((storage) =>
        value === undefined ? storage.removeItem(key) : storage.setItem(key, value),
      );
      if (kept) refused.delete(key);
    }
  };
  const change = (key: string, value: string | undefined) => {
    if (value === undefined) known.delete(key);
    else known.set(key, value);
    refused.add(key);
    retry();
  };
  return {
    get(key) {
      attempt((storage) => learn(key, storage.getItem(key)));
      return known.get(key);
    },
    entries(prefix) {
      attempt((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        const found = new Map(
          keys
            .filter((key) => key.startsWith(prefix))
            .map((key) => [key, storage.getItem(key)] as const),
        );
        for (const key of known.keys()) if (key.startsWith(prefix)) learn(key, null);
        for (const [key, value] of found) learn(key, value);
      });
      return [...known].filter(([key]) => key.startsWith(prefix));
    },
    set: change,
    remove: (key) => change(key, undefined),
    retry,
  };
}
