/** The part of Web Storage that the stores use, so that tests can pass their own. */
export type KeyValueStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** Why progress is not being kept: the browser refuses storage, or it is full. */
export type StorageTrouble = 'blocked' | 'full';

/**
 * Storage that never throws. What the browser refuses to keep is kept in the page, reported once, and offered to the
 * storage again with the next change. A value that cannot be read now is as it was when last read.
 */
export interface SafeStorage {
  get(key: string): string | undefined;
  entries(prefix: string): readonly (readonly [key: string, value: string])[];
  /** Writes values by key, or removes those that are undefined. */
  write(values: Readonly<Record<string, string | undefined>>): void;
  /** Whether the storage has accepted what was last written under a key. */
  holds(key: string): boolean;
  /** Offers everything that was refused again. */
  retry(): void;
}

/** The parts of storage that are used; each can fail separately. */
type Act = 'get' | 'entries' | 'set' | 'remove';

/**
 * `open` returns the storage; in some browsers even asking for it throws. `onTrouble` gets undefined when all is well
 * again.
 */
export function safeStorage(
  open: () => KeyValueStorage,
  onTrouble: (trouble: StorageTrouble | undefined) => void,
): SafeStorage {
  /** Everything that was read or written, and the keys of what is not in the storage yet. */
  const known = new Map<string, string>();
  const refused = new Set<string>();
  const troubles = new Map<Act, StorageTrouble>();
  const attempt = (kind: Act, act: (storage: KeyValueStorage) => void): boolean => {
    try {
      act(open());
      return true;
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      troubles.set(kind, full ? 'full' : 'blocked');
      onTrouble(troubles.get(kind));
      return false;
    }
  };
  const isWell = (kind: Act) => {
    if (troubles.delete(kind)) onTrouble([...troubles.values()][0]);
  };
  /** What the storage has under a key, unless the page has a newer value. */
  const learn = (key: string, value: string | null) => {
    if (refused.has(key)) return;
    if (value === null) known.delete(key);
    else known.set(key, value);
  };
  const retry = () => {
    const done = new Set<Act>();
    for (const key of refused) {
      const value = known.get(key);
      const kind = value === undefined ? 'remove' : 'set';
      const taken = attempt(kind, (storage) =>
        value === undefined ? storage.removeItem(key) : storage.setItem(key, value),
      );
      if (!taken) continue;
      refused.delete(key);
      done.add(kind);
    }
    if (refused.size === 0) for (const kind of done) isWell(kind);
  };
  return {
    get(key) {
      if (attempt('get', (storage) => learn(key, storage.getItem(key)))) isWell('get');
      return known.get(key);
    },
    entries(prefix) {
      const read = attempt('entries', (storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        const found = new Map(
          keys
            .filter((key) => key.startsWith(prefix))
            .map((key) => [key, storage.getItem(key)] as const),
        );
        for (const key of known.keys()) if (key.startsWith(prefix)) learn(key, null);
        for (const [key, value] of found) learn(key, value);
      });
      if (read) isWell('entries');
      return [...known].filter(([key]) => key.startsWith(prefix));
    },
    write(values) {
      for (const [key, value] of Object.entries(values)) {
        if (value === undefined) known.delete(key);
        else known.set(key, value);
        refused.add(key);
      }
      retry();
    },
    holds: (key) => !refused.has(key),
    retry,
  };
}
