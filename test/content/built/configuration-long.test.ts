import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { everything, undone } from '../../support/canary.ts';
import { ready } from '../../support/fill.ts';
import { content, toolPath } from '../../support/pages.ts';

useBrowser();

const tools = Object.entries(content.tools).filter(([, { file }]) => file.configuration);

const API_KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const NAME = 'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__SANDBOX_API_KEY';
const OTHER = 'SHOP_NAME="A shop with a long name"\n';
const LINES = Math.ceil(70_000 / OTHER.length);
/** Longer than the field shows. */
const LONG = `${OTHER.repeat(LINES)}${NAME}=${API_KEY}\n`;

const SHADOWED = '[data-message="configuration/shadowed"]';

const field = (page: Page) => page.locator('textarea[data-paste]');
const settingLines = (page: Page) =>
  page
    .locator('[data-configuration] [data-setting]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-line')));

const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
};
const permissions = ['clipboard-read', 'clipboard-write'];

describe.each(tools)('%s', (tool) => {
  it('a long text that is pasted is checked without being in the field', async () => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool), { permissions });
    await ready(page);
    await paste(page, LONG.replaceAll('\n', '\r\n'));
    await expect.poll(() => settingLines(page)).toEqual([String(LINES + 1)]);
    expect(await field(page).inputValue()).toBe('');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);

    await page.locator('[data-configuration] [data-part="clear"]').click();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await expect.poll(() => settingLines(page)).toEqual([]);
    expect(await everything(page)).not.toContain(API_KEY);
    expect(await undone(page)).not.toContain(API_KEY);
  });

  it('what is typed after a long text counts alone', async () => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool), { permissions });
    await ready(page);
    await paste(page, LONG);
    await expect.poll(() => settingLines(page)).toEqual([String(LINES + 1)]);
    await field(page).pressSequentially('A=1');
    await expect.poll(() => settingLines(page)).toEqual([]);
    expect(await field(page).inputValue()).toBe('A=1');
  });

  it('a long text that is pasted into a text is not lost', async () => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool), { permissions });
    await ready(page);
    await field(page).fill(`${OTHER}${OTHER}`);
    await field(page).press('ControlOrMeta+End');
    await paste(page, LONG);
    await expect.poll(() => settingLines(page)).toEqual([String(LINES + 3)]);
  });

  it('of many findings with the same text the first hundred are shown, and all are in the report', async () => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool));
    await ready(page);
    const count = 130;
    const set = (value: string) =>
      Array.from({ length: count }, (_, at) => `CONFIG__DEFAULT__A__B__C${at}=${value}\n`).join('');
    await field(page).fill(set('one') + set('two'));
    const list = page.locator('[data-configuration] [data-part="findings"]');
    await expect.poll(() => list.locator(SHADOWED).count()).toBe(100);
    expect(await list.locator('> li:not([data-message]):visible').allTextContents()).toEqual([
      expect.stringContaining(String(count - 100)),
    ]);
    const report = await page.locator('[data-part="report-text"]').inputValue();
    const paths = report.match(/\ba\/b\/c\d+/g);
    expect(new Set(paths).size).toBe(count);
  });

  it('of many recognised parts the first hundred are shown, and all are in the report', async () => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool));
    await ready(page);
    const count = 120;
    const parts = Array.from(
      { length: count },
      (_, at) => `CONFIG__DEFAULT__A__B__C${at}=1\nProse.\n\n`,
    );
    await field(page).fill(parts.join(''));
    const list = page.locator('[data-configuration] [data-part="formats"]');
    await expect.poll(() => list.locator('> li').count()).toBe(101);
    const last = count * 3 - 2;
    expect(await list.textContent()).not.toContain(String(last));
    expect(await page.locator('[data-part="report-text"]').inputValue()).toContain(String(last));
  });
});
