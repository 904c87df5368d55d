import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';

useBrowser();

const signOf = (page: Page, step: string) =>
  page
    .locator(`.rail a[href="#${step}"]`)
    .evaluate((link) => getComputedStyle(link, '::before').content);

it('a completed step has a tick in the list of steps, in forced colours as well, and says that it is done', async () => {
  const { page } = await open('/ar/guides/set-up-station/');
  const step = page.locator('.rail a[href="#make-keys"]');
  expect(await signOf(page, 'make-keys')).toBe('""');
  await page.locator('[data-step="make-keys"] [data-tick]').check();
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    expect(await signOf(page, 'make-keys')).toMatch(/^"✓"/);
  }
  expect(await step.locator('.visually-hidden').textContent()).not.toBe('');
  expect(await signOf(page, 'enter-keys')).toBe('""');
});
