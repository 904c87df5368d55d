import { expect, it } from 'vitest';
import { open, started, useBrowser, visit } from '../support/browser.ts';
import { locales } from '../support/pages.ts';

useBrowser();

it('a reader checks three keys in Arabic, repairs one with a click, and finds every tick in Japanese', async () => {
  const { page, complaints } = await open('/ar/');
  await page.locator('[data-guide-card="set-up-station"] [data-part="go"]').click();
  await page.waitForURL('**/ar/guides/set-up-station/');
  const field = (name: string) => page.locator(`[data-check="keys"] [data-field="${name}"]`);
  const outcome = (name: string) => field(name).getAttribute('data-outcome');

  for (const step of ['before-you-start', 'make-keys']) {
    await page.locator(`[data-step="${step}"] [data-tick]`).check();
  }
  const key = 'fedcba9876543210'.repeat(2);
  await field('outdoor-key').fill('0123456789abcdef'.repeat(2));
  await field('indoor-key').fill(`“${key}”`);
  await field('roof-key').fill('0f1e2d3c4b5a6978'.repeat(2));

  const finding = page.locator('[data-message="api-key/quoted"]');
  await finding.waitFor();
  expect(await finding.getAttribute('data-level')).toBe('error');
  expect(await outcome('indoor-key')).toBe('error');
  expect(await outcome('outdoor-key')).toBe('sound');

  await finding.locator('[data-repair="quoted"]').click();
  await finding.waitFor({ state: 'detached' });
  expect(await field('indoor-key').inputValue()).toBe(key);
  expect(await page.locator('[data-check="keys"]').getAttribute('data-outcome')).toBe('sound');

  const step = page.locator('[data-step="check-keys"]');
  await step.locator('[data-part="accept"]').click();
  expect(await step.locator('[data-tick]').isChecked()).toBe(true);

  const top = (await step.boundingBox())?.y ?? 0;
  await page.locator('.rail [data-locale="ja"]').click();
  await page.waitForURL('**/ja/guides/set-up-station/#check-keys');
  await started(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.locator('[data-tick]:checked').count()).toBe(3);
  expect(await page.locator('.rail [data-progress]').getAttribute('data-done')).toBe('3');
  await expect
    .poll(async () => Math.abs(((await step.boundingBox())?.y ?? 0) - top))
    .toBeLessThan(3);
  expect(await field('indoor-key').inputValue()).toBe('');

  await visit(page, page.url().replace(/guides.*/, ''));
  const go = page.locator('[data-guide-card="set-up-station"] [data-part="go"]');
  expect(await go.getAttribute('href')).toContain('#enter-keys');
  expect(complaints).toEqual([]);
});

it('a reader who scrolls up to the top of the page to change the language keeps the step they last used', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  await page.locator('[data-step="read-display"] [data-tick]').check();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.locator('header [data-locale="ar"]').click();
  await page.waitForURL('**/ar/guides/set-up-station/#read-display');
});

it('opens the reader’s language from the root, and remembers the one that was chosen', async () => {
  const { page } = await open('/', { locale: 'ja-JP' });
  await page.waitForURL('**/ja/');
  await page.locator('header [data-locale="ar"]').click();
  await page.waitForURL('**/ar/');
  await visit(page, new URL('/', page.url()).href);
  await page.waitForURL('**/ar/');
});

it('lists the languages for a reader of another one', async () => {
  const { page } = await open('/', { locale: 'sv-SE' });
  expect(await page.locator('[data-locale]').count()).toBe(locales.length);
});
