import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pathOf } from '../../src/site/locales.ts';
import { colourFindings, findings } from '../support/axe.ts';
import { open, reload, useBrowser, visit } from '../support/browser.ts';
import { ENTERED, inDisguise } from '../support/entered.ts';
import { fullTextSearched } from '../support/full-text.ts';
import { privatePem } from '../support/keys.ts';
import { allPages, builtFile, builtPage, locales } from '../support/pages.ts';
import { FLAGS } from '../support/provide-browser.ts';

useBrowser();

const PATH = '/en/search/';
const QUERY = 'private key';
const asked = (query: string) => `${PATH}#q=${encodeURIComponent(query)}`;
const fragmentOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const field = (page: Page) => page.locator('#query');
const results = (page: Page) => page.locator('[data-results] [data-result]');
const status = (page: Page) => page.locator('[data-part="status"]');

it('is a link in the header of every other page, and no page can send a form', () => {
  for (const path of allPages()) {
    const html = builtPage(path);
    expect(html, path).not.toMatch(/<(?:form|button|input)\b[^>]*\b(?:form)?action=/);
    expect(html, path).not.toMatch(/<input\b[^>]*\btype="search"[^>]*\bname=/);
    expect(html.replaceAll('&#39;', "'"), path).toContain("form-action 'none'");
    if (!html.includes('<header')) continue;
    const fields = html.match(/<input\b[^>]*type="search"/g) ?? [];
    const links = html.match(/<a class="search-link"[^>]*#query"/g) ?? [];
    expect([fields.length, links.length], path).toEqual(
      path.endsWith('/search/') ? [1, 0] : [0, 1],
    );
  }
});

it('the link leads into the field', async () => {
  const { page } = await open('/en/');
  await page.locator('.search-link').click();
  await page.waitForURL('**/en/search/#query');
  await page.keyboard.type(QUERY);
  await results(page).first().waitFor();
});

it('leads without script to the lists of guides with their steps, rules and tools', async () => {
  const { page, complaints } = await open('/en/', { javaScriptEnabled: false });
  await page.locator('.search-link').click();
  await page.waitForURL('**/en/search/#query');
  expect(await field(page).isVisible()).toBe(false);
  const links = page.locator('main a:visible');
  expect(await links.count()).toBeGreaterThan(20);
  for (const part of ['/guides/set-up-station/#read-display', '/rules/api-key/', '/tools/keys/']) {
    expect(await page.locator(`main a[href$="${part}"]:visible`).count()).toBe(1);
  }
  expect(complaints).toEqual([]);
});

it('shows results as one types, says how many, and keeps the query to itself', async () => {
  const { page, requests, complaints } = await open(PATH);
  await field(page).pressSequentially('secret key');
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
  await page.locator('[data-part="status"]', { hasText: /\d/ }).waitFor();
  expect(await status(page).getAttribute('role')).toBe('status');
  expect(page.url()).toBe(inject('site') + PATH);
  expect(requests.join('\n')).not.toMatch(/secret|q=/);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
});

describe('what is asked', () => {
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

  it('comes back from a result, without Enter too', async () => {
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

it('is used with the keyboard all the way, straight to the anchor', async () => {
  const { page } = await open(PATH);
  await field(page).focus();
  await page.keyboard.type('enter the keys');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const first = results(page).first();
  expect(await first.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await first.getAttribute('data-result')).toBe('set-up-station/enter-keys');
  await page.keyboard.press('Escape');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/guides/set-up-station/#enter-keys');
});

it('every result leads to a page and an anchor that exist', async () => {
  const { page } = await open(asked('a'));
  await page.locator('[data-part="all"]').click();
  const hrefs = await results(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(100);
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

describe('what was entered', () => {
  const values = [...ENTERED, ...ENTERED.slice(0, 1).flatMap(inDisguise)];

  /** All addresses that the tab's history holds. */
  async function visited(page: Page): Promise<string> {
    const session = await page.context().newCDPSession(page);
    const { entries } = await session.send('Page.getNavigationHistory');
    await session.detach();
    return entries.map(({ url }) => decodeURIComponent(url)).join('\n');
  }

  it('gets neither into the address nor into a request, from wherever it comes', async () => {
    const { page, requests } = await open(PATH);
    await field(page).fill(QUERY);
    await results(page).first().waitFor();
    const before = requests.length;
    for (const value of values) {
      await field(page).fill(value);
      await field(page).press('Enter');
      await page.locator('search-page').evaluate(() => new Promise(requestAnimationFrame));
      expect(page.url(), value).toBe(inject('site') + PATH);
    }
    expect(await visited(page)).not.toContain('q=');
    expect(requests.slice(before)).toEqual([]);
    for (const value of values.slice(0, 12)) {
      await visit(page, `${PATH}#q=${encodeURIComponent(value)}`);
      await expect.poll(() => page.url(), { message: value }).toBe(inject('site') + PATH);
    }
    for (const value of ['private key 0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'jane.doe@example.com']) {
      await visit(page, `${PATH}?q=${encodeURIComponent(value)}`);
      await expect.poll(() => page.url(), { message: value }).toBe(inject('site') + PATH);
    }
  });

  it('part by part stays out of the address, and is said where it looks like a key', async () => {
    const { page } = await open(PATH);
    const row = privatePem().split('\n')[3] ?? '';
    await field(page).pressSequentially(row.slice(0, 20));
    await page.locator('[data-part="status"]', { hasText: /\S/ }).waitFor();
    await field(page).pressSequentially(row.slice(20));
    await field(page).press('Enter');
    await page.locator('[data-part="secret"]').waitFor();
    expect(await visited(page)).not.toContain('q=');
  });

  it('is in no file of a browser after it was closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
    try {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: inject('browser'),
        args: [...FLAGS],
      });
      const page = await context.newPage();
      for (const path of ['/en/', PATH]) {
        await visit(page, inject('site') + path);
        if (path !== PATH) await page.locator('.search-link').click();
        await page.waitForURL('**/search/**');
        await field(page).pressSequentially('0f1e2d3c4b5a69788796a5b');
        await page.locator('[data-part="status"]', { hasText: /\S/ }).waitFor();
        await field(page).pressSequentially('4c3d2e1f0');
        await field(page).press('Enter');
      }
      await context.close();
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      const holding = (text: string) =>
        files.filter((file) => {
          const bytes = readFileSync(file);
          return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
        });
      expect(holding('/en/search/').length, 'a file of the history').toBeGreaterThan(0);
      expect(holding('0f1e2d3c4b5a6978')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
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
      // As WebKit does with a field that asks not to be completed.
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

describe('a long paste', () => {
  const LINE = '[2026-08-02T10:11:12.000000+00:00] main.ERROR: Project not found [] []';
  const rows = (count: number) => `${'main.DEBUG: cache cleaned, nothing to do\n'.repeat(count)}`;

  it.each([
    ['a log of 20 KB', rows(300) + LINE + rows(200)],
    ['a line of 20 KB', `${'x '.repeat(9000)}${LINE}${' y'.repeat(1000)}`],
    ['a log of 1 MB with its newest line at the end', rows(25_000) + LINE],
  ])('%s is asked by its most telling line', async (_, text) => {
    const { page } = await open(PATH);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await page.locator('[data-result="server-message/project-not-found"]').waitFor();
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(1000);
    await field(page).press('Enter');
    await page.locator('search-page').evaluate(() => new Promise(requestAnimationFrame));
    expect(page.url()).toBe(inject('site') + PATH);
  });

  it('is no more than 1,000 characters, whatever it says', async () => {
    const { page } = await open(`${PATH}?q=${'word+'.repeat(1200)}`);
    await expect.poll(() => page.url()).toBe(inject('site') + PATH);
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(1000);
    await field(page).fill('word '.repeat(3000));
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(1000);
  });
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
    const { page, requests, complaints } = await open(`/${pathOf(locale)}/search/#q=Brisa`);
    await page.locator('[data-part="full"]').waitFor();
    expect(requests.join('\n')).not.toContain('/pagefind/');
    await page.locator('[data-part="full"]').click();
    await fullTextSearched(page);
    expect(complaints).toEqual([]);
  });

  it('says so when it cannot be reached, and can be asked for again', async () => {
    const { page } = await open(asked('Brisa'));
    await page.route('**/pagefind/**', (route) => route.abort());
    const data = await page.locator('search-page [data-part="data"]').textContent();
    const failed: string = JSON.parse(data ?? '').texts['full-failed'];
    await page.locator('[data-part="full"]').click();
    await page.locator('[data-part="full-status"]', { hasText: failed }).waitFor();
    expect(await page.locator('[data-part="full"]').isVisible()).toBe(true);
  });

  it('has the same bytes in two builds', () => {
    const files = (site: string) => {
      const folder = join(site, 'pagefind');
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          entry.name,
          readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
        ])
        .sort();
    };
    expect(files(inject('folder'))).toEqual(files(inject('folderUnderPath')));
  });
});

it('works under a sub-path', async () => {
  const { page, complaints } = await open(`${inject('siteUnderPath')}/ja/search/#q=秘密鍵`);
  await page.locator('[data-part="full"]').click();
  await fullTextSearched(page);
  await results(page).first().locator('a').click();
  await page.waitForURL('**/help/guides/ja/**#*');
  expect(complaints).toEqual([]);
});

const axeOf = async (page: Page) => [...(await findings(page)), ...(await colourFindings(page))];

describe.each(['light', 'dark'] as const)('axe has nothing to say in %s', (colorScheme) => {
  it.each(['ja', 'en'])('of any state in %s', async (locale) => {
    const { page } = await open(`/${pathOf(locale)}/search/#q=API`, { colorScheme });
    await results(page).first().waitFor();
    expect(await axeOf(page), 'results').toEqual([]);
    await page.locator('[data-part="full"]').click();
    await fullTextSearched(page);
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
