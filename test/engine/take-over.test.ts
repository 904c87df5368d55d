import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressFrom } from '../../src/engine/links/status.ts';
import { readFragment } from '../../src/engine/links/status-fragment.ts';
import { parseStepProgress } from '../../src/engine/progress/progress.ts';
import { addCase, listCases, renameCase } from '../../src/stores/cases.ts';
import { createProgressStore, type ProgressStore } from '../../src/stores/progress.ts';
import { takeOver } from '../../src/stores/take-over.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { sharedGuides } from '../support/shared-guides.ts';

const THEIRS = {
  'guide/one': { status: 'open', revision: 'cd34', messages: ['rule/one'], at: 8 },
  'guide/two': { status: 'completed', revision: 'cd34', at: 8 },
} as const;
const DONE = { status: 'completed' } as const;

function open(): { store: ProgressStore; entries: Map<string, string> } {
  const storage = memoryStorage();
  const store = createProgressStore(
    () => storage,
    () => 7,
  );
  store.update('guide', 'one', 'ab12', { ...DONE, outcome: 'error', messages: ['rule/two'] });
  return { store, entries: storage.entries };
}
const steps = (store: ProgressStore) => Object.keys(store.$progress.get()).sort();

describe('a status that was taken over, and taken back', () => {
  it('leaves everything as it was', () => {
    for (const name of [undefined, 'theirs']) {
      const { store, entries } = open();
      const before = new Map(entries);
      const undo = takeOver(store, THEIRS, name);
      expect(store.$progress.get()).toEqual(THEIRS);
      expect(undo()).toBe(true);
      expect(entries).toEqual(before);
      expect(store.$case.get()).toBe('default');
      expect(steps(store)).toEqual(['guide/one']);
    }
  });

  it('takes nothing from a case of mine in another letter case', () => {
    const { store, entries } = open();
    addCase(store, 'acme');
    store.update('guide', 'two', 'ab12', DONE);
    store.update('other', 'one', 'ab12', DONE);
    const before = new Map(entries);
    const undo = takeOver(store, THEIRS, 'ACME');
    expect(store.$case.get()).toBe('acme');
    undo();
    expect(entries).toEqual(before);
    expect(listCases(store)).toEqual(['default', 'acme']);
  });

  it('takes nothing from the case that I have opened since then', () => {
    const { store, entries } = open();
    addCase(store, 'mine');
    store.update('guide', 'two', 'ab12', DONE);
    const before = new Map(entries);
    const undo = takeOver(store, THEIRS, 'theirs');
    store.openCase('mine');
    undo();
    expect(entries).toEqual(before);
    expect(store.$case.get()).toBe('mine');
    expect(steps(store)).toEqual(['guide/two']);
  });

  it('leaves what I have done since then, and its case', () => {
    const { store } = open();
    const undo = takeOver(store, THEIRS, 'theirs');
    for (const step of ['two', 'three', 'four']) store.update('guide', step, 'ab12', DONE);
    expect(undo()).toBe(false);
    expect(listCases(store)).toEqual(['default', 'theirs']);
    store.openCase('theirs');
    expect(steps(store)).toEqual(['guide/four', 'guide/three', 'guide/two']);
  });

  it('touches no other case if its own was renamed', () => {
    const { store, entries } = open();
    const undo = takeOver(store, THEIRS, 'theirs');
    renameCase(store, 'renamed');
    const before = new Map(entries);
    expect(undo()).toBe(false);
    expect(entries).toEqual(before);
    expect(store.$case.get()).toBe('renamed');
  });

  it('never removes an entry that it did not write', () => {
    const act = fc.oneof(
      fc.record({ go: fc.constantFrom('default', 'mine', 'theirs', 'Theirs') }),
      fc.record({ tick: fc.constantFrom('one', 'two', 'three') }),
    );
    const name = fc.constantFrom(undefined, 'mine', 'MINE', 'theirs');
    fc.assert(
      fc.property(fc.array(act), name, fc.array(act), (before, into, since) => {
        const { store, entries } = open();
        const run = (acts: typeof before) => {
          for (const each of acts) {
            if ('go' in each) store.openCase(each.go);
            else store.update('guide', each.tick, 'ab12', DONE);
          }
        };
        run(before);
        const mine = new Map(entries);
        const undo = takeOver(store, THEIRS, into);
        const taken = new Map(entries);
        run(since);
        const worked = new Map([...entries].filter(([key, value]) => taken.get(key) !== value));
        undo();
        // Later work stays; otherwise everything is as it was before the status arrived.
        const expected = new Map([...mine, ...worked]);
        const kept = (map: Map<string, string>) =>
          new Map([...map].filter(([key]) => !key.startsWith('waymark/.cases/')).sort());
        expect(kept(entries)).toEqual(kept(expected));
      }),
    );
  });
});

it('whatever a link says, entries taken over from it can be read again', () => {
  const [guide] = sharedGuides;
  if (!guide) throw new Error('There is no guide.');
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const step = fc
    .record({
      pin: fc.nat(30),
      state: fc.constantFrom('o', 'de', 'sw', 'dk', 'on', 'ow', 'ey', 'd'),
      revision: fc.constantFrom('', '.ab12', '.a', '.0'),
      ids: fc.array(fc.oneof(id, fc.constantFrom('constructor', '__proto__', 'toString', 'more')), {
        maxLength: 40,
      }),
    })
    .map(
      ({ pin, state, revision, ids }) =>
        `${pin}${state}${revision}${ids.map((each) => `.${each}`).join('')}`,
    );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (all) => {
      const read = readFragment(guide, ['s1', '2026-11-25', ...all, 'end'].join('_'));
      if (!read) throw new Error('It is a status.');
      const entries = progressFrom(guide, { guide: guide.id, steps: read.steps }, 7);
      const { store, entries: stored } = open();
      takeOver(store, entries, undefined);
      for (const [key, entry] of Object.entries(entries)) {
        expect(parseStepProgress(stored.get(`waymark/default/${key}`) ?? '')).toEqual({
          ok: true,
          value: entry,
        });
      }
    }),
  );
});
