import { describe, expect, inject, it } from 'vitest';
import { open, useBrowser } from '../../support/browser.ts';
import { field, PATH } from './page.ts';

useBrowser();

describe('a long paste', () => {
  const LINE = '[2026-08-02T10:11:12.000000+00:00] main.ERROR: Project not found [] []';
  const rows = (count: number) => `${'main.DEBUG: cache cleaned, nothing to do\n'.repeat(count)}`;

  it.each([
    ['a log of 20 KB', rows(300) + LINE + rows(200)],
    ['a line of 20 KB', `${'x '.repeat(9000)}${LINE}${' y'.repeat(1000)}`],
    ['a log of 1 MB with its newest line at the end', rows(25_000) + LINE],
  ])('%s is searched by its most useful line', async (_, text) => {
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
