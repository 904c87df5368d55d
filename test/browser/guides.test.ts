import { expect, it } from 'vitest';
import { laidOut, open, reload, started, useBrowser } from '../support/browser.ts';
import { twentyDaysAgo } from '../support/fill.ts';

useBrowser();

it('a guide with a question and a renamed step requests no more files than the budget of a guide allows', async () => {
  const { page, requests } = await open('/en/guides/service-station/');
  await laidOut(page);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(4);
});

it('a tick that was kept under the former ID of a step is found', async () => {
  const { page } = await open('/en/guides/service-station/');
  await page.evaluate(() => {
    const entry = { status: 'completed', revision: '00ff00ff', at: 1_790_000_000_000 };
    localStorage.setItem('waymark/default/service-station/swap-cell', JSON.stringify(entry));
  });
  await reload(page);
  await expect
    .poll(() => page.locator('[data-step="change-battery"]').getAttribute('data-status'))
    .toBe('completed');
});

it('the answer to the guide’s question decides which steps are needed, and is kept', async () => {
  const { page } = await open('/en/guides/service-station/');
  const count = page.locator('.rail [data-progress]');
  const all = Number(await count.getAttribute('data-total'));
  await page.locator('[data-route="cleaning"]').check();
  expect(await page.locator('[data-step="change-battery"]').getAttribute('data-status')).toBe(
    'skipped',
  );
  expect(Number(await count.getAttribute('data-total'))).toBeLessThan(all);
  await page.locator('.rail [data-locale="ja"]').click();
  await page.waitForURL('**/ja/guides/service-station/**');
  await started(page);
  expect(await page.locator('[data-route="cleaning"]').isChecked()).toBe(true);
  await page.locator('[data-route="battery"]').check();
  expect(await page.locator('[data-step="change-battery"]').getAttribute('data-status')).toBe(
    'open',
  );
});

it('says which field is needed before a pasted value can be checked', async () => {
  const { page } = await open('/en/guides/service-station/');
  const field = (name: string) => page.locator(`[data-check="parts"] [data-field="${name}"]`);
  const told = page.locator('[data-check="parts"] .verdict:has(+ [data-findings="values"])');
  await field('values').fill('036000291452');
  await expect
    .poll(() => told.textContent())
    .toBe('Not checked yet: first fill in “Kind of number”.');
  expect(await field('values').getAttribute('data-outcome')).toBe('empty');
  await field('type').selectOption('upc-a');
  await expect.poll(() => field('values').getAttribute('data-outcome')).toBe('sound');
  expect(await told.textContent()).not.toContain('Not checked yet');
});

it('a pasted column is checked line by line, and the lost zeros come back', async () => {
  const { page } = await open('/ar/guides/service-station/');
  const field = (name: string) => page.locator(`[data-check="parts"] [data-field="${name}"]`);
  await field('type').selectOption('upc-a');
  await field('values').fill('036000291452\n36000291452\n036000291453');
  const rows = page.locator('[data-check="parts"] tbody tr');
  await expect.poll(() => rows.count()).toBe(2);
  await page.locator('[data-repair="zero-lost"]').click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await field('values').inputValue()).toBe('036000291452\n036000291452\n036000291453');
});

it('the next renewal is shown, and saved for a calendar', async () => {
  const { page } = await open('/ja/guides/service-station/');
  await page.locator('[data-field="serviced"]').fill(twentyDaysAgo());
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.renewal [data-slot="save"]').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^renewal-\d{4}-\d\d-\d\d\.ics$/);
});
