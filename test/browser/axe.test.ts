import { describe, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { open, useBrowser } from '../support/browser.ts';
import { allPages, guidePath, guides, locales } from '../support/pages.ts';

useBrowser();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('axe has nothing to say of any page as it opens', async () => {
    for (const path of allPages()) {
      const { page } = await open(path, { colorScheme, locale: 'sv' });
      expect(await findings(page), path).toEqual([]);
      await page.context().close();
    }
  });

  describe.each(guides)('%s with findings, notes and good news', (guide) => {
    it.each(locales)('axe has nothing to say in %s', async (locale) => {
      const { page } = await open(guidePath(locale, guide), { colorScheme });
      for (const field of await page.locator('textarea[data-field]').all()) {
        await field.fill('“not a key”\u00A0');
      }
      for (const button of await page.locator('[data-check] [data-part="submit"]').all()) {
        await button.click();
      }
      for (const tick of await page.locator('[data-tick]').all()) await tick.check();
      for (const fold of await page.locator('details').all()) {
        await fold.evaluate((details) => details.setAttribute('open', ''));
      }
      await page.locator('[data-message]').first().waitFor();
      expect(await findings(page)).toEqual([]);
    });
  });
});
