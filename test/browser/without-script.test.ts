import { describe, expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { guidePath, guides, locales, stepsOf } from '../support/pages.ts';

useBrowser();

describe.each(guides)('%s without script', (guide) => {
  it.each(locales)('reads well in %s', async (locale) => {
    const { page, complaints } = await open(guidePath(locale, guide), { javaScriptEnabled: false });
    expect(await page.locator('[data-step] h2').count()).toBe(stepsOf(guide));
    expect(await page.locator('[data-tick]').first().isVisible()).toBe(true);
    expect(await page.locator('noscript').count()).toBeGreaterThan(0);
    expect(await page.locator('progress-tools').isVisible()).toBe(false);
    const anchors = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')?.slice(1))
          .filter((id) => id && !document.getElementById(id)),
      );
    expect(anchors).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('the root is a list of languages', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  expect(await page.locator('[data-locale]').count()).toBe(locales.length);
});
