import { chromium, type Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { FLAGS } from '../support/provide-browser.ts';

const GUIDE = '/en/guides/connect-instance/';
const values = (page: Page) =>
  page
    .locator('textarea[data-field]')
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')).join(''),
    );

it('entered values are gone when the reader comes back, from the back/forward cache too', async () => {
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [...FLAGS],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(inject('site') + GUIDE);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      });
    });
    await page.locator('[data-field="sandbox-api-key"]').fill('not a key');
    await page.locator('[data-message^="api-key/"]').first().waitFor();
    await page.locator('.brand').click();
    await page.waitForURL('**/en/');
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${GUIDE}`, { waitUntil: 'commit' });
    expect(await page.locator('html').getAttribute('data-persisted')).toBe('true');
    expect(await values(page)).toBe('');
    expect(await page.locator('[data-message]').count()).toBe(0);
    await page.locator('[data-field="sandbox-api-key"]').fill('not a key');
    await page.locator('[data-message^="api-key/"]').first().waitFor();
    await page.reload();
    expect(await values(page)).toBe('');
  } finally {
    await browser.close();
  }
});
