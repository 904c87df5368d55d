import { expect, inject, it } from 'vitest';
import { open, started, useBrowser } from '../support/browser.ts';
import { guidePath } from '../support/pages.ts';

useBrowser();

it('what is ticked and answered before the script comes is kept', async () => {
  const { page, complaints } = await open('about:blank');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(inject('site') + guidePath('en', 'service-station'), { waitUntil: 'commit' });
  const tick = page.locator('[data-step="open-cover"] [data-tick]');
  await tick.check();
  await page.locator('[data-route="cleaning"]').check();
  release();
  await expect
    .poll(() => page.locator('.rail [data-progress]').getAttribute('data-done'))
    .toBe('1');
  await expect
    .poll(() => page.locator('[data-step="change-battery"]').getAttribute('data-status'))
    .toBe('skipped');
  expect(await tick.isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

it('what a browser puts back into a page that it comes back to is not taken for a press', async () => {
  const { page } = await open(guidePath('en', 'set-up-station'));
  const tick = page.locator('[data-step="make-keys"] [data-tick]');
  await tick.check();
  await page.locator('.rail a[href*="/checklists/"]').click();
  await page.locator('live-checklist[data-ready]').waitFor();
  await tick.uncheck();
  await page.goBack();
  await started(page);
  expect(await tick.isChecked()).toBe(false);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('completed');
});
