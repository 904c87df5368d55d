import { expect, it } from 'vitest';
import { createProgressStore, type ProgressStore } from '../../src/stores/progress.ts';
import type { StorageTrouble } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const STEP = { status: 'completed', revision: 'ab12', at: 5 } as const;
const ROUTE = { id: 'short', skips: ['three'] };
const FAULTS: readonly StorageTrouble[] = ['blocked', 'full'];

/** A visit that uses everything the store can do. */
function visit(store: ProgressStore): void {
  store.set('guide', 'one', STEP);
  store.set('other', 'one', STEP);
  store.choose('guide', ROUTE, { two: 'b2', three: 'c3' });
  store.reload('waymark/default/guide/one');
  store.importFrom(JSON.stringify({ waymark: 1, progress: { 'guide/four': { ...STEP, at: 9 } } }));
  store.reset('other');
  store.set('guide', 'two', STEP);
  store.reload(null);
}

const opened = (storage: ReturnType<typeof memoryStorage>) =>
  createProgressStore(
    () => storage,
    () => 7,
  );
const error = (fault: StorageTrouble) =>
  new DOMException('no', fault === 'full' ? 'QuotaExceededError' : 'SecurityError');

it.each(FAULTS)(
  'a storage that fails once, at each call in turn, changes nothing for the reader: %s',
  (fault) => {
    const sound = memoryStorage();
    const expected = opened(sound);
    visit(expected);
    for (let failing = 0; failing < sound.calls(); failing++) {
      let failed = '';
      const storage = memoryStorage((call, name) => {
        if (call !== failing) return;
        failed = name;
        throw error(fault);
      });
      const store = opened(storage);
      let said: StorageTrouble | undefined;
      store.$trouble.subscribe((trouble) => {
        said = trouble;
      });
      visit(store);
      // What was to be forgotten and could not be is there again: that is said, and is the safe side.
      const kept =
        failed === 'removeItem'
          ? { ...expected.$progress.get(), 'other/one': STEP }
          : expected.$progress.get();
      expect(store.$progress.get(), `${failed}, call ${failing}`).toEqual(kept);
      expect(said, `${failed}, call ${failing}`).toBe(fault);
      expect(opened(storage).$progress.get(), `${failed}, call ${failing}`).toEqual(kept);
    }
  },
);

it.each(FAULTS)(
  'a storage that fails from some call on loses nothing of this visit: %s',
  (fault) => {
    const sound = memoryStorage();
    const expected = opened(sound);
    visit(expected);
    for (let failing = 0; failing < sound.calls(); failing++) {
      const storage = memoryStorage((call) => {
        if (call >= failing) throw error(fault);
      });
      const store = opened(storage);
      visit(store);
      expect(store.$progress.get(), `from call ${failing} on`).toEqual(expected.$progress.get());
    }
  },
);

it('keeps what could not be kept as soon as it can be', () => {
  let full = true;
  const storage = memoryStorage((_, name) => {
    if (full && name === 'setItem') throw error('full');
  });
  const store = opened(storage);
  store.set('guide', 'one', STEP);
  expect(storage.entries.size).toBe(0);
  full = false;
  store.set('guide', 'two', STEP);
  expect(storage.entries.size).toBe(2);
});

it('a clock that was set back makes no entry older, and no older file wins', () => {
  let now = 1_000;
  const store = createProgressStore(memoryStorage, () => now);
  store.set('guide', 'one', { ...STEP, at: now });
  const file = store.exportAll();
  now = 10;
  store.set('guide', 'one', { ...STEP, status: 'open', at: now });
  store.choose('guide', ROUTE, { three: 'c3' });
  store.importFrom(file);
  expect(store.$progress.get()['guide/one']).toEqual({ ...STEP, status: 'open', at: 1_001 });
  expect(store.$progress.get()['guide/three']?.at).toBe(10);
});
