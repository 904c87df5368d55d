import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { open, useBrowser } from '../../support/browser.ts';
import {
  CANARY,
  COPY,
  clearAll,
  everything,
  kept,
  markup,
  names,
  piecesOf,
  pressAll,
  printed,
  saved,
  tabThrough,
  translatable,
  undone,
} from '../../support/canary.ts';
import { CLEARED, fillAll, ready, typeAll } from '../../support/fill.ts';
import { privatePem } from '../../support/keys.ts';
import {
  allPages,
  builtPage,
  content,
  guidePath,
  guides,
  pagesWithFields,
  samplesOf,
  stepsOf,
} from '../../support/pages.ts';

useBrowser();

const SECRETS = [CANARY, privatePem().slice(100, 120)];

/** The lines with a secret. */
const leaks = (text: string): readonly string[] =>
  text.split('\n').filter((line) => SECRETS.some((secret) => line.includes(secret)));

/** What the page says about its requests since it was loaded: all, and those to this site. */
const countsOf = async (page: Page): Promise<readonly number[]> =>
  (await page.locator('entered-here dd').allTextContents()).map(Number);

/** How many responses to its requests the page has, not counting the page itself. */
const received = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByType('resource').length);

it.each(samplesOf(pagesWithFields()))(
  '%s sends nothing that is entered, and counts its requests',
  async (path) => {
    const { page, requests, complaints } = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const reports = await page.evaluateHandle(() => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.push(effectiveDirective);
      });
      return found;
    });
    const saved: Promise<string>[] = [];
    page.on('download', (file) =>
      saved.push(file.createReadStream().then(async (parts) => (await parts.toArray()).join(''))),
    );
    await expect.poll(() => received(page)).toBe(requests.length - 1);
    const [counted = 0] = await countsOf(page);
    const uncounted = requests.length - counted;
    await ready(page);
    const before = requests.length;
    const counts = [before - uncounted, before - uncounted];
    await expect.poll(() => countsOf(page)).toEqual(counts);
    await fillAll(page, privatePem());
    await fillAll(page, CANARY);
    await pressAll(page);
    await fillAll(page, CANARY);
    await tabThrough(page);

    expect(await translatable(page, SECRETS)).toBe('');
    for (const place of [kept, markup, names, printed]) {
      expect(leaks(await place(page)), place.name).toEqual([]);
    }
    // A guide may have no check.
    const [typed] = await page.locator('textarea:not([readonly])').all();
    if (typed) expect(await typed.inputValue()).toContain(CANARY);
    await typeAll(page, CANARY, CLEARED);
    await clearAll(page);
    expect(leaks(await everything(page))).toEqual([]);
    expect(leaks(await undone(page)), 'undo and redo').toEqual([]);
    const told = [...(await Promise.all(saved)), ...complaints, ...requests];
    expect(leaks(told.join('\n'))).toEqual([]);
    expect(requests.slice(before)).toEqual([]);
    expect(await countsOf(page)).toEqual(counts);
    expect(await reports.jsonValue()).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

/** Keys with a problem that can be repaired, each in another place. */
const FAULTY = [
  '0f1e2d3c4b5a6978 8796a5b4c3d2e1f0',
  '"0F1E2D3C4B5A69788796A5B4C3D2E1F0',
  privatePem().replace(/.{200}/s, '$&\u200b'),
  privatePem().replaceAll('\n', '\\n'),
  `${privatePem().replaceAll('\n', '  \n')}`,
  // Its last row is as short as a product ID, like that of some keys.
  privatePem().replace(/(.{16}).*(?=\n-----END)/, '$1'),
];

/** What the entries of progress may contain, each as text. */
const KEPT: Readonly<Record<string, RegExp>> = {
  status: /^(?:open|completed)$/,
  revision: /^[0-9a-f]{8}$/,
  at: /^\d{13}$/,
  outcome: /^[a-z]+$/,
  messages: /^(?:[a-z-]+\/[a-z-]+(?:@[a-z0-9-]+)?,?)*$/,
};

it.each(guides)(
  'a saved %s page contains at most seven characters of a key in a row, and storage only IDs, statuses and times',
  async (guide) => {
    const { page } = await open(guidePath(SOURCE_LOCALE, guide));
    await ready(page);
    for (const key of FAULTY) {
      await fillAll(page, key);
      const text = await saved(page);
      expect(text).toContain('</html>');
      const lines = key.split(/[\s"]|\u200b|-----[A-Z ]+-----|\\n/);
      expect(piecesOf(lines, text, 8)).toEqual([]);
    }

    await fillAll(page, CANARY);
    for (const tick of await page.locator('[data-tick]').all()) await tick.check();
    const entries = await page.evaluate(() => Object.entries({ ...localStorage }));
    expect(entries.length).toBe(stepsOf(guide));
    for (const [key, entry] of entries) {
      expect(key).toMatch(/^waymark\/default\/[a-z-]+\/[a-z-]+$/);
      for (const [name, value] of Object.entries(JSON.parse(entry))) {
        expect(String(value), name).toMatch(KEPT[name] ?? 'nothing of this name');
      }
    }
  },
);

it.each(guides)('%s: a repaired key is in the clipboard only when asked for', async (guide) => {
  const { page } = await open(guidePath(SOURCE_LOCALE, guide), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await ready(page);
  await fillAll(page, privatePem().replace(/.{200}/s, '$&\u200b'));
  await pressAll(page);
  expect(leaks(await kept(page))).toEqual([]);
  for (const button of await page.locator(COPY).all()) {
    const value = await page
      .locator(`[data-field="${await button.getAttribute('data-copy')}"]`)
      .inputValue();
    await button.click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    expect(leaks(await kept(page))).toEqual([]);
  }
});

it('a query that is typed stays in the field', async () => {
  const pages = allPages().filter((path) => builtPage(path).includes('type="search"'));
  expect(pages.length).toBe(Object.keys(content.locales).length);
  for (const path of samplesOf(pages)) {
    const { page, requests, complaints } = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await typeAll(page, CANARY);
    await expect.poll(() => page.locator('[data-part="status"]').textContent()).not.toBe('');
    await tabThrough(page);
    for (const place of [kept, markup, names, printed, saved]) {
      expect(leaks(await place(page)), `${place.name} of ${path}`).toEqual([]);
    }
    expect(leaks([...requests, ...complaints].join('\n'))).toEqual([]);
    await page.context().close();
  }
});
