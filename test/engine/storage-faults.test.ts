import { describe, expect, it } from 'vitest';
import { exportProgress } from '../../src/engine/progress/progress-file.ts';
import { addCase, listCases, renameCase } from '../../src/stores/cases.ts';
import { adoptFormerIds } from '../../src/stores/former-ids.ts';
import { createProgressStore, type ProgressStore } from '../../src/stores/progress.ts';
import { forgetGuide, importFile } from '../../src/stores/progress-file.ts';
import { chooseRoute } from '../../src/stores/routes.ts';
import type { StorageTrouble } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const DONE = { status: 'completed' } as const;
const STEP = { ...DONE, revision: 'ab12', at: 7 } as const;
const ROUTE = { id: 'short', skips: ['three'] };
const FAULTS: readonly StorageTrouble[] = ['blocked', 'full'];

/** A visit that uses everything that the store can do. */
function visit(store: ProgressStore): void {
  store.update('guide', 'one', 'ab12', DONE);
  store.update('other', 'one', 'ab12', DONE);
  chooseRoute(store, 'guide', ROUTE, { two: 'b2', three: 'c3' });
  store.reload('waymark/default/guide/one');
  const file = { waymark: 1, progress: { 'guide/four': { ...STEP, at: 9 } } };
  importFile(store, JSON.stringify(file), 7);
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
      const said: unknown[] = [];
      store.$trouble.subscribe((trouble) => said.push(trouble));
      visit(store);
      expect(store.$progress.get(), `${failed}, call ${failing}`).toEqual(expected.$progress.get());
      expect(said, `${failed}, call ${failing}`).toContain(fault);
      expect(opened(storage).$progress.get(), `${failed}, call ${failing}`).toEqual(
        expected.$progress.get(),
      );
      visit(store);
      expect(store.$trouble.get(), `${failed}, call ${failing}`).toBeUndefined();
    }
  },
);

it.each(FAULTS)(
  'a storage that fails from some call onwards loses nothing of this visit: %s',
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

it('stores what was refused as soon as possible', () => {
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

it('a clock that was set back makes no entry older, and no older file overwrites it', () => {
  let now = 1_000;
  const store = createProgressStore(memoryStorage, () => now);
  store.update('guide', 'one', 'ab12', DONE);
  const file = exportProgress(store.$progress.get());
  now = 10;
  store.update('guide', 'one', 'ab12', { status: 'open' });
  chooseRoute(store, 'guide', ROUTE, { three: 'c3' });
  importFile(store, file, now);
  expect(store.$progress.get()['guide/one']).toEqual({ ...STEP, status: 'open', at: 1_001 });
  expect(store.$progress.get()['guide/three']?.at).toBe(10);
});

it.each(FAULTS)('stops saying so when there is room again: %s', (fault) => {
  let failing = true;
  const storage = memoryStorage((_, name) => {
    if (failing && name === 'setItem') throw error(fault);
  });
  const store = opened(storage);
  store.update('guide', 'one', 'ab12', DONE);
  expect(store.$trouble.get()).toBe(fault);
  failing = false;
  // Another tab has removed an entry, of this or another program.
  store.reload('another/key');
  expect(store.$trouble.get()).toBeUndefined();
  expect(storage.entries.size).toBe(1);
});

it('keeps saying so while something is refused, or nothing can be read', () => {
  let failing: readonly string[] = ['setItem'];
  const storage = memoryStorage((_, name) => {
    if (failing.includes(name)) throw error('blocked');
  });
  const store = opened(storage);
  store.update('guide', 'one', 'ab12', DONE);
  store.reload(null);
  expect(store.$trouble.get()).toBe('blocked');
  failing = ['key'];
  store.update('guide', 'two', 'ab12', DONE);
  store.reload(null);
  store.update('guide', 'three', 'ab12', DONE);
  expect(store.$trouble.get()).toBe('blocked');
});

it('a full storage is tried once for each entry of a file, and again with the next change', () => {
  let asked = 0;
  const storage = memoryStorage((_, name) => {
    if (name !== 'setItem') return;
    asked += 1;
    throw error('full');
  });
  const steps = Array.from({ length: 500 }, (_, index) => [`guide/step-${index}`, STEP]);
  const file = JSON.stringify({ waymark: 1, progress: Object.fromEntries(steps) });
  importFile(opened(storage), file, 7);
  expect(asked).toBe(500);
});

describe('a storage without room', () => {
  /** Room for this many characters of keys and values, as browsers count. */
  const limited = (room: number) => {
    const storage = memoryStorage();
    const used = () => [...storage.entries].join('').length;
    return {
      ...storage,
      get length() {
        return storage.length;
      },
      setItem(key: string, value: string) {
        const before = storage.entries.get(key);
        storage.entries.set(key, value);
        if (used() <= room) return;
        if (before === undefined) storage.entries.delete(key);
        else storage.entries.set(key, before);
        throw error('full');
      },
      used,
    };
  };
  const filled = (room: number) => {
    const storage = limited(room);
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    return { storage, store };
  };

  it.each([0, 1, 10, 60, 100, 150, 200, 1000])(
    'loses nothing when a case is renamed with %i characters left',
    (left) => {
      const { storage: measured, store: first } = filled(1e6);
      const steps = ['one', 'two', 'three', 'four'];
      const work = (store: ProgressStore) => {
        addCase(store, 'a');
        for (const step of steps) store.update('guide', step, 'ab12', DONE);
      };
      work(first);
      const { storage, store } = filled(measured.used() + left);
      work(store);
      const problem = renameCase(store, 'a-much-longer-name');
      expect([undefined, 'no-room']).toContain(problem);
      const name = problem ? 'a' : 'a-much-longer-name';
      expect(store.$case.get()).toBe(name);
      const again = createProgressStore(
        () => storage,
        () => 7,
        name,
      );
      expect(Object.keys(again.$progress.get()).sort()).toEqual(
        steps.map((step) => `guide/${step}`).sort(),
      );
      expect(listCases(again)).toEqual(['default', name]);
    },
  );

  it.each([0, 5, 20, 1000])('loses no renamed step, with %i characters left', (left) => {
    const { storage: measured, store: first } = filled(1e6);
    first.update('guide', 'old', 'ab12', DONE);
    const { storage, store } = filled(measured.used() + left);
    store.update('guide', 'old', 'ab12', DONE);
    adoptFormerIds(store, 'guide', { old: 'a-name-that-is-longer' });
    const again = createProgressStore(
      () => storage,
      () => 7,
    );
    adoptFormerIds(again, 'guide', { old: 'a-name-that-is-longer' });
    expect(again.$progress.get()['guide/a-name-that-is-longer']).toMatchObject(DONE);
  });
});
