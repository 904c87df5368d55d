import { beforeEach, describe, expect, it } from 'vitest';
import { exportProgress } from '../../src/domain/progress-file.ts';
import { adoptFormerIds } from '../../src/stores/former-ids.ts';
import { createProgressStore } from '../../src/stores/progress.ts';
import { forgetGuide, importFile } from '../../src/stores/progress-file.ts';
import { chooseRoute } from '../../src/stores/routes.ts';
import type { StorageTrouble } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const DONE = { status: 'completed', revision: 'ab12', at: 7 } as const;

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
    mine.update('guide', 'one', 'ab12', DONE);
    other.update('guide', 'two', 'ab12', DONE);
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
    store.update('guide', 'one', 'ab12', DONE);
    store.update('guide-two', 'one', 'ab12', DONE);
    forgetGuide(store, 'guide');
    expect(Object.keys(store.$progress.get())).toEqual(['guide-two/one']);
    expect(storage.entries.size).toBe(1);
  });

  it('marks what a route skips, keeps ticks, and takes the mark off for another route', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    const revisions = { one: 'a1', two: 'b2', three: 'c3' };
    store.update('guide', 'one', 'ab12', DONE);
    chooseRoute(store, 'guide', { id: 'short', skips: ['one', 'two'] }, revisions);
    expect(store.$progress.get()).toEqual({
      'guide/one': DONE,
      'guide/two': { status: 'skipped', revision: 'b2', at: 7 },
    });
    chooseRoute(store, 'guide', { id: 'other', skips: ['three'] }, revisions);
    expect(store.$progress.get()['guide/two']?.status).toBe('open');
    expect(store.$progress.get()['guide/three']?.status).toBe('skipped');
  });

  it('takes a file’s newer entries and keeps its own newer ones', () => {
    const storeAt = (at: () => number) => createProgressStore(memoryStorage, at);
    let clock = 9;
    const store = createProgressStore(
      () => storage,
      () => clock,
    );
    store.update('guide', 'one', 'ab12', DONE);
    clock = 1;
    store.update('guide', 'two', 'ab12', DONE);
    const file = storeAt(() => 5);
    file.update('guide', 'one', 'ab12', { status: 'open' });
    file.update('guide', 'two', 'ab12', { status: 'open' });
    importFile(store, exportProgress(file.$progress.get()));
    expect(store.$progress.get()['guide/one']?.status).toBe('completed');
    expect(store.$progress.get()['guide/two']?.status).toBe('open');
  });

  it('puts everything back after another’s status was taken over', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.update('guide', 'one', 'ab12', { ...DONE, messages: ['rule/one'] });
    const before = new Map(storage.entries);
    const undo = store.put({
      'guide/one': { status: 'open', revision: 'cd34', at: 8 },
      'guide/two': { status: 'completed', revision: 'cd34', at: 8 },
    });
    expect(store.$progress.get()['guide/one']?.status).toBe('open');
    undo();
    expect(storage.entries).toEqual(before);
    expect(Object.keys(store.$progress.get())).toEqual(['guide/one']);
  });

  it('finds a step again that has another name now', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.update('guide', 'old', 'ab12', DONE);
    adoptFormerIds(store, 'guide', { old: 'older-still', 'older-still': 'new' });
    expect(store.$progress.get()).toEqual({ 'guide/new': DONE });
    expect([...storage.entries.keys()]).toEqual(['waymark/default/guide/new']);
  });

  it('keeps what another tab has added to the same step', () => {
    const [mine, other] = [1, 2].map(() =>
      createProgressStore(
        () => storage,
        () => 7,
      ),
    );
    mine?.update('guide', 'one', 'ab12', { outcome: 'error', messages: ['rule/one'] });
    other?.update('guide', 'one', 'ab12', { status: 'completed' });
    expect(other?.$progress.get()['guide/one']).toMatchObject({
      status: 'completed',
      outcome: 'error',
    });
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
    store.update('guide', 'one', 'ab12', DONE);
    expect(store.$progress.get()['guide/one']).toEqual(DONE);
    expect(said).toBe(trouble);
  });
});
