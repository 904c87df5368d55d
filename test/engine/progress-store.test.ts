import { beforeEach, describe, expect, it } from 'vitest';
import { currentIds } from '../../src/engine/check/aliases.ts';
import { exportProgress } from '../../src/engine/progress/progress-file.ts';
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

  it('keeps one entry per step, so two tabs do not lose each other’s', () => {
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

  it('forgets only the steps of one guide', () => {
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

  it('marks what a route skips, keeps ticks, and removes the mark for another route', () => {
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
    const read = importFile(store, exportProgress(file.$progress.get()), 9);
    expect(read).toEqual({ ok: true, value: { count: 1, kept: 1, unread: 0 } });
    expect(store.$progress.get()['guide/one']?.status).toBe('completed');
    expect(store.$progress.get()['guide/two']?.status).toBe('open');
  });

  it.each([8.64e15, 4e15, 86_400_000 + 21])(
    'keeps the next tick, and takes newer files, whatever time an entry has: %i',
    (at) => {
      let now = 7;
      const opened = () =>
        createProgressStore(
          () => storage,
          () => now,
        );
      const entry = { status: 'open', revision: 'ab12', at };
      const file = (entries: object) => JSON.stringify({ waymark: 1, progress: entries });
      importFile(opened(), file({ 'guide/one': entry }), now);
      storage.entries.set('waymark/default/guide/two', JSON.stringify(entry));
      opened().update('guide', 'one', 'ab12', { status: 'completed' });
      opened().update('guide', 'two', 'ab12', { status: 'completed' });
      expect(opened().$progress.get()).toMatchObject({
        'guide/one': { status: 'completed' },
        'guide/two': { status: 'completed' },
      });
      now = 20;
      const store = opened();
      expect(importFile(store, file({ 'guide/one': entry }), now)).toMatchObject({
        value: { count: 0, kept: 1 },
      });
      importFile(store, file({ 'guide/one': { ...entry, at: 19 } }), now);
      expect(opened().$progress.get()['guide/one']?.status).toBe('open');
    },
  );

  it('says how many entries of a file were added and how many were not', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.update('guide', 'one', 'ab12', DONE);
    const progress = {
      'guide/one': { ...DONE, at: 1 },
      'guide/two': DONE,
      'guide/three': DONE,
      'guide/four': {},
      '../five': DONE,
    };
    const read = importFile(store, JSON.stringify({ waymark: 1, progress }), 7);
    expect(read).toEqual({ ok: true, value: { count: 2, kept: 1, unread: 2 } });
  });

  it('reports the case in which the reader works, not the one that is only open', () => {
    const worked: string[] = [];
    const store = createProgressStore(
      () => storage,
      () => 7,
      'default',
      (name) => worked.push(name),
    );
    store.openCase('Lyon');
    store.reload(null);
    expect(worked).toEqual([]);
    store.update('guide', 'one', 'ab12', DONE);
    expect(worked).toEqual(['Lyon']);
  });

  it('finds a renamed step again', () => {
    const store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.update('guide', 'old', 'ab12', DONE);
    adoptFormerIds(store, 'guide', currentIds({ old: 'older-still', 'older-still': 'new' }));
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
