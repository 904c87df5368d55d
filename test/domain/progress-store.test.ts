import { beforeEach, describe, expect, it } from 'vitest';
import { createProgressStore } from '../../src/stores/progress.ts';
import type { StorageTrouble } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const DONE = { status: 'completed', revision: 'ab12', at: 5 } as const;

describe('progress', () => {
  let storage: ReturnType<typeof memoryStorage>;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it('keeps one entry a step, so two tabs do not lose each other’s', () => {
    const mine = createProgressStore(
      () => storage,
      () => 7,
    );
    const other = createProgressStore(
      () => storage,
      () => 7,
    );
    mine.set('guide', 'one', DONE);
    other.set('guide', 'two', DONE);
    mine.reload('waymark/default/guide/two');
    expect(Object.keys(mine.$progress.get()).sort()).toEqual(['guide/one', 'guide/two']);
    expect([...storage.entries.keys()]).toEqual([
      'waymark/default/guide/one',
      'waymark/default/guide/two',
    ]);
  });

  it('ignores what is not ours', () => {
    storage.entries.set('waymark/default/guide/one', '{"status":');
    storage.entries.set('other', 'x');
    expect(
      createProgressStore(
        () => storage,
        () => 7,
      ).$progress.get(),
    ).toEqual({});
  });

  it('forgets the steps of one guide only', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.set('guide', 'one', DONE);
    store.set('guide-two', 'one', DONE);
    store.reset('guide');
    expect(Object.keys(store.$progress.get())).toEqual(['guide-two/one']);
    expect(storage.entries.size).toBe(1);
  });

  it('marks what a route skips, keeps ticks, and takes the mark off for another route', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    const revisions = { one: 'a1', two: 'b2', three: 'c3' };
    store.set('guide', 'one', DONE);
    store.choose('guide', { id: 'short', skips: ['one', 'two'] }, revisions);
    expect(store.$progress.get()).toEqual({
      'guide/one': DONE,
      'guide/two': { status: 'skipped', revision: 'b2', at: 7 },
    });
    store.choose('guide', { id: 'other', skips: ['three'] }, revisions);
    expect(store.$progress.get()['guide/two']?.status).toBe('open');
    expect(store.$progress.get()['guide/three']?.status).toBe('skipped');
  });

  it('takes a file’s newer entries and keeps its own newer ones', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.set('guide', 'one', { ...DONE, at: 9 });
    store.set('guide', 'two', { ...DONE, at: 1 });
    const file = createProgressStore(memoryStorage, () => 7);
    file.set('guide', 'one', { ...DONE, status: 'open', at: 5 });
    file.set('guide', 'two', { ...DONE, status: 'open', at: 5 });
    store.importFrom(file.exportAll());
    expect(store.$progress.get()['guide/one']?.status).toBe('completed');
    expect(store.$progress.get()['guide/two']?.status).toBe('open');
  });

  it.each<[StorageTrouble, () => Error]>([
    ['blocked', () => new DOMException('no', 'SecurityError')],
    ['full', () => new DOMException('no', 'QuotaExceededError')],
  ])('works for this visit when storage is %s, and says so', (trouble, error) => {
    const store = createProgressStore(
      () => {
        throw error();
      },
      () => 7,
    );
    let said: StorageTrouble | undefined;
    store.$trouble.subscribe((each) => {
      said = each;
    });
    store.set('guide', 'one', DONE);
    expect(store.$progress.get()['guide/one']).toEqual(DONE);
    expect(said).toBe(trouble);
  });
});
