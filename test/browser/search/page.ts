import type { Page } from 'playwright-core';

/** The search page in English, and a query that finds something there. */
export const PATH = '/en/search/';
export const QUERY = 'private key';

/** The address that asks for a query. */
export const asked = (query: string): string => `${PATH}#q=${encodeURIComponent(query)}`;

export const field = (page: Page) => page.locator('#query');
export const results = (page: Page) => page.locator('[data-results] [data-result]');
export const status = (page: Page) => page.locator('[data-part="status"]');

/** Waits until the page says something about the query. */
export const answered = (page: Page): Promise<void> =>
  status(page).filter({ hasText: /\S/ }).waitFor();
