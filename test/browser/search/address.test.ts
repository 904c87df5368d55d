import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, reload, useBrowser, visit } from '../../support/browser.ts';
import { FLAGS } from '../../support/provide-browser.ts';
import { field, PATH, QUERY, results } from './page.ts';

useBrowser();

const fragmentOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe('a query', () => {
  it('is in the fragment after Enter: a reload, Back and another language bring it back', async () => {
    const { page, requests } = await open(PATH);
    for (const query of [QUERY, 'rain sensor']) {
      await field(page).fill(query);
      await results(page).first().waitFor();
      await field(page).press('Enter');
      expect(fragmentOf(page)).toBe(`#q=${query.replace(' ', '+')}`);
    }
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe(QUERY);
    await reload(page);
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe(QUERY);
    await page.locator('header [data-locale="ar"]').click();
    await page.waitForURL('**/ar/search/#q=private+key');
    await results(page).first().waitFor();
    expect(requests.join('\n')).not.toMatch(/private|q=/);
  });

  it('comes back from a result, even without Enter', async () => {
    const { page } = await open(PATH);
    await field(page).fill(QUERY);
    await results(page).first().locator('a').click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await page.goBack();
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe(QUERY);
  });

  it('in an older address moves into the fragment', async () => {
    const { page } = await open(`${PATH}?q=private%20key`);
    await results(page).first().waitFor();
    expect(page.url()).toBe(`${inject('site')}${PATH}#q=private+key`);
  });
});

it('field, results and address agree when a page comes back from the cache', async () => {
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [...FLAGS],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    for (const [act, value] of [
      [() => field(page).press('Enter'), QUERY],
      [async () => undefined, ''],
    ] as const) {
      await visit(page, inject('site') + PATH);
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['persisted'] = String(persisted);
        });
      });
      await field(page).fill(QUERY);
      await results(page).first().waitFor();
      await act();
      // As WebKit does with a field that turns autocomplete off.
      await page.evaluate(() => {
        addEventListener('pagehide', () => {
          for (const input of document.querySelectorAll('input')) input.value = '';
        });
        location.assign('/en/rules/');
      });
      await page.waitForURL('**/rules/');
      await page.evaluate(() => history.back());
      await page.locator('html[data-persisted="true"]').waitFor();
      expect(await field(page).inputValue()).toBe(value);
      expect((await results(page).count()) > 0).toBe(value !== '');
      expect(page.url().includes('#q=')).toBe(value !== '');
    }
  } finally {
    await browser.close();
  }
});
