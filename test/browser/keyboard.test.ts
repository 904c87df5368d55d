import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { LIST, openList } from '../support/checklist.ts';

useBrowser();

const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until something that matches is reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 160; presses += 1) {
    const here = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (here) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with the Tab key.`);
}

it('a guide is followed with only the keyboard: skip, tick, paste, repair, tick', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  await page.keyboard.press('Tab');
  expect(await focused(page).getAttribute('href')).toBe('#content');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-step="before-you-start"] [data-tick]');
  await page.keyboard.press('Space');
  await tabTo(page, '[data-field="outdoor-key"]');
  await page.keyboard.insertText(`“${'0123456789abcdef'.repeat(2)}”`);
  await page.locator('[data-repair="quoted"]').waitFor();
  await tabTo(page, '[data-repair="quoted"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-repair="quoted"]').count()).toBe(0);
  expect(await focused(page).getAttribute('data-field')).toBe('outdoor-key');
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
});

it('the question before progress is removed can be answered by keyboard', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  await page.locator('[data-step="make-keys"] [data-tick]').check();
  await page.locator('.tools summary').press('Enter');
  await page.locator('.tools [data-part="reset"]:enabled').waitFor();
  await page.locator('.tools [data-part="reset"]').press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
  await page.locator('.tools [data-part="reset"]').press('Enter');
  await page.locator('dialog [data-part="yes"]').press('Enter');
  expect(await page.locator('[data-tick]:checked').count()).toBe(0);
});

it('the errors of a whole check are handled by keyboard: list, field, repair, next', async () => {
  const { page } = await open('/ar/guides/set-up-station/');
  await tabTo(page, '[data-check="keys"] [data-part="submit"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page).getAttribute('data-part')).toBe('problems');
  await tabTo(page, '[data-leads="indoor-key"]');
  await page.keyboard.press('Enter');
  expect(await focused(page).getAttribute('data-field')).toBe('indoor-key');
  await page.keyboard.insertText('0123456789abcdef'.repeat(2));
  await expect.poll(() => page.locator('[data-leads="indoor-key"]').count()).toBe(0);
});

it('the language is changed by keyboard, and the step stays', async () => {
  const { page } = await open('/en/guides/service-station/#what-happened');
  await tabTo(page, '.rail [data-locale="ja"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ja/guides/service-station/**');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
});

it('a status is given back and read with only the keyboard, and what happened is announced', async () => {
  const { page: reader } = await openList(`${LIST}?steps=2.3&v=1`);
  await tabTo(reader, '[data-step="make-keys"] [data-tick]');
  await reader.keyboard.press('Space');
  await tabTo(reader, 'give-back [data-part="show"]');
  await reader.keyboard.press('Enter');
  await expect.poll(() => focused(reader).getAttribute('data-part')).toBe('heading');
  expect(await reader.getByRole('button', { expanded: true }).count()).toBe(1);
  const code = reader.locator('give-back textarea[data-part="code"]');
  const said = reader.locator('[data-copy="code"] + [role="status"]');
  expect(await said.textContent()).toBe('');
  await tabTo(reader, '[data-copy="code"]');
  await reader.keyboard.press('Enter');
  await expect.poll(() => said.textContent()).not.toBe('');

  const { page: agent } = await open('/ar/support/');
  const given = agent.locator('[data-part="given"]');
  await tabTo(agent, '[data-part="given"]');
  await agent.keyboard.type('0000-0000-0000-0000');
  await tabTo(agent, 'status-reader [data-part="read"]');
  await agent.keyboard.press('Enter');
  const problem = agent.locator('status-reader [role="status"]');
  await expect.poll(() => problem.textContent()).not.toBe('');
  expect(await given.getAttribute('aria-invalid')).toBe('true');
  expect(await focused(agent).getAttribute('data-part')).toBe('given');
  await agent.keyboard.press('ControlOrMeta+a');
  await agent.keyboard.type(await code.inputValue());
  await tabTo(agent, 'status-reader [data-part="read"]');
  await agent.keyboard.press('Enter');
  await expect.poll(() => focused(agent).getAttribute('data-part')).toBe('shown');
  expect(await problem.textContent()).toBe('');
  expect(await agent.getByRole('region').locator('[data-status-step="make-keys"]').count()).toBe(1);
});
