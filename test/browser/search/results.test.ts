import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { open, useBrowser, visit } from '../../support/browser.ts';
import { allPages, builtFile, builtPage } from '../../support/pages.ts';
import { answered, asked, field, PATH, QUERY, results, status } from './page.ts';

useBrowser();

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

it('without script leads to the lists of guides with their steps, rules, tools and other pages', async () => {
  const { page, complaints } = await open('/en/', { javaScriptEnabled: false });
  await page.locator('.search-link').click();
  await page.waitForURL('**/en/search/#query');
  expect(await field(page).isVisible()).toBe(false);
  const links = page.locator('main a:visible');
  expect(await links.count()).toBeGreaterThan(20);
  for (const part of [
    '/guides/set-up-station/#read-display',
    '/rules/api-key/',
    '/tools/keys/',
    '/support/#compose-title',
    '/checklists/set-up-station/',
  ]) {
    expect(await page.locator(`main a[href$="${part}"]:visible`).count()).toBe(1);
  }
  expect(complaints).toEqual([]);
});

it('shows results while the reader types, says how many, and does not send the query', async () => {
  const { page, requests, complaints } = await open(PATH);
  await field(page).pressSequentially('secret key');
  await results(page).first().waitFor();
  expect(await results(page).locator('mark').count()).toBeGreaterThan(0);
  // The name of a result is exactly that of its step or message.
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

it('can be used with only the keyboard, up to the anchor', async () => {
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

it.each([
  ['send steps to a customer', '/en/support/#compose-title', '#compose-title'],
  ['read status code', '/en/support/#read-title', '#read-title'],
  ['delete my progress', '/en/checklists/set-up-station/#progress', '.tools summary'],
  ['key refused', '/en/tools/keys/', 'h1'],
  ['language', '/en/', '.languages'],
])('“%s” leads to the page of the site that does it, at its part', async (query, path, part) => {
  const { page } = await open(asked(query));
  await results(page).first().locator('a').click();
  await page.waitForURL(inject('site') + path);
  const place = page.locator(part).first();
  await place.waitFor();
  expect(await place.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(900);
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

it('the focus moves to the first result that was not shown before', async () => {
  const { page } = await open(asked('key'));
  await page.locator('[data-part="all"]').click();
  expect(
    await results(page)
      .nth(20)
      .locator('a')
      .evaluate((a) => a === document.activeElement),
  ).toBe(true);
});

it('says so when the index cannot be reached, offers the lists, and tries again', async () => {
  const { page } = await open('/en/');
  await page.route('**/search/index.*.json', (route) => route.abort());
  await visit(page, asked(QUERY));
  await answered(page);
  expect(await page.locator('[data-part="lists"]').isVisible()).toBe(true);
  await page.unroute('**/search/index.*.json');
  await field(page).press('Enter');
  await results(page).first().waitFor();
});
