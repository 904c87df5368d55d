import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { hold } from '../support/hold.ts';

useBrowser();

const PATH = '/en/guides/set-up-station/';
const HELD = 80;

const check = (page: Page) => page.locator('[data-check="keys"]');
const field = (page: Page, name: string) => check(page).locator(`[data-field="${name}"]`);

/** Types a value that has a finding when the field is left: everything below it then moves down. */
async function typeFault(page: Page): Promise<void> {
  await field(page, 'outdoor-key').focus();
  await page.locator('[data-check="keys"][data-ready]').waitFor();
  await page.keyboard.type('0f1e2d3c');
}

/** Presses for as long as a finger or a hand does, at the position of the target when the press began. */
async function press(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((until) => performance.now() >= until, since + HELD);
  await page.mouse.up();
}

const outcome = (page: Page) => field(page, 'outdoor-key').getAttribute('data-outcome');

describe.each(['mouse', 'finger'])('a press with the %s, after typing', (by) => {
  const start = async () => {
    const { page } = await open(PATH, by === 'finger' ? { hasTouch: true } : {});
    await typeFault(page);
    return page;
  };
  const pressed = async (page: Page, target: Locator) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to press.');
    if (by === 'mouse') await press(page, target);
    else await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  };

  it('on Clear empties the fields', async () => {
    const page = await start();
    await pressed(page, check(page).locator('[data-part="clear"]'));
    await expect.poll(() => field(page, 'outdoor-key').inputValue()).toBe('');
    expect(await outcome(page)).toBe('empty');
  });

  it('on Check lists what is wrong', async () => {
    const page = await start();
    await pressed(page, check(page).locator('[data-part="submit"]'));
    await check(page).locator('[data-part="problems"]').waitFor();
  });

  it('on the checkbox of the step ticks it', async () => {
    const page = await start();
    const box = page.locator('[data-step="check-keys"] [data-tick]');
    await pressed(page, box);
    await expect.poll(() => box.isChecked()).toBe(true);
    await expect.poll(() => outcome(page)).toBe('warning');
  });

  it('on another field goes there', async () => {
    const page = await start();
    await pressed(page, field(page, 'indoor-key'));
    await expect.poll(() => page.locator(':focus').getAttribute('data-field')).toBe('indoor-key');
    await expect.poll(() => outcome(page)).toBe('warning');
  });

  it('on a repair applies it', async () => {
    const page = await start();
    await field(page, 'outdoor-key').fill('');
    await field(page, 'indoor-key').fill('“0f1e2d3c4b5a69788796a5b4c3d2e1f0”');
    const repair = check(page).locator('[data-message="api-key/quoted"] [data-repair]');
    await repair.waitFor();
    await typeFault(page);
    await pressed(page, repair);
    await expect.poll(() => field(page, 'indoor-key').getAttribute('data-outcome')).toBe('sound');
  });

  it('on Copy copies', async () => {
    const page = await start();
    await field(page, 'outdoor-key').fill('');
    await field(page, 'indoor-key').fill('“0f1e2d3c4b5a69788796a5b4c3d2e1f0”');
    await check(page).locator('[data-message="api-key/quoted"] [data-repair]').click();
    const copy = check(page).locator('[data-copy="indoor-key"]');
    await copy.waitFor();
    await typeFault(page);
    await pressed(page, copy);
    const said = copy.locator('xpath=..').getByRole('status');
    await expect.poll(() => said.textContent()).not.toBe('');
  });

  it('on a link follows it', async () => {
    const page = await start();
    const link = page.locator('[data-step="check-keys"] ~ [data-step] a[href^="#"]').first();
    const href = await link.getAttribute('href');
    await pressed(page, link);
    await expect.poll(() => new URL(page.url()).hash).toBe(href);
  });
});

it('shows the findings as soon as the press is over, and immediately if there is no press', async () => {
  const { page } = await open(PATH);
  await typeFault(page);
  await page.mouse.move(1, 1);
  await page.mouse.down();
  await expect.poll(() => page.locator('[data-field]:focus').count()).toBe(0);
  expect(await outcome(page)).toBe('empty');
  await page.mouse.up();
  await expect.poll(() => outcome(page)).toBe('warning');

  await field(page, 'indoor-key').pressSequentially('4b5a6978');
  await page.keyboard.press('Tab');
  expect(await field(page, 'indoor-key').getAttribute('data-outcome')).toBe('warning');
});

it('does not lose a press on Clear before the checks are ready', async () => {
  const { page } = await open('about:blank');
  const release = await hold(page, '**/texts/*.js');
  await page.goto(inject('site') + PATH);
  await field(page, 'outdoor-key').fill('0f1e2d3c');
  await check(page).locator('[data-part="clear"]').click();
  release();
  await page.locator('[data-check="keys"][data-ready]').waitFor();
  expect(await field(page, 'outdoor-key').inputValue()).toBe('');
});

it('is not lost when somebody’s status appears above it', async () => {
  const { page } = await open('about:blank', { viewport: { width: 1280, height: 8000 } });
  const release = await hold(page, '**/texts/*.js');
  const asked = page.waitForRequest('**/texts/*.js');
  await page.goto(
    `${inject('site')}/en/checklists/set-up-station/?steps=all-8&with=status&v=1#s1_2026-11-25_2d.ab12_end`,
  );
  const texts = (await asked).url();
  const show = page.locator('give-back [data-part="show"]');
  await show.hover();
  await page.mouse.down();
  release();
  // The page has been waiting for the same file for longer.
  await page.evaluate(`import(${JSON.stringify(texts)}).then(() => undefined)`);
  await page.mouse.up();
  const text = page.locator('give-back [data-part="text"]');
  await expect.poll(() => text.inputValue()).not.toBe('');
  await page.locator('status-view [data-status-step="make-keys"]').waitFor();
});
