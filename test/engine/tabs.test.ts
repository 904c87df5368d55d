import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createProgressStore } from '../../src/stores/progress.ts';
import type { KeyValueStorage } from '../../src/stores/storage.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const STEPS = ['one', 'two', 'three', 'four', 'five'];

it('two tabs that write 1,000 times at random end in the same state, with nothing lost', () => {
  const write = fc.record({
    tab: fc.constantFrom(0, 1),
    step: fc.constantFrom(...STEPS),
    change: fc.constantFrom<{ status: 'open' | 'completed' } | { outcome: 'sound' | 'error' }>(
      { status: 'completed' },
      { status: 'open' },
      { outcome: 'error' },
      { outcome: 'sound' },
    ),
    /** How many of the waiting storage events each tab gets before this write. */
    heard: fc.tuple(fc.nat(3), fc.nat(3)),
  });
  fc.assert(
    fc.property(fc.array(write, { minLength: 1000, maxLength: 1000 }), (writes) => {
      const storage = memoryStorage();
      const waiting: string[][] = [[], []];
      const storageOf = (tab: number): KeyValueStorage => ({
        ...storage,
        key: (index) => storage.key(index),
        get length() {
          return storage.length;
        },
        setItem: (key, value) => {
          storage.setItem(key, value);
          waiting[1 - tab]?.push(key);
        },
      });
      let clock = 0;
      const tabs = [0, 1].map((tab) =>
        createProgressStore(
          () => storageOf(tab),
          () => clock,
        ),
      );
      const last: Record<string, Record<string, unknown>> = {};
      const hear = (tab: number, count: number) => {
        for (const key of waiting[tab]?.splice(0, count) ?? []) tabs[tab]?.reload(key);
      };
      for (const { tab, step, change, heard } of writes) {
        clock += 1;
        hear(0, heard[0]);
        hear(1, heard[1]);
        tabs[tab]?.update('guide', step, 'ab12', change);
        last[`guide/${step}`] = {
          status: 'open',
          revision: 'ab12',
          ...last[`guide/${step}`],
          ...change,
          at: clock,
        };
      }
      hear(0, Number.POSITIVE_INFINITY);
      hear(1, Number.POSITIVE_INFINITY);
      expect(tabs[0]?.$progress.get()).toEqual(last);
      expect(tabs[1]?.$progress.get()).toEqual(last);
    }),
    { numRuns: 20 },
  );
});
