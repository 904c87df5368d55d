import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, openBeside, reload, useBrowser, visit } from '../support/browser.ts';
import { ALL, times } from '../support/extent.ts';
import { guidePath, guides, locales } from '../support/pages.ts';

useBrowser();

const GUIDE = guidePath('en', 'set-up-station');
/** How many tabs are open at a time, some for each guide. */
const TABS = times(6, 50);
const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const ticked = (page: Page) => page.locator('[data-tick]:checked').count();
const done = (page: Page) => page.locator('.rail [data-progress]').getAttribute('data-done');
const noticed = (page: Page) => page.locator('page-notice [data-part="said"]').isVisible();

describe('storage', () => {
  const calls = ['removeItem', 'localStorage', 'sessionStorage'];
  const others = ['getItem', 'setItem', 'key', 'length'];
  const faults = [
    ['setItem', 'QuotaExceededError'] as const,
    ...[...calls, ...(ALL ? others : [])].map((call) => [call, 'SecurityError'] as const),
  ];

  it.each(faults)(
    'that throws on %s (%s): everything works for this visit',
    async (call, error) => {
      const { page, complaints } = await open('about:blank');
      await page.addInitScript(
        ([name, kind]) => {
          const refuse = () => {
            throw new DOMException('refused', kind);
          };
          const owner = name.endsWith('Storage') ? window : Storage.prototype;
          const getter = 'get' in (Object.getOwnPropertyDescriptor(owner, name) ?? {});
          Object.defineProperty(owner, name, getter ? { get: refuse } : { value: refuse });
        },
        [call, error] as const,
      );
      await visit(page, GUIDE);
      await step(page, 'make-keys').locator('[data-tick]').check();
      await step(page, 'enter-keys').locator('[data-tick]').check();
      expect(await done(page)).toBe('2');
      await page.evaluate(() =>
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      );
      expect(await ticked(page)).toBe(2);
      await page.locator('[data-field="station-id"]').fill('Testing 2');
      await page.locator('[data-message="saas-project/label"]').waitFor();
      await page.locator('.tools summary').click();
      await page.locator('.tools [data-part="reset"]').click();
      await page.locator('.tools [data-part="yes"]').click();
      expect(await ticked(page)).toBe(0);
      expect(await noticed(page)).toBe(call !== 'sessionStorage');
      await page.locator('header [data-locale="ja"]').click();
      await page.waitForURL('**/ja/**');
      expect(complaints).toEqual([]);
    },
  );

  it('that is full and has room again: the notice appears, and disappears', async () => {
    const { page } = await open(GUIDE);
    const other = await openBeside(page, '/en/');
    await other.evaluate(() => {
      for (let size = 5_242_880; size > 0; size = Math.floor(size / 2)) {
        for (let at = 0; ; at += 1) {
          try {
            localStorage.setItem(`other/${size}/${at}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await step(page, 'make-keys').locator('[data-tick]').check();
    await expect.poll(() => noticed(page)).toBe(true);
    await other.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('other/')) localStorage.removeItem(key);
      }
    });
    await expect.poll(() => noticed(page)).toBe(false);
    await reload(page);
    expect(await ticked(page)).toBe(1);
  });

  it('that another tab floods is read once per frame', async () => {
    const { page } = await open(GUIDE);
    const reads = await page.evaluate(async () => {
      let count = 0;
      const { key } = Storage.prototype;
      Storage.prototype.key = function (index) {
        if (index === 0) count += 1;
        return key.call(this, index);
      };
      const name = 'waymark/default/set-up-station/make-keys';
      localStorage.setItem(name, '{"status":"completed","revision":"ab12","at":1}');
      for (let turn = 0; turn < 2500; turn += 1) {
        dispatchEvent(new StorageEvent('storage', { key: name }));
      }
      while (count === 0) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return count;
    });
    expect(reads).toBeLessThan(5);
    await expect.poll(() => ticked(page)).toBe(1);
  });

  it('that is cleared without the page keeps what is ticked after that', async () => {
    const { page, complaints } = await open(GUIDE);
    await step(page, 'make-keys').locator('[data-tick]').check();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await step(page, 'enter-keys').locator('[data-tick]').check();
    await reload(page);
    expect(await step(page, 'enter-keys').locator('[data-tick]').isChecked()).toBe(true);
    expect(await ticked(page)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('that contains entries from none of our releases is left unchanged, and does no harm', async () => {
    const { page, complaints } = await open('/en/');
    const strange = await page.evaluate(() => {
      const entry = { status: 'completed', revision: 'ab12', at: 1 };
      const values = {
        'make-keys': { ...entry, status: 'postponed' },
        'enter-keys': { ...entry, at: 1e300 },
        'read-display': { ...entry, revision: '<b>' },
        'create-key': { ...entry, version: 9, more: [{}] },
        __proto__: entry,
        '../x': entry,
      };
      for (const [key, value] of Object.entries(values)) {
        localStorage.setItem(`waymark/default/set-up-station/${key}`, JSON.stringify(value));
      }
      localStorage.setItem('waymark/default/set-up-station/constructor', 'null');
      localStorage.setItem('waymark/locale', 'xx"><b>');
      sessionStorage.setItem('waymark/place', '1e9 nowhere');
      return { ...localStorage };
    });
    for (const path of ['/en/', GUIDE, '/no-such-page/', GUIDE]) await visit(page, path);
    await step(page, 'make-keys').locator('[data-tick]').check();
    expect(await step(page, 'make-keys').locator('[data-tick]').isChecked()).toBe(true);
    const left = await page.evaluate(() => ({ ...localStorage }));
    const own = 'waymark/default/set-up-station/make-keys';
    expect({ ...left, [own]: '' }).toEqual({ ...strange, [own]: '' });
    expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
  });

  it('is shared by many tabs: each tick reaches all of them', { timeout: 180_000 }, async () => {
    const { page } = await open(guidePath('en', guides[0] ?? ''));
    const tabs = [page];
    while (tabs.length < TABS) {
      const [locale, guide] = [tabs.length % locales.length, tabs.length % guides.length];
      tabs.push(await openBeside(page, guidePath(locales[locale] ?? '', guides[guide] ?? '')));
    }
    await Promise.all(
      tabs.map((tab, index) =>
        tab.evaluate(
          ([number, count]) => {
            const ticks = [...document.querySelectorAll<HTMLInputElement>('[data-tick]')];
            for (const tick of ticks.filter((_, at) => at % count === number)) {
              // Another tab's tick may already have arrived; a press would undo it.
              if (!tick.checked) tick.click();
            }
          },
          [Math.floor(index / guides.length), Math.floor(TABS / guides.length)] as const,
        ),
      ),
    );
    // Together, the tabs of a guide press all of its ticks: every tab then shows and keeps them all.
    const counts = () =>
      Promise.all(
        tabs.map((tab) =>
          tab.evaluate(() => {
            const guide = document.querySelector<HTMLElement>('[data-guide]')?.dataset['guide'];
            const kept = Object.entries({ ...localStorage }).filter(
              ([key, text]) =>
                key.startsWith(`waymark/default/${guide}/`) &&
                JSON.parse(text).status === 'completed',
            );
            const shown =
              document.querySelector<HTMLElement>('.rail [data-progress]')?.dataset['done'];
            const open = document.querySelectorAll('[data-tick]:not(:checked)');
            const all = document.querySelectorAll('[data-tick]');
            const differ = [kept.length, Number(shown)].map((count) => count - all.length);
            return `${guide}: ${[open.length, ...differ]}`;
          }),
        ),
      );
    await expect
      .poll(async () => [...new Set(await counts())].sort(), { timeout: 30_000 })
      .toEqual(guides.map((guide) => `${guide}: 0,0,0`).sort());
  });
});

describe('a clock that was set back', () => {
  it('loses no tick, and an older file changes nothing', async () => {
    const { page, complaints } = await open('about:blank');
    const later = new Date('2031-05-01T10:00:00Z');
    await page.clock.setFixedTime(later);
    await visit(page, GUIDE);
    await step(page, 'make-keys').locator('[data-tick]').check();
    await page.locator('.tools summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.tools [data-part="export"]').click(),
    ]);
    await page.clock.setFixedTime(new Date('2026-01-01T10:00:00Z'));
    await step(page, 'make-keys').locator('[data-tick]').uncheck();
    await step(page, 'enter-keys').locator('[data-tick]').check();
    await page.locator('.tools [data-part="file"]').setInputFiles(await download.path());
    await expect.poll(() => page.locator('.tools [data-part="said"]').textContent()).not.toBe('');
    expect(await step(page, 'make-keys').locator('[data-tick]').isChecked()).toBe(false);
    await reload(page);
    expect(await step(page, 'enter-keys').locator('[data-tick]').isChecked()).toBe(true);
    expect(await ticked(page)).toBe(1);
    expect(complaints).toEqual([]);
  });
});
