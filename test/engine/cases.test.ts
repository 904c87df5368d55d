import { beforeEach, describe, expect, it } from 'vitest';
import {
  addCase,
  isInUse,
  listCases,
  openOrAddCase,
  removeCase,
  renameCase,
  visitCase,
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

  it('are separate, and the default one exists without being made', () => {
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

  it('are in use when something is done in them or when they are made', () => {
    expect(isInUse(store, 'default')).toBe(true);
    visitCase(store, 'TICKET-1');
    expect(isInUse(store, 'TICKET-1')).toBe(false);
    addCase(store, 'Lyon');
    expect(isInUse(store, 'Lyon')).toBe(true);
    expect(isInUse(store, 'Ly')).toBe(false);
    const first = createProgressStore(memoryStorage, () => 7);
    expect(isInUse(first, 'default')).toBe(false);
  });

  it('are renamed with everything that is kept of them', () => {
    addCase(store, 'Lyon');
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    expect(renameCase(store, 'Shop-Lyon')).toBeUndefined();
    expect(listCases(store)).toEqual(['default', 'Shop-Lyon']);
    expect(steps()).toEqual(['guide/two']);
    expect([...storage.entries.keys()].join()).not.toContain('/Lyon/');
  });

  it('the default one can be given a name, and is empty after that', () => {
    renameCase(store, 'Shop-Lyon');
    expect(steps()).toEqual(['guide/one']);
    store.openCase('default');
    expect(steps()).toEqual([]);
  });

  it('are forgotten completely, and no other case with them', () => {
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

  it('have names in any language, and keep what is done in them', () => {
    expect(addCase(store, '東京店')).toBeUndefined();
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    expect(renameCase(store, 'ร้านค้า-2')).toBeUndefined();
    expect(listCases(store)).toEqual(['default', 'ร้านค้า-2']);
    expect(steps()).toEqual(['guide/two']);
    removeCase(store);
    expect(listCases(store)).toEqual(['default']);
    expect([...storage.entries.keys()].join()).not.toContain('ร้านค้า');
  });

  it.each([
    ['Shop Lyon', 'not-a-name'],
    ['', 'not-a-name'],
    ['x'.repeat(33), 'not-a-name'],
    ['0123456789abcdef0123456789abcdef', 'not-a-name'],
    ['default', 'taken'],
    ['lyon', 'taken'],
  ] as const)('do not accept the name “%s”: %s', (name, problem) => {
    addCase(store, 'Lyon');
    expect(addCase(store, name)).toBe(problem);
    expect(renameCase(store, name)).toBe(problem);
    expect(store.$case.get()).toBe('Lyon');
  });

  it('leave no trace when a link opens them, and are kept when something is done in them', () => {
    const before = new Map(storage.entries);
    visitCase(store, 'Lyon');
    expect(store.$case.get()).toBe('Lyon');
    expect(listCases(store)).toEqual(['default', 'Lyon']);
    expect(storage.entries).toEqual(before);
    store.openCase('default');
    expect(listCases(store)).toEqual(['default']);
    visitCase(store, 'Lyon');
    store.update('guide', 'two', 'ab12', { status: 'completed' });
    store.openCase('default');
    visitCase(store, 'lyon');
    expect(store.$case.get()).toBe('Lyon');
    expect(steps()).toEqual(['guide/two']);
  });

  const names = [
    'case',
    'cases',
    'Cases',
    'default-2',
    'constructor',
    'place',
    'locale',
    'waymark',
  ];
  it.each(names)('are not touched when “%s” is renamed or deleted', (name) => {
    for (const each of ['beta', 'empty', name]) {
      addCase(store, each);
      if (each !== 'empty')
        store.update('guide', each.toLowerCase(), 'ab12', { status: 'completed' });
    }
    // What earlier releases wrote for a case without entries.
    storage.entries.set('waymark/case/former', '');
    renameCase(store, 'gamma');
    expect(listCases(store)).toEqual(['default', 'beta', 'empty', 'former', 'gamma']);
    expect(steps()).toEqual([`guide/${name.toLowerCase()}`]);
    renameCase(store, name);
    removeCase(store);
    expect(listCases(store)).toEqual(['default', 'beta', 'empty', 'former']);
    openOrAddCase(store, 'beta');
    expect(steps()).toEqual(['guide/beta']);
  });

  it('that an earlier release has marked are renamed and deleted like others', () => {
    storage.entries.set('waymark/case/former', '');
    openOrAddCase(store, 'former');
    renameCase(store, 'latter');
    expect(listCases(store)).toEqual(['default', 'latter']);
    storage.entries.set('waymark/case/latter', '');
    removeCase(store);
    expect(listCases(store)).toEqual(['default']);
  });

  it('that had such a name before names were checked still exist', () => {
    storage.entries.set('waymark/case/0f1e2d3c4b5a6978', '');
    expect(listCases(store)).toEqual(['default', '0f1e2d3c4b5a6978']);
    expect(openOrAddCase(store, '0f1e2d3c4b5a6978')).toBe('opened');
  });

  it('work for this visit if nothing can be stored', () => {
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
