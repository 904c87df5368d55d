/** The part of Web Storage that the stores use, so that tests can pass their own. */
export type KeyValueStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** Why progress is not being kept: the browser refuses storage, or it is full. */
export type StorageTrouble = 'blocked' | 'full';

/** Storage that never throws: it works or says once what is wrong, and the page goes on without it. */
export interface SafeStorage {
  /** Undefined where the storage cannot be read. */
  entries(prefix: string): readonly (readonly [key: string, value: string])[] | undefined;
  /** Whether it was kept. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** `open` gives the storage; in some browsers asking for it already throws. */
export function safeStorage(
  open: () => KeyValueStorage,
  onTrouble: (trouble: StorageTrouble) => void,
): SafeStorage {
  const attempt = <Value>(act: (storage: KeyValueStorage) => Value): Value | undefined => {
    try {
      return act(open());
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      onTrouble(full ? 'full' : 'blocked');
      return undefined;
    }
  };
  return {
    entries: (prefix) =>
      attempt((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .map((key) => [key, storage.getItem(key) ?? ''] as const);
      }),
    set: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }) ?? false,
    remove: (key) => attempt((storage) => storage.removeItem(key)),
  };
}
