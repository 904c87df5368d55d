import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { colourFindings, findings, findingsOnPaper } from '../support/axe.ts';
import { laidOut, open, reload, useBrowser } from '../support/browser.ts';
import { everything } from '../support/canary.ts';
import { overflowing } from '../support/layout.ts';

useBrowser();

const PATH = '/en/tools/parts/';
const GOOD = ['4006381333931', '3017620422003', '5010017234010', '6901234567892'];
const WRONG = '4006381333932';
const UPC = '036000291452';
const CATALOGUE = [
  'name;ean;code',
  ...GOOD.map((ean, index) => `Part ${index};${ean};${UPC}`),
  `"=1+1";${WRONG};`,
  'Last;4,00638E+12;',
  'None;;',
].join('\r\n');

const root = (page: Page) => page.locator('[data-catalogue]');
const part = (page: Page, name: string) => root(page).locator(`[data-part="${name}"]`).first();
const said = (page: Page) => part(page, 'verdict').textContent();
const cells = (page: Page, cell: string) =>
  part(page, 'rows').locator(`[data-slot="${cell}"]`).allTextContents();

async function choose(page: Page, text: string | Buffer, name = 'parts.csv'): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await part(page, 'file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect.poll(() => part(page, 'choices').isVisible()).toBe(true);
}

/** Drops a file on the element that has a text so many times. */
async function drop(page: Page, text: string, times = 1): Promise<void> {
  const files = await page.evaluateHandle(
    ([content, count]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content.repeat(count)], 'parts.csv'));
      return carried;
    },
    [text, times] as const,
  );
  await root(page).dispatchEvent('drop', { dataTransfer: files });
}

it('checks the column of product IDs that it finds, and says what is wrong in which lines', async () => {
  const { page, requests, complaints } = await open(PATH);
  const before = requests.length;
  await choose(page, CATALOGUE);
  expect(await said(page)).toBe('2 of 6 IDs need checking.');
  expect(await part(page, 'column').inputValue()).toBe('1');
  expect(await part(page, 'type').inputValue()).toBe('ean-13');
  expect(await part(page, 'counts').textContent()).toBe('1 line has no ID.');
  const messages = root(page).locator('[data-message]');
  expect(
    await messages.evaluateAll((all) => all.map((each) => each.getAttribute('data-message'))),
  ).toEqual(['check-digit', 'spreadsheet-exponent']);
  expect(await messages.first().locator('a').getAttribute('href')).toBe(
    '/en/rules/identifier-list/#check-digit',
  );
  expect(await cells(page, 'line')).toEqual(['6', '7']);
  expect(await cells(page, 'value')).toEqual([WRONG, '4,00638E+12']);
  // The script, the texts, and nothing else.
  expect(requests.slice(before).filter((address) => !/\.js\s*$| blob:/.test(address))).toEqual([]);
  expect(complaints).toEqual([]);
});

it('checks another column or type when the reader selects it', async () => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE);
  await part(page, 'column').selectOption({ label: 'code' });
  await expect.poll(() => said(page)).toBe('3 of 4 IDs need checking.');
  expect(await part(page, 'type').inputValue()).toBe('upc-a');
  await part(page, 'type').selectOption('ean-8');
  await expect.poll(() => said(page)).toBe('4 of 4 IDs need checking.');
  expect(await part(page, 'column').inputValue()).toBe('2');
});

it('asks for what it does not recognize, as long as it is not selected', async () => {
  const { page } = await open(PATH);
  await choose(page, 'a,b\nx,y\n');
  expect(await said(page)).toContain('Select the column and the type.');
  expect(await part(page, 'column').inputValue()).toBe('');
  expect(await part(page, 'report').isVisible()).toBe(false);
  await part(page, 'type').selectOption('ean-13');
  await expect.poll(() => said(page)).toMatch(/ Select the column\.$/);
  expect(await part(page, 'type').inputValue()).toBe('ean-13');
  await choose(page, 'sku,gtin\nA-1,4006381333932\n');
  await expect.poll(() => said(page)).toMatch(/^The type .* Select the type\.$/);
  expect(await part(page, 'column').inputValue()).toBe('1');
  await choose(page, 'sku,gtin\nA-1,\n');
  await expect.poll(() => said(page)).toMatch(/^The file has no product IDs/);
});

it.each([
  ['a spreadsheet', 'PK\x03\x04\x14\0\x06\0,4006381333931', 'This is not a text file.'],
  ['nothing', ' \r\n', 'The file is empty.'],
  ['headings', 'sku,gtin\r\n', 'The file has no product IDs, only column headings.'],
])('says what to do with a file that has only %s', async (_, text, start) => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE);
  await part(page, 'file').setInputFiles({
    name: 'parts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'latin1'),
  });
  await expect.poll(() => said(page)).toContain(start);
  for (const name of ['choices', 'report', 'save', 'chosen']) {
    expect([name, await part(page, name).isVisible()]).toEqual([name, false]);
  }
});

it('reads a file again that is chosen again, and names the one it has read', async () => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE, 'parts of today.csv');
  expect(await part(page, 'name').textContent()).toBe('parts of today.csv');
  // A browser tells nothing if the same file is chosen in a field that still has it.
  expect(await part(page, 'file').inputValue()).toBe('');
  await drop(page, CATALOGUE);
  await expect.poll(() => part(page, 'name').textContent()).toBe('parts.csv');
  expect(await part(page, 'file').inputValue()).toBe('');
});

it('removes what was found as soon as another type is selected', async () => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE);
  const type = part(page, 'type');
  await type.focus();
  const hidden = await type.evaluate((select: HTMLSelectElement) => {
    select.value = 'ean-8';
    select.dispatchEvent(new Event('change'));
    const names = ['report', 'save', 'choices'];
    return names.filter((name) => {
      const each = document.querySelector<HTMLElement>(`[data-catalogue] [data-part="${name}"]`);
      return each?.hidden;
    });
  });
  expect(hidden).toEqual(['report', 'save']);
  await expect.poll(() => said(page)).toBe('6 of 6 IDs need checking.');
  expect(await part(page, 'save').isVisible()).toBe(true);
  expect(await type.evaluate((select) => document.activeElement === select)).toBe(true);
});

it('saves the faulty lines without formulas', async () => {
  const { page } = await open(PATH);
  await choose(page, `ean\n${GOOD.join('\n')}\n"=4006381333932"\n${WRONG}\n`);
  const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'save').click()]);
  expect(download.suggestedFilename()).toBe('faulty-lines.csv');
  const text = readFileSync(await download.path(), 'utf8');
  const [headings, ...lines] = text.trimEnd().split('\r\n');
  expect(headings).toMatch(/^\ufeffLine,Value,/);
  expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual([
    ['6', "'=4006381333932"],
    ['7', WRONG],
  ]);
});

it.each(['Clear', 'leaving the page'])(
  '%s removes everything, and ends the worker',
  async (way) => {
    const { page } = await open(PATH);
    await choose(page, CATALOGUE);
    expect(page.workers().length).toBe(1);
    if (way === 'Clear') await part(page, 'clear').click();
    else await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await everything(page)).not.toContain(WRONG);
    expect(await everything(page)).not.toContain('parts.csv');
    expect(await part(page, 'file').inputValue()).toBe('');
    for (const name of ['report', 'choices', 'save', 'running', 'chosen']) {
      expect([name, await part(page, name).isVisible()]).toEqual([name, false]);
    }
    if (way === 'Clear') {
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('catalogue-file');
    }
  },
);

it('shows how much it has read, and stops when the reader asks', async () => {
  const { page } = await open(PATH);
  await page.evaluate(() => {
    const bar = document.querySelector('[data-part="progress"]') as HTMLProgressElement;
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push(bar.value)).observe(bar, { attributes: true });
    // The first progress that is told stops it, as a reader who presses the button then.
    new MutationObserver((_, observer) => {
      if (bar.value === 0) return;
      observer.disconnect();
      (document.querySelector('[data-part="stop"]') as HTMLElement).click();
    }).observe(bar, { attributes: true });
  });
  await drop(page, `${WRONG}\n`, 1_000_000);
  await expect.poll(() => said(page)).toMatch(/^Stopped\./);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await part(page, 'running').isVisible()).toBe(false);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(Math.max(...seen)).toBeLessThan(1);
});

it('reads a file that is dropped on it, and does not leave the page', async () => {
  const { page } = await open(PATH);
  await drop(page, CATALOGUE);
  await expect.poll(() => said(page)).toBe('2 of 6 IDs need checking.');
});

it('is empty after the page is loaded again', async () => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE);
  await reload(page);
  expect(await part(page, 'choices').isVisible()).toBe(false);
  expect(await everything(page)).not.toContain(WRONG);
});

it('is used by keyboard alone', async () => {
  const { page } = await open(PATH);
  await choose(page, CATALOGUE);
  await part(page, 'file').focus();
  const passed: (string | undefined)[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['part']));
  }
  expect(passed).toEqual(['column', 'type', 'save', 'clear']);
  await page.keyboard.press('Enter');
  expect(await part(page, 'choices').isVisible()).toBe(false);
});

describe.each(['en', 'ar', 'ja'])('in %s', (locale) => {
  it('fits a narrow window, and has nothing that axe finds, on screen and on paper', async () => {
    const { page } = await open(`/${locale}/tools/parts/`, {
      viewport: { width: 320, height: 640 },
    });
    await choose(page, CATALOGUE);
    await laidOut(page);
    expect(await overflowing(page)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    expect(await colourFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await findingsOnPaper(page)).toEqual([]);
    expect(await part(page, 'file').isVisible()).toBe(false);
    expect(await part(page, 'messages').isVisible()).toBe(true);
  });
});
