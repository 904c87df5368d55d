/** The part of Web Storage that the stores use, so that tests can pass their own. */
export type KeyValueStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** Why progress is not being kept: the browser refuses storage, or it is full. */
export type StorageTrouble = 'blocked' | 'full';

/** Storage that never throws. What the browser does not keep is remembered for this visit, and said once. */
export interface SafeStorage {
  get(key: string): string | undefined;
  entries(prefix: string): readonly (readonly [key: string, value: string])[];
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** `open` gives the storage; in some browsers asking for it already throws. */
export function safeStorage(
  open: () => KeyValueStorage,
  onTrouble: (trouble: StorageTrouble) => void,
): SafeStorage {
  /** What could not be written; undefined where something could not be removed. */
  const unkept = new Map<string, string | undefined>();
  const attempt = <Value>(act: (storage: KeyValueStorage) => Value, otherwise: Value): Value => {
    try {
      return act(open());
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      onTrouble(full ? 'full' : 'blocked');
      return otherwise;
    }
  };
  const change = (key: string, value: string | undefined) => {
    unkept.set(key, value);
    attempt((storage) => {
      if (value === undefined) storage.removeItem(key);
      else storage.setItem(key, value);
      unkept.delete(key);
    }, undefined);
  };
  return {
    get: (key) =>
      unkept.has(key)
        ? unkept.get(key)
        : attempt((storage) => storage.getItem(key) ?? undefined, undefined),
    entries: (prefix) => {
      const kept = attempt((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .map((key) => [key, storage.getItem(key) ?? ''] as const);
      }, []);
      const mine = [...unkept].filter(([key]) => key.startsWith(prefix));
      return [...new Map<string, string | undefined>([...kept, ...mine])].flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value] as const],
      );
    },
    set: change,
    remove: (key) => change(key, undefined),
  };
}
