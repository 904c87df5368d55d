import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/domain/guide.ts';
import { pathOf } from '../../src/site/locales.ts';
import { open, useBrowser } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';
import { content, guides, locales } from '../support/pages.ts';
import { cook } from '../support/recipes.ts';

useBrowser();

/** One thing that goes wrong on the way through each guide, and is mended with a click. */
const FAULTS: Readonly<
  Record<string, readonly [check: string, field: string, value: string, finding: string]>
> = {
  'connect-instance': [
    'four-keys',
    'sandbox-private-key',
    privatePem().replaceAll('\n', '\\n'),
    'private-key/literal-newlines',
  ],
  'amazon-api-key': [
    'channel-key',
    'production',
    '“0123456789abcdef0123456789abcdef”',
    'api-key/quoted',
  ],
  'amazon-store': [
    'store-form',
    'email',
    'Orders <orders@example.com>',
    'email-address/display-name',
  ],
};

const twentyDaysAgo = () => new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);

/** Fills a field as a reader would, by the kind of its control. */
async function fill(page: Page, check: Check, field: string, value: string): Promise<void> {
  const control = page.locator(`[data-check="${check.id}"] [data-field="${field}"]`);
  switch (check.fields.find(({ id }) => id === field)?.control) {
    case 'choice':
      await control.selectOption(value);
      break;
    case 'options':
      await control.and(page.locator(`[value="${value}"]`)).check();
      break;
    case 'tick':
      await control.check();
      break;
    case 'date':
      await control.fill(twentyDaysAgo());
      break;
    default:
      await control.fill(value);
  }
}

describe.each(guides)('%s', (guide) => {
  it.each(locales)('is followed in %s from the start page to the last tick', async (locale) => {
    const { page, complaints } = await open(`/${pathOf(locale)}/`);
    await page.locator(`[data-guide-card="${guide}"] [data-part="go"]`).click();
    await page.waitForURL(`**/${pathOf(locale)}/guides/${guide}/`);

    const [check = '', field = '', value = '', finding = ''] = FAULTS[guide] ?? [];
    const broken = page.locator(`[data-check="${check}"] [data-field="${field}"]`);
    await broken.fill(value);
    const found = page.locator(`[data-message="${finding}"]`);
    await found.locator('[data-repair]').click();
    await found.waitFor({ state: 'detached' });
    expect(await broken.inputValue()).not.toBe(value);

    for (const step of content.guides[guide]?.file.steps ?? []) {
      for (const each of step.checks) {
        for (const [name, entry] of Object.entries(cook(each.examples.sound[0] ?? {}))) {
          if (!name.startsWith('@')) await fill(page, each, name, entry);
        }
        const root = page.locator(`[data-check="${each.id}"]`);
        await expect
          .poll(() => root.getAttribute('data-outcome'), { message: each.id })
          .toMatch(/^(?:sound|note)$/);
      }
    }
    const route = page.locator('[data-route]').first();
    if ((await route.count()) > 0) await route.check();
    for (const step of await page.locator('[data-step]:not([data-status="skipped"])').all()) {
      await step.locator('[data-tick]').check();
    }
    const count = page.locator('.rail [data-progress]');
    expect(await count.getAttribute('data-done')).toBe(await count.getAttribute('data-total'));
    expect(complaints).toEqual([]);
  });
});

it('the answer to the guide’s question decides which steps are needed, and is kept', async () => {
  const { page } = await open('/en/guides/amazon-api-key/');
  const count = page.locator('.rail [data-progress]');
  const all = Number(await count.getAttribute('data-total'));
  await page.locator('[data-route="not-accepted"]').check();
  expect(await page.locator('[data-step="make-key"]').getAttribute('data-status')).toBe('skipped');
  expect(Number(await count.getAttribute('data-total'))).toBeLessThan(all);
  await page.locator('.rail [data-locale="ja"]').click();
  await page.waitForURL('**/ja/guides/amazon-api-key/**');
  expect(await page.locator('[data-route="not-accepted"]').isChecked()).toBe(true);
  await page.locator('[data-route="missing"]').check();
  expect(await page.locator('[data-step="make-key"]').getAttribute('data-status')).toBe('open');
});

it('a pasted column is judged line by line, and the lost zeros come back', async () => {
  const { page } = await open('/fr/guides/amazon-store/');
  const field = (name: string) => page.locator(`[data-check="identifiers"] [data-field="${name}"]`);
  await field('type').selectOption('upc-a');
  await field('values').fill('036000291452\n36000291452\n036000291453');
  const rows = page.locator('[data-check="identifiers"] tbody tr');
  await expect.poll(() => rows.count()).toBe(2);
  await page.locator('[data-repair="zero-lost"]').click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await field('values').inputValue()).toBe('036000291452\n036000291452\n036000291453');
});

it('the next renewal is shown, and saved for a calendar', async () => {
  const { page } = await open('/zh-hans/guides/amazon-store/');
  await page.locator('[data-field="consent"]').fill(twentyDaysAgo());
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.renewal [data-slot="save"]').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^renewal-\d{4}-\d\d-\d\d\.ics$/);
});
