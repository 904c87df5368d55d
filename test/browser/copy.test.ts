import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { LIST, openList } from '../support/checklist.ts';

useBrowser();

const PERMITTED = { permissions: ['clipboard-read', 'clipboard-write'] };

const saidNextTo = (page: Page, part: string) =>
  page.locator(`[data-copy="${part}"] + [role="status"]`);

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses each button and expects the answer next to it, and only there. */
async function copyEach(page: Page, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await page.locator(`[data-copy="${part}"]`).click();
    await expect.poll(() => saidNextTo(page, part).textContent()).toBe('Copied.');
    expect(await clipboard(page)).toBe(
      await page.locator(`textarea[data-part="${part}"]`).inputValue(),
    );
    for (const other of parts) {
      if (other !== part) expect(await saidNextTo(page, other).textContent(), other).toBe('');
    }
  }
}

it('a status is copied, and the page says so next to the button, until the status changes', async () => {
  const { page } = await openList(LIST, PERMITTED);
  await page.locator('give-back [data-part="show"]').click();
  const text = page.locator('textarea[data-part="text"]');
  await expect.poll(() => text.inputValue()).not.toBe('');
  await copyEach(page, ['text', 'link', 'code']);
  await page.locator('[data-step="make-keys"] [data-tick]').check();
  await expect.poll(() => saidNextTo(page, 'code').textContent()).toBe('');
});

it('a link to a checklist and its message are copied, and the page says so next to the button, until they change', async () => {
  const { page } = await open('/en/support/', PERMITTED);
  await page.locator('[data-part="composed"]').waitFor();
  await copyEach(page, ['message', 'link']);
  await page.locator('[data-preset=""]').first().click();
  await page.locator('[data-preset]').first().click();
  expect(await saidNextTo(page, 'link').textContent()).toBe('');
});
