import { describe, expect, it } from 'vitest';
import { open, openBeside, reload, useBrowser, visit } from '../support/browser.ts';

useBrowser();

const GUIDE = '/en/guides/set-up-station/';
const ticked = '[data-tick]:checked';
const done = '.rail [data-progress]';

describe('progress', () => {
  it('is the same in two tabs at the same time, and neither loses the other’s ticks', async () => {
    const { page } = await open(GUIDE);
    const other = await openBeside(page, '/ja/guides/set-up-station/');
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    await other.locator('[data-step="enter-keys"] [data-tick]').check();
    for (const tab of [page, other]) {
      await expect.poll(() => tab.locator(ticked).count()).toBe(2);
      expect(await tab.locator(done).getAttribute('data-done')).toBe('2');
    }
    await other.locator('[data-step="make-keys"] [data-tick]').uncheck();
    await expect.poll(() => page.locator(ticked).count()).toBe(1);
  });

  it('says when a step has changed since it was ticked, and accepts a new tick', async () => {
    const { page } = await open(GUIDE);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    await page.evaluate(() => {
      const key = 'waymark/default/set-up-station/make-keys';
      const entry = JSON.parse(localStorage.getItem(key) ?? '');
      localStorage.setItem(key, JSON.stringify({ ...entry, revision: '0' }));
    });
    await reload(page);
    const changed = page.locator('[data-step="make-keys"] [data-part="changed"]');
    expect(await changed.isVisible()).toBe(true);
    expect(await page.locator(ticked).count()).toBe(1);
    await changed.locator('button').click();
    expect(await changed.isVisible()).toBe(false);
    await reload(page);
    expect(await changed.isVisible()).toBe(false);
  });

  it('keeps saying so while the step’s check is used, and keeps the outcome when the step is ticked later', async () => {
    const { page } = await open(GUIDE);
    const entry = () =>
      page.evaluate(() =>
        JSON.parse(localStorage.getItem('waymark/default/set-up-station/read-display') ?? '{}'),
      );
    const step = page.locator('[data-step="read-display"]');
    await step.locator('[data-tick]').check();
    await page.evaluate(() => {
      const key = 'waymark/default/set-up-station/read-display';
      const kept = JSON.parse(localStorage.getItem(key) ?? '');
      localStorage.setItem(key, JSON.stringify({ ...kept, revision: '0' }));
    });
    await reload(page);
    await step.locator('textarea').fill('API Key Validation Failed');
    await expect.poll(async () => (await entry()).outcome).toBe('note');
    expect(await step.locator('[data-part="changed"]').isVisible()).toBe(true);
    await reload(page);
    await step.locator('[data-tick]').uncheck();
    await step.locator('[data-tick]').check();
    expect((await entry()).outcome).toBe('note');
    expect(await step.locator('[data-part="changed"]').isVisible()).toBe(false);
  });

  it('survives entries that another release or program left', async () => {
    const { page, complaints } = await open('/en/');
    await page.evaluate(() => {
      localStorage.setItem('waymark/default/set-up-station/make-keys', '{"status":');
      localStorage.setItem('waymark/default/set-up-station/no-such-step', '[]');
      localStorage.setItem('waymark/default', 'x');
    });
    await visit(page, page.url().replace('/en/', GUIDE));
    expect(await page.locator(ticked).count()).toBe(0);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    expect(await page.locator(done).getAttribute('data-done')).toBe('1');
    expect(complaints).toEqual([]);
  });

  it('starts again in an open page when its storage is cleared', async () => {
    const { page } = await open(GUIDE);
    const other = await openBeside(page, GUIDE);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    await expect.poll(() => other.locator(ticked).count()).toBe(1);
    await page.evaluate(() => localStorage.clear());
    await expect.poll(() => other.locator(ticked).count()).toBe(0);
  });

  it('is saved to a file and loaded from it', async () => {
    const { page } = await open(GUIDE);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    await page.locator('.tools summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.tools [data-part="export"]').click(),
    ]);
    const file = await download.path();
    const { page: elsewhere } = await open(GUIDE);
    await elsewhere.locator('.tools summary').click();
    await elsewhere.locator('.tools [data-part="import"]:enabled').waitFor();
    await elsewhere.locator('.tools [data-part="file"]').setInputFiles(file);
    await expect.poll(() => elsewhere.locator(ticked).count()).toBe(1);
    await elsewhere.locator('.tools [data-part="file"]').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"other":true}'),
    });
    await expect
      .poll(() => elsewhere.locator('.tools [data-part="said"]').textContent())
      .not.toBe('');
    expect(await elsewhere.locator(ticked).count()).toBe(1);
    const said = elsewhere.locator('.tools [data-part="said"]');
    const before = await said.textContent();
    // The page makes the large file: sending it would take longer than the test.
    await elsewhere.locator('.tools [data-part="file"]').evaluate((input) => {
      if (!(input instanceof HTMLInputElement)) return;
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'large.json'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    });
    await expect.poll(() => said.textContent()).not.toBe(before);
    expect(await elsewhere.locator(ticked).count()).toBe(1);
  });
});
