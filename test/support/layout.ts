import type { Page } from 'playwright-core';
import { laidOut } from './browser.ts';
import { overflowing as overflowingIn } from './overflowing.ts';

/** What reaches out of its place on a page whose layout is complete. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  await laidOut(page);
  return page.evaluate(overflowingIn);
}
