import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBeside, useBrowser, visit } from '../support/browser.ts';
import { LIST, openList } from '../support/checklist.ts';
import { times } from '../support/extent.ts';

useBrowser();

describe('cases', () => {
  it('are added, kept separate, renamed and deleted by keyboard, and a link opens as its case', async () => {
    const { page } = await openList(`${LIST}?steps=all-8&case=Lyon&v=1`);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    await visit(page, '/en/guides/set-up-station/');
    expect(await page.locator('[data-tick]:checked').count()).toBe(1);
    expect(await page.locator('.rail [data-case]').textContent()).toContain('Lyon');
    await visit(page, '/en/');
    expect(await page.locator('.case-line + .cards').count()).toBe(1);
    expect(await page.locator('.case-line [data-case]').innerText()).toContain('Lyon');
    await visit(page, '/en/guides/set-up-station/');
    await page.locator('.tools summary').first().press('Enter');
    await page.locator('case-switch [data-part="add"]:enabled').waitFor();
    await page.locator('case-switch [data-part="add"]').press('Enter');
    await page.keyboard.type('Shop Paris');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-tick]:checked').count()).toBe(0);
    await page.locator('case-switch [data-part="add"]').press('Enter');
    await page.keyboard.type('lyon');
    await page.keyboard.press('Enter');
    expect(await page.locator('case-switch [data-part="problem"]').textContent()).not.toBe('');
    await page.keyboard.press('Escape');
    const choice = page.locator('case-switch [data-part="cases"]');
    expect(
      await choice
        .locator('option')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
    ).toEqual(['default', 'Lyon', 'Shop-Paris']);
    await choice.selectOption('Lyon');
    expect(await page.locator('[data-tick]:checked').count()).toBe(1);
    await page.locator('case-switch [data-part="rename"]').press('Enter');
    await page.locator('case-switch [data-part="name"]').fill('Lyon-2');
    await page.keyboard.press('Enter');
    expect(await page.locator('.rail [data-case]').textContent()).toContain('Lyon-2');
    await page.locator('case-switch [data-part="remove"]').press('Enter');
    const question = await page.locator('case-switch [data-part="question"]').textContent();
    expect(question).toContain('Lyon-2');
    expect(question).toContain('cannot be undone');
    await page.locator('case-switch [data-part="forget"]').press('Enter');
    expect(await choice.inputValue()).toBe('default');
    const keys = await page.evaluate(() => Object.keys(localStorage).join());
    expect(keys).not.toContain('Lyon');
  });
});

it('are explained where they are made, and clearing says which of them it covers', async () => {
  const { page } = await openList(LIST);
  const ask = async () => {
    await page.locator('.tools [data-part="reset"]').click();
    const asked = await page.locator('.tools [data-part="ask"]').textContent();
    await page.locator('.tools [data-part="no"]').click();
    return asked ?? '';
  };
  await page.locator('.tools summary').click();
  await page.locator('case-switch [data-part="add"]:enabled').waitFor();
  expect(await page.locator('case-switch [data-part="about"]').textContent()).toContain('apart');
  const alone = await ask();
  expect(alone).toContain('all languages');
  expect(alone).toContain('cannot be undone');
  expect(alone).not.toContain('case');
  await page.locator('case-switch [data-part="add"]').click();
  await page.keyboard.type('Lyon');
  await page.keyboard.press('Enter');
  expect(await ask()).toContain('the case Lyon');
});

it('two tabs that tick many times at random end in the same state, with nothing lost', async () => {
  const { page } = await openList(LIST);
  const other = await openBeside(page, LIST.replace('/en/', '/ja/'));
  const tick = (tab: Page, seed: number) =>
    tab.evaluate(
      async ([start, turns]) => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-tick]')];
        let random = start;
        for (let turn = 0; turn < turns; turn += 1) {
          random = (random * 48_271) % 2_147_483_647;
          boxes[random % boxes.length]?.click();
          if (random % 5 === 0) await new Promise((resume) => setTimeout(resume));
        }
      },
      [seed, times(50, 500)] as const,
    );
  await Promise.all([tick(page, 11), tick(other, 4711)]);
  const state = (tab: Page) =>
    tab
      .locator('[data-tick]')
      .evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  const kept = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => {
        const key = `waymark/default/set-up-station/${step.getAttribute('data-step')}`;
        return JSON.parse(localStorage.getItem(key) ?? '{}').status === 'completed';
      }),
    );
  await expect
    .poll(async () => JSON.stringify(await state(page)) === JSON.stringify(await kept()))
    .toBe(true);
  await expect
    .poll(async () => JSON.stringify(await state(other)) === JSON.stringify(await kept()))
    .toBe(true);
});
