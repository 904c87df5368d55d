import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { builtPage, guidePath, guides, toolPath, tools } from '../support/pages.ts';

useBrowser();

/** Makes every check of a page find as much as possible, and returns the links of its findings. */
async function linksOfFindings(page: Page): Promise<readonly (string | null)[]> {
  for (const field of await page.locator('textarea[data-field]').all())
    await field.fill('“x”\u00A0');
  for (const button of await page.locator('[data-check] [data-part="submit"]').all()) {
    await button.click();
  }
  await page.locator('[data-message]').first().waitFor();
  return page
    .locator('[data-message] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

const pages = [
  ...guides.map((guide) => guidePath('en', guide)),
  ...tools.map((tool) => toolPath('ar', tool)),
];

it.each(pages)('every finding on %s leads to its message', async (path) => {
  const { page, complaints } = await open(path);
  const links = await linksOfFindings(page);
  for (const link of links) {
    const { pathname, hash } = new URL(link ?? '', `http://site${path}`);
    expect(builtPage(pathname), link ?? '').toContain(` id="${hash.slice(1)}"`);
  }
  const messages = await page
    .locator('[data-message]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-message')));
  const reference = links.filter((link) => link?.includes('/rules/'));
  expect(reference.map((link) => link?.replace(/^.*\/rules\/|#/g, ''))).toEqual(messages);
  expect(complaints).toEqual([]);
});

it('a message opens in a new tab, and the check keeps what was entered', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  const field = page.locator('[data-field="station-id"]');
  await field.fill('Testing 2');
  const finding = page.locator('[data-message="saas-project/label"]');
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    finding.locator('[data-slot="reference"]').click(),
  ]);
  await beside.waitForURL('**/en/rules/saas-project/#label');
  expect(await beside.locator('#label').isVisible()).toBe(true);
  expect(await field.inputValue()).toBe('Testing 2');
});

it('the language switch keeps the message that is being read', async () => {
  const { page } = await open('/en/rules/api-key/#quoted');
  await page.locator('header [data-locale="ja"]').click();
  await page.waitForURL('**/ja/rules/api-key/#quoted');
});

it('a tool checks with the rules of two guides, sends nothing and stores no progress', async () => {
  const { page, requests } = await open('/en/tools/keys/');
  const field = (check: string, name: string) =>
    page.locator(`[data-check="${check}"] [data-field="${name}"]`);
  await field('keys', 'outdoor-key').focus();
  await expect.poll(() => page.locator('[data-check][data-ready]').count()).toBe(3);
  const before = requests.length;
  await field('keys', 'outdoor-key').fill('********');
  await field('gateway', 'key').fill('“0f1e2d3c4b5a69788796a5b4c3d2e1f0”');
  await page.locator('[data-message="api-key/mask"]').waitFor();
  await page.locator('[data-repair="quoted"]').click();
  expect(await field('gateway', 'key').inputValue()).toMatch(/^0f1e/);
  expect(requests.slice(before)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

describe('a tool', () => {
  const verdictOf = (page: Page, check: string) =>
    page.locator(`[data-check="${check}"] [data-part="verdict"]`);

  it('checks one of several keys, and does not ask for the others', async () => {
    const { page } = await open('/en/tools/keys/');
    const key = page.locator('[data-check="keys"] [data-field="outdoor-key"]');
    await key.fill('0f1e2d3c4b5a69788796a5b4c3d2e1f0');
    await page.locator('[data-check="keys"] [data-part="submit"]').click();
    await expect
      .poll(() => verdictOf(page, 'keys').textContent())
      .toBe('Fields checked: 1 of 3. Empty fields were not checked.');
    expect(await key.getAttribute('data-outcome')).toBe('sound');
    expect(await page.locator('[data-message]').count()).toBe(0);
    expect(await page.locator('[data-check="keys"]').getAttribute('data-outcome')).toBe('empty');
    await key.fill('********');
    await expect
      .poll(() => verdictOf(page, 'keys').textContent())
      .toBe('This will not work · Fields checked: 1 of 3. Empty fields were not checked.');
  });

  it('says so if nothing is filled in, and still asks for the only field of a check', async () => {
    const { page } = await open('/en/tools/keys/');
    await page.locator('[data-check="keys"] [data-part="submit"]').click();
    await expect
      .poll(() => verdictOf(page, 'keys').textContent())
      .toBe('Nothing checked yet. Fill in at least one field.');
    expect(await page.locator('[data-message]').count()).toBe(0);
    await page.locator('[data-check="gateway"] [data-part="submit"]').click();
    await page.locator('[data-check="gateway"] [data-message="api-key/empty"]').waitFor();
  });

  it('is not how the check works in its guide: there, all keys are needed', async () => {
    const { page } = await open('/en/guides/set-up-station/');
    await page
      .locator('[data-check="keys"] [data-field="outdoor-key"]')
      .fill('0f1e2d3c4b5a69788796a5b4c3d2e1f0');
    await page.locator('[data-check="keys"] [data-part="submit"]').click();
    await expect.poll(() => page.locator('[data-message="api-key/empty"]').count()).toBe(2);
  });
});
