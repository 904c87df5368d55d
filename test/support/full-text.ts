import type { Page } from 'playwright-core';

/** Waits until the full text was searched; the number of results may be in words. */
export async function fullTextSearched(page: Page): Promise<void> {
  const data = await page.locator('search-page [data-part="data"]').textContent();
  const loading: string = JSON.parse(data ?? '').texts['full-loading'];
  const said = page.locator('[data-part="full-status"]', { hasText: /\S/ });
  await said.filter({ hasNotText: loading }).waitFor();
}
