import { expect, it } from 'vitest';
import { open, useBrowser, visit } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';
import { locales } from '../support/pages.ts';

useBrowser();

it('a reader checks four keys in French, mends one with a click, and finds every tick in Japanese', async () => {
  const { page, complaints } = await open('/fr/');
  await page.locator('[data-guide-card="connect-instance"] [data-part="go"]').click();
  await page.waitForURL('**/fr/guides/connect-instance/');
  const field = (name: string) => page.locator(`[data-check="four-keys"] [data-field="${name}"]`);
  const outcome = (name: string) => field(name).getAttribute('data-outcome');

  for (const step of ['before-you-start', 'sign-in', 'who-makes-keys']) {
    await page.locator(`[data-step="${step}"] [data-tick]`).check();
  }
  await field('sandbox-api-key').fill('0123456789abcdef'.repeat(2));
  await field('sandbox-private-key').fill(privatePem(2048, 0));
  await field('production-api-key').fill('fedcba9876543210'.repeat(2));
  await field('production-private-key').fill(privatePem(2048, 1).replaceAll('-----', '----'));

  const finding = page.locator('[data-message="private-key/dash-count"]');
  await finding.waitFor();
  expect(await finding.getAttribute('data-level')).toBe('error');
  expect(await outcome('production-private-key')).toBe('error');
  expect(await outcome('sandbox-private-key')).toBe('sound');

  await finding.locator('[data-repair="dash-count"]').click();
  await finding.waitFor({ state: 'detached' });
  expect(await field('production-private-key').inputValue()).toBe(privatePem(2048, 1));
  expect(await page.locator('[data-check="four-keys"]').getAttribute('data-outcome')).toBe('sound');

  const step = page.locator('[data-step="check-keys"]');
  await step.locator('[data-part="accept"]').click();
  expect(await step.locator('[data-tick]').isChecked()).toBe(true);

  const top = (await step.boundingBox())?.y ?? 0;
  await page.locator('.rail [data-locale="ja"]').click();
  await page.waitForURL('**/ja/guides/connect-instance/#check-keys');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.locator('[data-tick]:checked').count()).toBe(4);
  expect(await page.locator('.rail [data-progress]').getAttribute('data-done')).toBe('4');
  await expect
    .poll(async () => Math.abs(((await step.boundingBox())?.y ?? 0) - top))
    .toBeLessThan(3);
  expect(await field('sandbox-private-key').inputValue()).toBe('');

  await visit(page, page.url().replace(/guides.*/, ''));
  const go = page.locator('[data-guide-card="connect-instance"] [data-part="go"]');
  expect(await go.getAttribute('href')).toContain('#open-portal');
  expect(complaints).toEqual([]);
});

it('a reader who goes up to the head of the page to change the language keeps the step they last used', async () => {
  const { page } = await open('/en/guides/connect-instance/');
  await page.locator('[data-step="paste-keys"] [data-tick]').check();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.locator('header [data-locale="fr"]').click();
  await page.waitForURL('**/fr/guides/connect-instance/#paste-keys');
});

it('goes from the root to the reader’s language, and remembers the one that was chosen', async () => {
  const { page } = await open('/', { locale: 'zh-TW' });
  await page.waitForURL('**/zh-hant/');
  await page.locator('header [data-locale="fr"]').click();
  await page.waitForURL('**/fr/');
  await visit(page, new URL('/', page.url()).href);
  await page.waitForURL('**/fr/');
});

it('lists the languages to a reader of another one', async () => {
  const { page } = await open('/', { locale: 'sv-SE' });
  expect(await page.locator('[data-locale]').count()).toBe(locales.length);
});
