import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';

useBrowser();

describe('a check', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await open('/en/guides/set-up-station/'));
  });
  const field = (name: string, check = 'keys') =>
    page.locator(`[data-check="${check}"] [data-field="${name}"]`);
  const messages = (check = 'keys') =>
    page
      .locator(`[data-check="${check}"] [data-message]`)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-message')));
  const outcomeOf = async (name: string, check = 'keys') =>
    field(name, check).getAttribute('data-outcome');

  it('does not correct a reader who is still typing, but does when the field is left', async () => {
    await field('station-id', 'station').pressSequentially('Testing 2');
    await expect.poll(() => outcomeOf('station-id', 'station')).toBe('empty');
    await page.keyboard.press('Tab');
    await expect.poll(() => outcomeOf('station-id', 'station')).toBe('error');
  });

  it('finds what two fields have in common', async () => {
    await field('name1', 'rooms').fill('Kitchen');
    await field('name2', 'rooms').fill('kitchen');
    await expect.poll(() => messages('rooms')).toContain('space-plan/same-name');
  });

  it('applies all repairs of a field with one button that says what changes, and moves to the field', async () => {
    await page.goto(`${inject('site')}/en/guides/service-station/`);
    await field('type', 'parts').selectOption('ean-13');
    const box = field('values', 'parts');
    await box.fill('“4006381333931\n５901234123457');
    const all = page.locator('[data-findings="values"] [data-repair-all]');
    await all.waitFor();
    expect(await all.count()).toBe(1);
    const changes = all.locator('xpath=..').locator('.finding-change');
    const [before, after] = ['before', 'after'].map((each) =>
      changes.locator(`[data-slot="${each}"]`),
    );
    expect(await before?.allTextContents()).toEqual(['“400…', '…⏎５9…']);
    expect(await after?.allTextContents()).toEqual(['400…', '…⏎59…']);
    await all.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => outcomeOf('values', 'parts')).toBe('sound');
    expect(await box.inputValue()).toBe('4006381333931\n5901234123457');
    expect(await all.count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('data-field')).toBe('values');
  });

  it('has no such button if the repair of one finding does the same', async () => {
    await field('outdoor-key').fill('“0f1e2d3c4b5a6978 8796a5b4c3d2e1f0”');
    await page.locator('[data-message="api-key/inner-blanks"] [data-repair]').waitFor();
    expect(await page.locator('[data-message] [data-repair]').count()).toBe(2);
    expect(await page.locator('[data-repair-all]').count()).toBe(0);
  });

  it('shows the first places that a repair changes, and says how many more there are', async () => {
    await field('outdoor-key').fill('0f1e 2d3c 4b5a 6978 8796 a5b4 c3d2 e1f0');
    const changes = page.locator('[data-message="api-key/inner-blanks"] .finding-change');
    await changes.first().waitFor();
    expect(await changes.locator('[data-slot="before"]').allTextContents()).toEqual([
      '…f1e·2d3…',
      '…c·4…',
      '…a·6…',
      '…8·8…',
    ]);
    expect(await changes.count()).toBe(5);
    expect(await changes.last().textContent()).toBe('And 3 more changes.');
  });

  it('only counts the places if there are many', async () => {
    await page.goto(`${inject('site')}/en/guides/service-station/`);
    await field('type', 'parts').selectOption('ean-13');
    await field('values', 'parts').fill(Array(7).fill('“4006381333931”').join('\n'));
    const changes = page.locator('[data-message="identifier-list/quoted"] .finding-change');
    await expect.poll(() => changes.allTextContents()).toEqual(['14 changes, not listed here.']);
  });

  it('keeps no fault of a step that was repaired, even if other fields are still empty', async () => {
    const kept = () =>
      page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.endsWith('/check-keys'))
          .map(([, value]) => JSON.parse(value) as { outcome: string; messages: string[] })
          .map(({ outcome, messages: found }) => [outcome, ...found]),
      );
    await field('outdoor-key').fill('“0f1e2d3c4b5a69788796a5b4c3d2e1f0”');
    await page.locator('[data-message="api-key/quoted"] [data-repair]').waitFor();
    expect(await kept()).toEqual([['error', 'api-key/quoted@outdoor-key']]);
    await page.locator('[data-message="api-key/quoted"] [data-repair]').click();
    await expect.poll(() => outcomeOf('outdoor-key')).toBe('sound');
    expect(await kept()).toEqual([['empty']]);
  });

  it('says on the button of a repair how many other findings it removes', async () => {
    await field('outdoor-key').fill('“0f1e2d3c4b5a6978 8796a5b4c3d2e1f0”\u200b');
    const label = (message: string) =>
      page.locator(`[data-message="api-key/${message}"] [data-repair]`).textContent();
    expect(await label('invisible-characters')).toMatch(/^Fix it: /);
    expect(await label('quoted')).toMatch(/^Fix this and 1 more: /);
    expect(await label('inner-blanks')).toMatch(/^Fix this and 2 more: /);
  });

  it('has no such button if a field has only one repair', async () => {
    await field('outdoor-key').fill('“0f1e2d3c4b5a69788796a5b4c3d2e1f0”');
    await page.locator('[data-message="api-key/quoted"] [data-repair]').waitFor();
    expect(await page.locator('[data-repair-all]').count()).toBe(0);
  });

  it('lists every error when the reader asks for the whole result, takes them there, and from there to the field', async () => {
    const check = page.locator('[data-check="keys"]');
    const problems = check.locator('[data-part="problems"]');
    const links = problems.locator('a');
    const title = await page.title();
    expect(await problems.isVisible()).toBe(false);
    await check.locator('[data-part="submit"]').click();
    await expect.poll(() => page.locator(':focus').getAttribute('data-part')).toBe('problems');
    expect(await page.title()).toMatch(new RegExp(`.+${title}$`));
    expect(await links.count()).toBe(3);
    expect(await links.first().textContent()).toMatch(/^[^:]+: [^:]+$/);
    expect(await links.locator('[data-slot="what"]').allTextContents()).toEqual(
      await check.locator('[data-level="error"] [data-slot="what"]').allTextContents(),
    );
    const address = page.url();
    await links.nth(1).click();
    expect(await page.locator(':focus').getAttribute('data-field')).toBe('indoor-key');
    expect(page.url()).toBe(address);

    await page.keyboard.type('half a key');
    await expect.poll(() => links.count()).toBe(2);
    expect(await outcomeOf('indoor-key')).toBe('empty');
    await page.keyboard.press('Tab');
    await expect.poll(() => links.count()).toBe(3);
    const secret = await links.nth(1).textContent();
    expect(await page.title()).not.toContain(secret);
    await check.locator('[data-part="clear"]').click();
    expect(await problems.isVisible()).toBe(false);
    expect(await page.title()).toBe(title);
  });

  it('refuses a megabyte without freezing, and says so', async () => {
    const box = field('answer', 'display');
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
    expect(await outcomeOf('answer', 'display')).toBe('error');
  });

  it('draws who gets what', async () => {
    const check = 'rooms';
    await page.locator(`[data-check="${check}"] input[value="adobe-commerce"]`).check();
    await field('name1', check).fill('Kitchen');
    await field('production1', check).check();
    await field('name2', check).fill('Attic');
    const rows = page.locator(`[data-check="${check}"] .plan-row`);
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.nth(0).getAttribute('data-space')).toBe('production');
    expect(await rows.nth(1).getAttribute('data-space')).toBe('testing');
  });

  it('leads from a message to the step that helps', async () => {
    await field('answer', 'display').fill(
      'main.ERROR: Private key signing failed. Check that the private key is correct.',
    );
    const finding = page.locator('[data-message="server-message/signing-failed"]');
    await finding.waitFor();
    expect(await finding.locator('[data-slot="lead"]').getAttribute('href')).toBe('#check-keys');
  });

  it('asks a question only while the answer before it makes it matter, and forgets no answer', async () => {
    const yes = page.locator('[data-check="event"] input[value="yes"]');
    expect(await yes.isVisible()).toBe(false);
    await field('event', 'event').selectOption('regenerate-and-change');
    await yes.check();
    await field('event', 'event').selectOption('regenerated');
    await expect.poll(() => messages('event')).toEqual(['key-event/keys-regenerated']);
    expect(await yes.isVisible()).toBe(false);
    await field('event', 'event').selectOption('regenerate-and-change');
    await expect.poll(() => messages('event')).toEqual(['key-event/regenerate-and-change-live']);
    expect(await yes.isVisible()).toBe(true);
  });

  it('checks two choices together', async () => {
    await field('event', 'event').selectOption('regenerate-and-change');
    await page.locator('[data-check="event"] input[value="yes"]').check();
    await expect.poll(() => messages('event')).toContain('key-event/regenerate-and-change-live');
  });

  it('does not call a field fine that has only spaces', async () => {
    await field('name2', 'rooms').fill('  ');
    await field('name1', 'rooms').fill('Kitchen');
    await expect.poll(() => outcomeOf('name1', 'rooms')).toBe('sound');
    expect(await outcomeOf('name2', 'rooms')).toBe('empty');
    expect(await page.locator('.verdict:has(+ [data-findings="name2"])').textContent()).toBe('');
  });

  it('clears everything on request', async () => {
    await field('outdoor-key').fill('not a key');
    await expect.poll(() => outcomeOf('outdoor-key')).toBe('error');
    await page.locator('[data-check="keys"] [data-part="clear"]').click();
    expect(await field('outdoor-key').inputValue()).toBe('');
    expect(await messages()).toEqual([]);
  });
});
