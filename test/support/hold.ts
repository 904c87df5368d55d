import type { Page } from 'playwright-core';

/** Keeps what is asked for from now on waiting, of the addresses that match, until what this returns is called. */
export async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
