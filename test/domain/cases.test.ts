import { beforeEach, describe, expect, it } from 'vitest';
import {
  addCase,
  listCases,
  openOrAddCase,
  removeCase,
  renameCase,
} from '../../src/stores/cases.ts';
import { createProgressStore } from '../../src/stores/progress.ts';
import { memoryStorage } from '../support/memory-storage.ts';

describe('cases', () => {
  let storage: ReturnType<typeof memoryStorage>;
  let store: ReturnType<typeof createProgressStore>;
  beforeEach(() => {
    storage = memoryStorage();
    store = createProgressStore(
      () => storage,
      () => 7,
    );
    store.update('guide', 'one', 'ab12', { status: 'completed' });
  });
  const steps = () => Object.keys(store.$progress.get());

  it('are apart from each other, and there without any being made', () => {
    expect(listCases(store)).toEqual(['default']);
    expect(addCase(store, 'Shop-Lyon')).toBeUndefined();
    expect(steps()).toEqual([]);
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    store.openCase('default');
    expect(steps()).toEqual(['guide/one']);
    openOrAddCase(store, 'shop-lyon');
    expect(store.$case.get()).toBe('Shop-Lyon');
    expect(steps()).toEqual(['guide/two']);
    expect(listCases(store)).toEqual(['default', 'Shop-Lyon']);
  });

  it('are renamed with all that is kept of them', () => {
    addCase(store, 'Lyon');
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    expect(renameCase(store, 'Shop-Lyon')).toBeUndefined();
    expect(listCases(store)).toEqual(['default', 'Shop-Lyon']);
    expect(steps()).toEqual(['guide/two']);
    expect([...storage.entries.keys()].join()).not.toContain('/Lyon/');
  });

  it('the default one can be given a name and is empty after', () => {
    renameCase(store, 'Shop-Lyon');
    expect(steps()).toEqual(['guide/one']);
    store.openCase('default');
    expect(steps()).toEqual([]);
  });

  it('are forgotten whole, and no other with them', () => {
    addCase(store, 'Lyon');
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    addCase(store, 'Lyon-2');
    store.update('guide', 'three', 'ab12', { status: 'completed' });
    store.openCase('Lyon');
    removeCase(store);
    expect(store.$case.get()).toBe('default');
    expect(listCases(store)).toEqual(['default', 'Lyon-2']);
    expect(steps()).toEqual(['guide/one']);
  });

  it.each([
    ['Shop Lyon', 'not-a-name'],
    ['', 'not-a-name'],
    ['x'.repeat(33), 'not-a-name'],
    ['0123456789abcdef0123456789abcdef', 'not-a-name'],
    ['default', 'taken'],
    ['lyon', 'taken'],
  ] as const)('refuse the name “%s”: %s', (name, problem) => {
    addCase(store, 'Lyon');
    expect(addCase(store, name)).toBe(problem);
    expect(renameCase(store, name)).toBe(problem);
    expect(store.$case.get()).toBe('Lyon');
  });

  it('work for this visit where nothing can be stored', () => {
    const blocked = createProgressStore(
      () => {
        throw new DOMException('no', 'SecurityError');
      },
      () => 7,
    );
    addCase(blocked, 'Lyon');
    blocked.update('guide', 'two', 'ab12', { status: 'completed' });
    blocked.openCase('default');
    blocked.reload(null);
    blocked.openCase('Lyon');
    expect(Object.keys(blocked.$progress.get())).toEqual(['guide/two']);
  });
});
