import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';

useBrowser();

it('a guide is followed by keyboard alone: skip, tick, paste, mend, tick', async () => {
  const { page } = await open('/en/guides/connect-instance/');
  const focused = () => page.locator(':focus');
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (
        await focused().evaluateAll(
          (items, wanted) => items.some((item) => item.matches(wanted)),
          selector,
        )
      )
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached with the Tab key.`);
  };
  await page.keyboard.press('Tab');
  expect(await focused().getAttribute('href')).toBe('#content');
  await page.keyboard.press('Enter');
  await tabTo('[data-step="before-you-start"] [data-tick]');
  await page.keyboard.press('Space');
  await tabTo('[data-field="sandbox-private-key"]');
  await page.keyboard.insertText(privatePem().replaceAll('-----', '----'));
  await page.locator('[data-repair="dash-count"]').waitFor();
  await tabTo('[data-repair="dash-count"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-repair="dash-count"]').count()).toBe(0);
  expect(await focused().getAttribute('data-field')).toBe('sandbox-private-key');
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
});

it('the question before progress is forgotten can be answered by keyboard', async () => {
  const { page } = await open('/en/guides/connect-instance/');
  await page.locator('[data-step="sign-in"] [data-tick]').check();
  await page.locator('.tools summary').press('Enter');
  await page.locator('.tools [data-part="reset"]').press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
  await page.locator('.tools [data-part="reset"]').press('Enter');
  await page.locator('dialog [data-part="yes"]').press('Enter');
  expect(await page.locator('[data-tick]:checked').count()).toBe(0);
});
