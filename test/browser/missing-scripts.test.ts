import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { open, openForLong, useBrowser } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import { guidePath, guides, oneOfEachKind, stepsOf } from '../support/pages.ts';

useBrowser();

/** A file of the site with nothing to start: unlike `about:blank`, it gets the page of an earlier test. */
const SMALL_FILE = '/favicon.svg';

const touch = (page: Page) => page.locator('textarea[data-field]').first().focus();
const scriptsOf = (requests: readonly string[]) =>
  requests
    .map((line) => new URL(line.split(' ')[1] ?? '').pathname)
    .filter((path) => path.endsWith('.js'));

/** Opens a page on which this script cannot be loaded. */
async function openWithout(page: Page, path: string, script = ''): Promise<void> {
  await page.unrouteAll();
  await page.route(`**${script}`, (route) => route.abort());
  await page.goto(inject('site') + path);
}

/** Complaints about anything other than a missing script. */
const othersOf = (complaints: readonly string[]) =>
  complaints.filter((line) => !/^failed: |net::ERR_FAILED/.test(line));

/** Scripts that were not already missing on another page: shared scripts are reported in the same way on all pages. */
function newOf(missing: readonly string[], tried: Set<string>): readonly string[] {
  const fresh = missing.filter((script) => ALL || !tried.has(script));
  for (const script of fresh) tried.add(script);
  return fresh;
}

const triedOfChecks = new Set<string>();

describe.each(guides)('%s', (guide) => {
  const path = guidePath('en', guide);
  let scripts: readonly string[] = [];
  let ofChecks: readonly string[] = [];
  beforeAll(async () => {
    const { page, requests } = await openForLong(path);
    scripts = scriptsOf(requests);
    await touch(page);
    await page.locator('[data-check][data-ready]').first().waitFor();
    ofChecks = scriptsOf(requests).slice(scripts.length);
    await page.context().close();
  });

  it('says so if a script is missing, each in turn, and the rest works', async () => {
    expect(ofChecks.length).toBeGreaterThanOrEqual(3);
    const { page, complaints } = await open(SMALL_FILE);
    for (const missing of newOf(ofChecks, triedOfChecks)) {
      await openWithout(page, path, missing);
      await touch(page);
      for (const check of await page.locator('[data-check]').all()) {
        const verdict = check.locator('[data-part="verdict"]');
        await expect.poll(() => verdict.textContent(), { message: missing }).not.toBe('');
        expect(await check.locator('[data-part="submit"]').isDisabled(), missing).toBe(true);
      }
      const field = page.locator('textarea[data-field]').first();
      await field.fill('x');
      await page.locator('[data-check] [data-part="clear"]').first().click();
      expect(await field.inputValue(), missing).toBe('');
      await page.locator('[data-tick]').first().check();
      expect(await page.locator('.rail [data-progress]').getAttribute('data-done'), missing).toBe(
        '1',
      );
      await page.locator('[data-tick]').first().uncheck();
      expect(othersOf(complaints), missing).toEqual([]);
    }
  });

  it('says so if the tools for progress are missing', async () => {
    const { page } = await open(SMALL_FILE);
    await openWithout(page, path, '/progress-tools-script.*.js');
    await page.locator('.tools summary').focus();
    await page.locator('.tools [data-part="load-failed"]:visible').waitFor();
  });

  it('says so after a while if the script that every page starts with is missing', async () => {
    const { page } = await open(SMALL_FILE);
    await openWithout(page, path, scripts[0]);
    const notice = page.locator('.script-missing');
    const visible = () =>
      notice.evaluate((element) => element.checkVisibility({ visibilityProperty: true }));
    expect(await visible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await visible()).toBe(true);
    expect(await page.locator('[data-step] h2').count()).toBe(stepsOf(guide));
  });
});

it('a guide says so if a part of the page is missing, and still checks', async () => {
  const tried = new Set<string>();
  for (const guide of guides) {
    const path = guidePath('en', guide);
    const { page, requests } = await open(path);
    for (const missing of newOf(scriptsOf(requests).slice(1), tried)) {
      await openWithout(page, path, missing);
      await page.locator('page-notice :visible').waitFor();
      await touch(page);
      await page.locator('[data-check][data-ready]').first().waitFor();
    }
  }
  // Guides with a question and guides with renamed steps load a separate part.
  expect(tried.size).toBeGreaterThan(0);
});

const triedOnPages = new Set<string>();

it.each(oneOfEachKind())('%s says so if a part of it is missing, each in turn', async (path) => {
  const { page, requests, complaints } = await open(path);
  for (const missing of newOf(scriptsOf(requests).slice(1), triedOnPages)) {
    await openWithout(page, path, missing);
    const said = page.locator('[role="status"]:visible');
    await expect.poll(() => said.allTextContents(), { message: missing }).not.toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(othersOf(complaints), missing).toEqual([]);
  }
});
