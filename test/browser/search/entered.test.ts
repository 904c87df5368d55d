import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, useBrowser, visit } from '../../support/browser.ts';
import { ENTERED, inDisguise } from '../../support/entered.ts';
import { privatePem } from '../../support/keys.ts';
import { FLAGS } from '../../support/provide-browser.ts';
import { answered, field, PATH, QUERY, results } from './page.ts';

useBrowser();

describe('an entered value', () => {
  const values = [...ENTERED, ...ENTERED.slice(0, 1).flatMap(inDisguise)];

  /** All addresses in the tab's history. */
  async function visited(page: Page): Promise<string> {
    const session = await page.context().newCDPSession(page);
    const { entries } = await session.send('Page.getNavigationHistory');
    await session.detach();
    return entries.map(({ url }) => decodeURIComponent(url)).join('\n');
  }

  it('gets neither into the address nor into a request, wherever it comes from', async () => {
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

  it('stays out of the address part by part, and the page says so if it looks like a key', async () => {
    const { page } = await open(PATH);
    const row = privatePem().split('\n')[3] ?? '';
    await field(page).pressSequentially(row.slice(0, 20));
    await answered(page);
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
        await answered(page);
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
