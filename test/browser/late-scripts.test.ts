import { expect, inject, it } from 'vitest';
import { open, started, useBrowser } from '../support/browser.ts';
import { hold } from '../support/hold.ts';
import { guidePath } from '../support/pages.ts';

useBrowser();

it('what is ticked and answered before the script loads is kept', async () => {
  const { page, complaints } = await open('about:blank');
  const release = await hold(page, '**/*.js');
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

it('what a browser restores when it returns to a page does not count as a press', async () => {
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

it('what is entered after "Clear", before the check is ready, stays', async () => {
  const { page } = await open(guidePath('en', 'service-station'));
  const release = await hold(page, '**/*.js');
  const check = page.locator('[data-check="gateway"]');
  const key = check.locator('[data-field="key"]');
  await key.fill('0f1e');
  await check.locator('[data-part="clear"]').click();
  expect(await key.inputValue()).toBe('');
  await key.pressSequentially('0f1e2d3c4b5a6978');
  release();
  await page.locator('[data-check="gateway"][data-ready]').waitFor();
  expect(await key.inputValue()).toBe('0f1e2d3c4b5a6978');
  // The value is incomplete: nothing is reported before the field is left.
  expect(await check.locator('[data-message]').count()).toBe(0);
});

it('of two buttons that are pressed before the check is ready, the last one counts', async () => {
  const { page } = await open(guidePath('en', 'service-station'));
  const release = await hold(page, '**/*.js');
  const check = page.locator('[data-check="gateway"]');
  await check.locator('[data-field="key"]').fill('0f1e');
  await check.locator('[data-part="submit"]').click();
  await check.locator('[data-part="clear"]').click();
  release();
  await expect.poll(() => check.locator('[data-part="verdict"]').textContent()).not.toBe('');
  expect(await check.locator('[data-message]').count()).toBe(0);
});
