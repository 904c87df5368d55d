import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { laidOut, open, useBrowser } from '../support/browser.ts';

useBrowser();

const narrow = { viewport: { width: 320, height: 640 } };

/** The IDs of a table that take more than one line. */
const broken = (page: Page) =>
  page.locator('.table code:visible').evaluateAll((codes) =>
    codes.flatMap((code) => {
      const range = document.createRange();
      range.selectNodeContents(code);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size === 1 ? [] : [code.textContent];
    }),
  );

/** By how many pixels the page is wider than its window. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

describe.each(['en', 'ar', 'ja'])('a wide table in a narrow window, in %s', (locale) => {
  it('of a guide breaks no ID, and scrolls by keyboard in its own frame, which has a name', async () => {
    const { page } = await open(`/${locale}/guides/set-up-station/`, narrow);
    await laidOut(page);
    const frame = page.locator('.table').first();
    await frame.scrollIntoViewIfNeeded();
    expect(await page.locator('.table code:visible').count()).toBe(2);
    expect(await broken(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(await frame.getAttribute('aria-label')).not.toBe('');
    await frame.focus();
    await page.keyboard.press(locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(() => frame.evaluate((each) => Math.abs(each.scrollLeft))).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  it('of product IDs breaks none of them', async () => {
    const { page } = await open(`/${locale}/guides/service-station/`, narrow);
    const field = (name: string) => page.locator(`[data-check="parts"] [data-field="${name}"]`);
    await field('type').selectOption('upc-a');
    await field('values').fill('036000291453\n978-3-16-148410-9\n1234567890123456789');
    await page.locator('.identifiers').waitFor();
    await expect.poll(() => page.locator('.table code:visible').count()).toBe(3);
    expect(await broken(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
});
