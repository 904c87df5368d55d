import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { COPY, kept } from '../support/canary.ts';
import { ready } from '../support/fill.ts';

useBrowser();

const PATH = '/en/guides/set-up-station/';
const SOUND = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const QUOTED = `“${SOUND}”`;
const BEFORE = 'copied before';

const field = (page: Page, name = 'outdoor-key') => page.locator(`[data-field="${name}"]`);
const copy = (page: Page) => page.locator(COPY);
const said = (page: Page) => copy(page).locator('xpath=..').getByRole('status');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Enters a faulty value and has it repaired. */
async function repair(page: Page, value = QUOTED, message = 'quoted'): Promise<void> {
  await field(page).fill(value);
  await page.locator(`[data-repair="${message}"]`).click();
}

describe('after a repair, the value', () => {
  let page: Page;
  let requests: readonly string[];
  let complaints: readonly string[];
  beforeEach(async () => {
    ({ page, requests, complaints } = await open(PATH, {
      permissions: ['clipboard-read', 'clipboard-write'],
    }));
    await ready(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), BEFORE);
  });

  it('is copied when the reader asks for it, not earlier, and gets nowhere else', async () => {
    const asked = requests.length;
    await repair(page);
    await copy(page).waitFor();
    expect(await said(page).textContent()).toBe('');
    expect(await clipboard(page)).toBe(BEFORE);
    await copy(page).click();
    await expect.poll(() => said(page).textContent()).toBe('Copied.');
    expect(await clipboard(page)).toBe(SOUND);
    expect(await copy(page).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.evaluate((text) => navigator.clipboard.writeText(text), BEFORE);
    expect(await kept(page)).not.toContain(SOUND);
    expect(requests.slice(asked)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is copied by keyboard: the button comes next after the field', async () => {
    await repair(page);
    await expect.poll(() => page.locator(':focus').getAttribute('data-field')).toBe('outdoor-key');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent()).toBe('Copied.');
    expect(await clipboard(page)).toBe(SOUND);
  });

  it('can still be copied after another field was filled in', async () => {
    await repair(page);
    await copy(page).click();
    await expect.poll(() => said(page).textContent()).toBe('Copied.');
    await field(page, 'indoor-key').fill('not a key');
    await page.locator('[data-findings="indoor-key"] [data-message]').waitFor();
    expect(await said(page).textContent()).toBe('Copied.');
  });

  it('is not offered while the field has an error, or without a repair', async () => {
    await field(page).fill(SOUND);
    await expect.poll(() => field(page).getAttribute('data-outcome')).toBe('sound');
    expect(await copy(page).count()).toBe(0);
    await repair(page, QUOTED.replace('6978', '6978 '));
    await page.locator('[data-message="api-key/quoted"]').waitFor({ state: 'detached' });
    expect(await copy(page).count()).toBe(0);
    await page.locator('[data-repair="inner-blanks"]').click();
    await copy(page).click();
    await expect.poll(() => clipboard(page)).toBe(SOUND);
  });

  it('is not offered any more after "Clear", or when the reader changes the field', async () => {
    await repair(page);
    await copy(page).waitFor();
    await page.locator('[data-check="keys"] [data-part="clear"]').click();
    expect(await copy(page).count()).toBe(0);
    await field(page).fill(SOUND);
    expect(await copy(page).count()).toBe(0);
    await repair(page);
    await copy(page).waitFor();
    await field(page).press('End');
    await page.keyboard.press('Backspace');
    await expect.poll(() => copy(page).count()).toBe(0);
  });
});

it('a browser that does not allow copying selects the value, and the page says so', async () => {
  const { page } = await open(PATH);
  await repair(page);
  await copy(page).click();
  await expect.poll(() => said(page).textContent()).toContain('does not allow');
  const selected = await field(page).evaluate((box) =>
    box instanceof HTMLTextAreaElement && box === document.activeElement
      ? box.value.slice(box.selectionStart, box.selectionEnd)
      : '',
  );
  expect(selected).toBe(SOUND);
});
