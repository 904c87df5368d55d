import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';

useBrowser();

describe('a check', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await open('/en/guides/connect-instance/'));
  });
  const field = (name: string, check = 'four-keys') =>
    page.locator(`[data-check="${check}"] [data-field="${name}"]`);
  const messages = (check = 'four-keys') =>
    page
      .locator(`[data-check="${check}"] [data-message]`)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-message')));
  const outcomeOf = async (name: string, check = 'four-keys') =>
    field(name, check).getAttribute('data-outcome');

  it('does not correct a reader half way through typing, and does when the field is left', async () => {
    await field('data-space-id', 'data-space').pressSequentially('Testing 2');
    await expect.poll(() => outcomeOf('data-space-id', 'data-space')).toBe('empty');
    await page.keyboard.press('Tab');
    await expect.poll(() => outcomeOf('data-space-id', 'data-space')).toBe('error');
  });

  it('exchanges two keys of a pair that were pasted the wrong way round', async () => {
    await field('sandbox-api-key').fill(privatePem());
    await field('sandbox-private-key').fill('0123456789abcdef'.repeat(2));
    await page.locator('[data-message^="key-set/"] [data-repair]').first().click();
    await expect.poll(() => outcomeOf('sandbox-api-key')).toBe('sound');
    expect(await outcomeOf('sandbox-private-key')).toBe('sound');
  });

  it('finds one key in both environments', async () => {
    await field('sandbox-private-key').fill(privatePem());
    await field('production-private-key').fill(privatePem());
    await expect.poll(() => messages()).toContain('key-set/same-private');
  });

  it('applies all repairs of a field with one button that says what changes, and goes to the field', async () => {
    const box = field('sandbox-private-key');
    const key = privatePem();
    await box.fill(`"${key.replaceAll('\n', '\\n')}"\u200b`);
    const all = page.locator('[data-findings="sandbox-private-key"] [data-repair-all]');
    await all.waitFor();
    expect(await all.count()).toBe(1);
    const change = all.locator('xpath=..').locator('[data-slot="before"]');
    expect(await change.textContent()).not.toBe('');
    await all.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => outcomeOf('sandbox-private-key')).toBe('sound');
    expect((await box.inputValue()).trim()).toBe(key.trim());
    expect(await all.count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('data-field')).toBe('sandbox-private-key');
    await expect
      .poll(() => page.locator('[data-check="four-keys"] [data-part="verdict"]').textContent())
      .not.toBe('');
  });

  it('has no such button where a field has one repair only', async () => {
    await field('sandbox-private-key').fill(`"${privatePem()}"`);
    await page.locator('[data-message="private-key/quoted"] [data-repair]').waitFor();
    expect(await page.locator('[data-repair-all]').count()).toBe(0);
  });

  it('lists every error when the whole is asked for, takes the reader there, and from there to the field', async () => {
    const check = page.locator('[data-check="four-keys"]');
    const problems = check.locator('[data-part="problems"]');
    const links = problems.locator('a');
    const title = await page.title();
    expect(await problems.isVisible()).toBe(false);
    await check.locator('[data-part="submit"]').click();
    await expect.poll(() => page.locator(':focus').getAttribute('data-part')).toBe('problems');
    expect(await page.title()).toMatch(new RegExp(`.+${title}$`));
    expect(await links.count()).toBeGreaterThanOrEqual(4);
    expect(await links.locator('[data-slot="what"]').allTextContents()).toEqual(
      await check.locator('[data-level="error"] [data-slot="what"]').allTextContents(),
    );
    const address = page.url();
    await links.nth(1).click();
    expect(await page.locator(':focus').getAttribute('data-field')).toBe('sandbox-private-key');
    expect(page.url()).toBe(address);

    await page.keyboard.type('half');
    await expect.poll(() => links.count()).toBe(3);
    expect(await outcomeOf('sandbox-private-key')).toBe('empty');
    await page.keyboard.press('Tab');
    await expect.poll(() => links.count()).toBe(4);
    const secret = await links.nth(1).textContent();
    expect(await page.title()).not.toContain(secret);
    await check.locator('[data-part="clear"]').click();
    expect(await problems.isVisible()).toBe(false);
    expect(await page.title()).toBe(title);
  });

  it('refuses a megabyte without freezing, and says so', async () => {
    const box = field('production-private-key');
    await box.focus();
    await page.locator('[data-check][data-ready]').first().waitFor();
    const longest = await box.evaluate(async (input) => {
      if (!(input instanceof HTMLTextAreaElement)) throw new Error('The field is a text area.');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'x'.repeat(1_048_576));
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      const refused = !input.dispatchEvent(paste);
      return { refused, value: input.value };
    });
    expect(longest.refused).toBe(true);
    expect(longest.value).toBe('');
    expect(await outcomeOf('production-private-key')).toBe('error');
  });

  it('draws who gets which data space', async () => {
    const check = 'space-plan';
    await page.locator(`[data-check="${check}"] input[value="adobe-commerce"]`).check();
    await field('name1', check).fill('Shop');
    await field('production1', check).check();
    await field('name2', check).fill('Staging');
    const rows = page.locator(`[data-check="${check}"] .plan-row`);
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.nth(0).getAttribute('data-space')).toBe('production');
    expect(await rows.nth(1).getAttribute('data-space')).toBe('testing');
  });

  it('leads from a server’s message to the step that mends it', async () => {
    await field('answer', 'server-answer').fill(
      'main.ERROR: Private key signing failed. Check that the private key is correct.',
    );
    const finding = page.locator('[data-message="server-message/signing-failed"]');
    await finding.waitFor();
    expect(await finding.locator('[data-slot="lead"]').getAttribute('href')).toBe('#check-keys');
  });

  it('says what is lost before a live shop changes keys and project', async () => {
    await page.locator('[data-check="key-event"] input[value="regenerate-and-change"]').check();
    await page.locator('[data-check="key-event"] input[value="yes"]').check();
    await expect
      .poll(() => messages('key-event'))
      .toContain('key-event/regenerate-and-change-live');
  });

  it('forgets everything on request', async () => {
    await field('sandbox-api-key').fill('not a key');
    await expect.poll(() => outcomeOf('sandbox-api-key')).toBe('error');
    await page.locator('[data-check="four-keys"] [data-part="clear"]').click();
    expect(await field('sandbox-api-key').inputValue()).toBe('');
    expect(await messages()).toEqual([]);
  });
});
