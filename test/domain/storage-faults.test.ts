import { expect, it } from 'vitest';
import { exportProgress } from '../../src/domain/progress-file.ts';
import { createProgressStore, type ProgressStore } from '../../src/stores/progress.ts';
import { forgetGuide, importFile } from '../../src/stores/progress-file.ts';
import { chooseRoute } from '../../src/stores/routes.ts';
import type { StorageTrouble } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const DONE = { status: 'completed' } as const;
const STEP = { ...DONE, revision: 'ab12', at: 7 } as const;
const ROUTE = { id: 'short', skips: ['three'] };
const FAULTS: readonly StorageTrouble[] = ['blocked', 'full'];

/** A visit that uses everything the store can do. */
function visit(store: ProgressStore): void {
  store.update('guide', 'one', 'ab12', DONE);
  store.update('other', 'one', 'ab12', DONE);
  chooseRoute(store, 'guide', ROUTE, { two: 'b2', three: 'c3' });
  store.reload('waymark/default/guide/one');
  importFile(store, JSON.stringify({ waymark: 1, progress: { 'guide/four': { ...STEP, at: 9 } } }));
  forgetGuide(store, 'other');
  store.update('guide', 'two', 'ab12', DONE);
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
      expect(store.$progress.get(), `${failed}, call ${failing}`).toEqual(expected.$progress.get());
      expect(said, `${failed}, call ${failing}`).toBe(fault);
      expect(opened(storage).$progress.get(), `${failed}, call ${failing}`).toEqual(
        expected.$progress.get(),
      );
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
  store.update('guide', 'one', 'ab12', DONE);
  expect(storage.entries.size).toBe(0);
  full = false;
  store.update('guide', 'two', 'ab12', DONE);
  expect(storage.entries.size).toBe(2);
});

it('a clock that was set back makes no entry older, and no older file wins', () => {
  let now = 1_000;
  const store = createProgressStore(memoryStorage, () => now);
  store.update('guide', 'one', 'ab12', DONE);
  const file = exportProgress(store.$progress.get());
  now = 10;
  store.update('guide', 'one', 'ab12', { status: 'open' });
  chooseRoute(store, 'guide', ROUTE, { three: 'c3' });
  importFile(store, file);
  expect(store.$progress.get()['guide/one']).toEqual({ ...STEP, status: 'open', at: 1_001 });
  expect(store.$progress.get()['guide/three']?.at).toBe(10);
});
