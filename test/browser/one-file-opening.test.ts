import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { ready } from '../support/fill.ts';
import { GUIDE, oneFileAt, openBuilt, openFile } from '../support/one-file.ts';
import { builtFile, oneFilePath, stepsOf } from '../support/pages.ts';
import { announce } from '../support/paper.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

useBrowser();

const FIELDS = '[data-check="keys"] [data-field]';

/** Opens an address in a browser that does not draw. */
async function openUndrawn(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await open('about:blank', { offline: true, ...options });
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(address);
  return page;
}

const addressOf = (locale: string | undefined): string =>
  pathToFileURL(builtFile(oneFilePath(locale, GUIDE))).href;

it.each([
  ['en', 'en-GB'],
  [undefined, 'en-GB'],
  [undefined, 'ja-JP'],
])(
  'before anything is drawn, the file in %s unpacks nothing for a reader of %s',
  async (file, locale) => {
    const page = await openUndrawn(addressOf(file), { locale });
    const step = page.locator('[data-step]').first();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
    expect(await step.innerText()).not.toBe('');
    expect(await page.locator(FIELDS).count()).toBe(0);
    // If it is printed at this time, the whole guide is printed.
    await announce(page, 'beforeprint');
    expect(await page.locator(FIELDS).count()).toBeGreaterThan(0);
    expect(await page.locator('[data-step]').count()).toBe(stepsOf(GUIDE));
  },
);

it.each(['#check-keys', '?'])(
  'a file that leads to a place or returns unpacks before that: %s',
  async (after) => {
    const page = await openUndrawn(addressOf('en') + after);
    if (after === '?') await page.reload();
    expect(await page.locator(FIELDS).count()).toBeGreaterThan(0);
  },
);

it('a file whose name asks for steps never shows the others', async () => {
  const path = join(temporaryFolder(), `${GUIDE}_steps-1_v1.html`);
  writeFileSync(path, oneFileAt(oneFilePath(undefined, GUIDE)).html);
  const page = await openUndrawn(pathToFileURL(path).href, { locale: 'ja-JP' });
  expect(await page.locator('[data-step]:visible').count()).toBe(1);
});

it('of a file with all languages that was cut off, a reader of another language reads the first one', async () => {
  const { html } = oneFileAt(oneFilePath(undefined, GUIDE));
  const path = join(temporaryFolder(), 'guide.html');
  for (const end of [html.indexOf(' data-code>') + 5000, html.indexOf(' data-parts=')]) {
    writeFileSync(path, html.slice(0, end));
    const { page } = await open('about:blank', { offline: true, locale: 'ja-JP' });
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[data-step] h2:visible').count()).toBe(stepsOf(GUIDE));
  }
});

it('a file with all languages that the browser saves again keeps its language, and has the others', async () => {
  const { page, complaints } = await openBuilt(undefined, { locale: 'ja-JP' });
  await ready(page);
  const path = join(temporaryFolder(), 'saved.html');
  const saved = await page.evaluate(() => document.documentElement.outerHTML);
  writeFileSync(path, `<!DOCTYPE html>${saved}`);
  const again = await openFile(path, { locale: 'ar' });
  const root = again.page.locator('html');
  expect(await root.getAttribute('lang')).toBe('ja');
  for (const language of ['en', 'ar', 'ja']) {
    await again.page.locator(`header [data-locale="${language}"]`).click();
    expect(await root.getAttribute('lang')).toBe(language);
    expect(await again.page.locator('[data-step]').count()).toBe(stepsOf(GUIDE));
    await ready(again.page);
  }
  expect([...complaints, ...again.complaints]).toEqual([]);
});
