import { expect, it } from 'vitest';
import { open, started, useBrowser } from '../support/browser.ts';

useBrowser();

it('an Arabic word is marked after its article, and Back brings the query back', async () => {
  const query = 'بطارية';
  const { page } = await open('/ar/search/');
  await page.locator('#query').fill(query);
  const result = page.locator('[data-result="service-station/change-battery"]');
  await result.waitFor();
  expect(await result.locator('mark').allTextContents()).toContain(query);
  await result.locator('a').click();
  await page.waitForURL('**/ar/guides/service-station/#change-battery');
  await page.goBack();
  await started(page);
  expect(await page.locator('#query').inputValue()).toBe(query);
});
