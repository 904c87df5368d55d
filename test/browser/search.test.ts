import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pathOf } from '../../src/site/locales.ts';
import { colourFindings, findings } from '../support/axe.ts';
import { open, reload, useBrowser, visit } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';
import { allPages, builtFile, guidePath, locales } from '../support/pages.ts';

useBrowser();

const PATH = '/en/search/';
const QUERY = 'private key';
const asked = (query: string) => `${PATH}?q=${encodeURIComponent(query)}`;
const field = (page: Page) => page.locator('#query');
const results = (page: Page) => page.locator('[data-results] [data-result]');
const status = (page: Page) => page.locator('[data-part="status"]');
const counted = (page: Page, part: string) =>
  page.locator(`[data-part="${part}"]`, { hasText: /\d/ }).waitFor();

it('leads without script to the lists of guides with their steps, rules and tools', async () => {
  const { page, complaints } = await open('/en/', { javaScriptEnabled: false });
  await page.locator('header input').fill(QUERY);
  await page.locator('header input').press('Enter');
  await page.waitForURL('**/en/search/?q=private+key');
  const links = page.locator('main a:visible');
  expect(await links.count()).toBeGreaterThan(50);
  for (const part of [
    '/guides/connect-instance/#paste-keys',
    '/rules/private-key/',
    '/tools/keys/',
  ]) {
    expect(await page.locator(`main a[href$="${part}"]:visible`).count()).toBe(1);
  }
  expect(complaints).toEqual([]);
});

it('shows results as one types, says how many, and keeps the query in the address alone', async () => {
  const { page, requests, complaints } = await open(PATH);
  await field(page).pressSequentially(QUERY);
  await results(page).first().waitFor();
  expect(await results(page).locator('mark').count()).toBeGreaterThan(0);
  // A result is called what its step or message is called, and nothing else.
  const { index } = JSON.parse(
    (await page.locator('search-page [data-part="data"]').textContent()) ?? '',
  );
  const known = readFileSync(builtFile(index), 'utf8');
  for (const title of await results(page).locator('a').allTextContents()) {
    expect(known).toContain(JSON.stringify(title).slice(1, -1));
  }
  expect(await page.locator('[data-part="lists"]').isVisible()).toBe(false);
  await counted(page, 'status');
  expect(await status(page).getAttribute('role')).toBe('status');
  expect(new URL(page.url()).searchParams.get('q')).toBe(QUERY);
  expect(requests.join('\n')).not.toMatch(/private|q=/);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await reload(page);
  await results(page).first().waitFor();
  expect(await field(page).inputValue()).toBe(QUERY);
  await page.locator('header [data-locale="fr"]').click();
  await page.waitForURL('**/fr/search/?q=*');
  expect(complaints).toEqual([]);
});

it('is used with the keyboard all the way, straight to the anchor', async () => {
  const { page } = await open(PATH);
  await field(page).focus();
  await page.keyboard.type('paste the keys and save');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const first = results(page).first();
  expect(await first.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await first.getAttribute('data-result')).toBe('connect-instance/paste-keys');
  await page.keyboard.press('Escape');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/guides/connect-instance/#paste-keys');
});

it('every result leads to a page and an anchor that exist', async () => {
  const { page } = await open(asked('a'));
  await page.locator('[data-part="all"]').click();
  const hrefs = await results(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(400);
  const broken = hrefs.filter((href) => {
    const { pathname, hash } = new URL(href, 'http://site');
    const html = readFileSync(builtFile(`${pathname}index.html`), 'utf8');
    return hash !== '' && !html.includes(`id="${hash.slice(1)}"`);
  });
  expect(broken).toEqual([]);
});

it('focus goes on to the first of the results that were held back', async () => {
  const { page } = await open(asked('key'));
  await page.locator('[data-part="all"]').click();
  expect(
    await results(page)
      .nth(20)
      .locator('a')
      .evaluate((a) => a === document.activeElement),
  ).toBe(true);
});

it('keeps what looks like a key out of the address, from wherever it comes', async () => {
  const row = privatePem().split('\n')[3] ?? '';
  const { page } = await open(PATH);
  await field(page).fill(row);
  await field(page).press('Enter');
  await page.locator('[data-part="secret"]').waitFor();
  expect(page.url()).not.toContain('?');
  await visit(page, asked(row));
  await page.locator('[data-part="secret"]').waitFor();
  expect(page.url()).not.toContain('?');
});

it('says so when the index cannot be reached, offers the lists, and tries anew', async () => {
  const { page } = await open('/en/');
  await page.route('**/search/index.*.json', (route) => route.abort());
  await visit(page, asked(QUERY));
  await page.locator('[data-part="status"]', { hasText: /\S/ }).waitFor();
  expect(await page.locator('[data-part="lists"]').isVisible()).toBe(true);
  await page.unroute('**/search/index.*.json');
  await field(page).press('Enter');
  await results(page).first().waitFor();
});

describe('the full text', () => {
  it.each(locales)('is loaded when asked for, and found by Pagefind, in %s', async (locale) => {
    const { page, requests, complaints } = await open(`/${pathOf(locale)}/search/?q=OpenSSL`);
    await page.locator('[data-part="full"]').waitFor();
    expect(requests.join('\n')).not.toContain('/pagefind/');
    await page.locator('[data-part="full"]').click();
    await counted(page, 'full-status');
    expect(complaints).toEqual([]);
    const said = Number(
      /\d+/.exec((await page.locator('[data-part="full"]').textContent()) ?? '')?.[0],
    );
    const loaded = weigh(requests.filter((request) => request.includes('/pagefind/'))) / 1000;
    expect(Math.abs(loaded - said)).toBeLessThan(15);
  });

  it('says so when it cannot be reached, and can be asked for again', async () => {
    const { page } = await open(asked('OpenSSL'));
    await page.route('**/pagefind/**', (route) => route.abort());
    const data = await page.locator('search-page [data-part="data"]').textContent();
    const failed: string = JSON.parse(data ?? '').texts['full-failed'];
    await page.locator('[data-part="full"]').click();
    await page.locator('[data-part="full-status"]', { hasText: failed }).waitFor();
    expect(await page.locator('[data-part="full"]').isVisible()).toBe(true);
  });

  it('has the same bytes in two builds', () => {
    const files = (site: string) => {
      const folder = join(inject('folder'), '..', site, 'pagefind');
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          entry.name,
          readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
        ])
        .sort();
    };
    expect(files('root')).toEqual(files('path'));
  });
});

it('works under a sub-path', async () => {
  const { page, complaints } = await open(`${inject('siteUnderPath')}/ja/search/?q=秘密鍵`);
  await page.locator('[data-part="full"]').click();
  await counted(page, 'full-status');
  await results(page).first().locator('a').click();
  await page.waitForURL('**/help/guides/ja/**#*');
  expect(complaints).toEqual([]);
});

const axeOf = async (page: Page) => [...(await findings(page)), ...(await colourFindings(page))];

describe.each(['light', 'dark'] as const)('axe has nothing to say in %s', (colorScheme) => {
  it.each(['ja', 'en'])('of any state in %s', async (locale) => {
    const { page } = await open(`/${pathOf(locale)}/search/?q=API`, { colorScheme });
    await results(page).first().waitFor();
    expect(await axeOf(page), 'results').toEqual([]);
    await page.locator('[data-part="full"]').click();
    await counted(page, 'full-status');
    expect(await axeOf(page), 'full text').toEqual([]);
    await field(page).fill('xyzzyqq');
    await page.locator('[data-part="tips"]').waitFor();
    expect(await axeOf(page), 'none').toEqual([]);
    await field(page).fill('0123456789abcdef0123456789abcdef');
    await page.locator('[data-part="secret"]').waitFor();
    expect(await axeOf(page), 'secret').toEqual([]);
    await page.route('**/search/index.*.json', (route) => route.abort());
    await reload(page);
    await field(page).focus();
    await page.locator('[data-part="status"]', { hasText: /\S/ }).waitFor();
    expect(await axeOf(page), 'unreachable').toEqual([]);
  });
});

describe('a session of three queries', () => {
  it.each(locales)('moves at most 100 kB in %s, the page included', async (locale) => {
    const { page, requests } = await open(`/${pathOf(locale)}/search/`);
    for (const query of ['API Portal', 'Project not found', 'SaaS']) {
      await field(page).fill(query);
      await results(page).first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(requests.some((request) => request.includes('index.'))).toBe(true);
    expect(weigh(requests)).toBeLessThanOrEqual(100_000);
  });
});

/** Bytes as a host sends them: what is compressed already as it is, the rest with Brotli. */
function weigh(requests: readonly string[]): number {
  return requests.reduce((sum, request) => {
    const { pathname } = new URL(request.split(' ')[1] ?? '');
    const file = readFileSync(
      builtFile(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    return sum + (/\.(?:pagefind|pf_\w+)$/.test(pathname) ? file : brotliCompressSync(file)).length;
  }, 0);
}

it('a page with fields for keys has a link to search instead of a field, and can send no form', () => {
  for (const path of allPages()) {
    const html = readFileSync(builtFile(path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    if (!html.includes('data-field=')) continue;
    expect(html, path).not.toMatch(/<form|name="q"/);
    expect(html, path).toContain('form-action &#39;none&#39;'.replaceAll('&#39;', "'"));
    expect(html, path).toMatch(/<a class="search-link"/);
  }
  expect(
    readFileSync(builtFile(`${guidePath('en', 'connect-instance')}index.html`), 'utf8'),
  ).toContain('data-field=');
});
