import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { started } from '../support/browser.ts';
import { CANARY, everything, undone } from '../support/canary.ts';
import { askForName, openFolds, ready, TYPED, typeAll } from '../support/fill.ts';
import { guidePath, pagesToType, samplesOf } from '../support/pages.ts';
import { FLAGS } from '../support/provide-browser.ts';

/** The browser with windows: the one without windows keeps no page to go back to. */
let browser: Browser;
/** The page of all tests, with empty storage: to open one takes as long as most of them. */
let shared: Page;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [...FLAGS],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  shared = await newPage();
});
afterAll(() => browser.close());
afterEach(() =>
  shared.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  }),
);

const GUIDE = guidePath('en', 'set-up-station');

const newPage = () => browser.newPage({ reducedMotion: 'reduce' });

async function openPage(path: string, page = shared): Promise<Page> {
  await page.goto(inject('site') + path);
  await started(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  return page;
}

/** Leaves the page by a link, and returns to it as the browser kept it. */
async function leaveAndReturn(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('footer a, .brand');
    if (link) location.href = `${link.href}?left`;
  });
  await page.waitForURL('**?left');
  await page.evaluate(() => history.back());
  await page.waitForURL(`**${pathname}*`, { waitUntil: 'commit' });
  expect(await page.locator('html').getAttribute('data-persisted')).toBe('true');
}

const traces = (text: string) => text.split('\n').filter((line) => line.includes(CANARY));

/** A checklist has the fields of its guide. */
const pages = samplesOf(pagesToType()).filter((path) => !path.includes('/checklists/'));

it.each(pages)('%s clears everything that was entered when the reader leaves it', async (path) => {
  const page = await openPage(path);
  await ready(page);
  await openFolds(page);
  expect(await typeAll(page, CANARY)).toBeGreaterThan(0);
  await askForName(page);
  await typeAll(page, CANARY);
  await leaveAndReturn(page);
  expect(traces(await everything(page))).toEqual([]);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await page.locator('[data-message]').count()).toBe(0);
  expect(page.url()).not.toContain(CANARY);
  expect(traces(await undone(page)), 'undo and redo').toEqual([]);
  await askForName(page);
  expect(traces(await undone(page)), 'undo and redo of a name').toEqual([]);
});

it('a status that was read, and a case for a link, are gone with their fields', async () => {
  const page = await openPage('/en/support/');
  await ready(page);
  const link = page.locator('[data-part="link"]');
  await page.locator('[data-part="case"]').fill('T-4711');
  const given = await link.inputValue();
  expect(given).toContain('case=T-4711');
  await page.locator('[data-part="given"]').fill(`${given}&with=status#s1_2026-11-25_2d.ab12_end`);
  await page.locator('[data-part="shown"]:visible').waitFor();
  const empty = await openPage('/en/support/', await newPage());
  await leaveAndReturn(page);
  for (const place of ['link', 'message']) {
    const part = `[data-part="${place}"]`;
    expect(await page.locator(part).inputValue()).toBe(await empty.locator(part).inputValue());
  }
  const code = '[data-part="qr-path"]';
  expect(await page.locator(code).getAttribute('d')).toBe(
    await empty.locator(code).getAttribute('d'),
  );
  expect(await page.locator('[data-part="shown"]').isVisible()).toBe(false);
  expect(await everything(page)).not.toContain('4711');
});

it('what a browser restores in checks is removed', async () => {
  const page = await browser.newPage();
  // As after a crash, the page gets no event when the reader leaves.
  await page.addInitScript(() => {
    addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true });
    // It must not be kept as it is, either.
    addEventListener('unload', () => {});
  });
  await page.goto(inject('site') + GUIDE);
  await started(page);
  const ticked = '[data-check] input:checked';
  await page.locator('[data-check="rooms"] input[type="radio"]').first().check();
  await page.locator('[data-check] input[type="checkbox"]').first().check();
  expect(await page.locator(ticked).count()).toBe(2);
  await page.goto(`${inject('site')}/en/accessibility/`);
  await page.goBack();
  await started(page);
  expect(await page.locator(ticked).count()).toBe(0);
  await page.locator('[data-check="rooms"] input[type="radio"]').first().check();
  await page.reload();
  await started(page);
  expect(await page.locator(ticked).count()).toBe(0);
});

it('keeps the focus where Clear was pressed', async () => {
  const page = await openPage(GUIDE);
  await ready(page);
  const clear = page.locator('[data-check="keys"] [data-part="clear"]');
  await page.locator('[data-field="outdoor-key"]').fill('not a key');
  await clear.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-field="outdoor-key"]').inputValue()).toBe('');
  expect(await clear.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await page.locator(TYPED).count()).toBeGreaterThan(4);
});
