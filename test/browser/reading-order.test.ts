import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { speech } from '../support/speech.ts';

useBrowser();

/**
 * What a screen reader has to say on the main ways through the site. People read the files: `npm run reading-order`
 * writes them again, and the difference is reviewed before it is committed.
 */
const matches = (flow: string, parts: readonly (readonly [title: string, said: string])[]) =>
  expect(parts.map(([title, said]) => `== ${title}\n${said}`).join('\n')).toMatchFileSnapshot(
    `reading-order/${flow}.txt`,
  );

it('choosing a language leads to the guides', async () => {
  const { page } = await open('/', { locale: 'sv' });
  const choice = await speech(page, 'main');
  await page.locator('[data-locale="en"]').click();
  await page.waitForURL('**/en/');
  await matches('choose-language', [
    ['The root, to a reader whose language is not there', choice],
    ['The start page: head', await speech(page, 'header')],
    ['The start page', await speech(page, 'main')],
  ]);
});

it('a step is read and ticked', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  const step = '[data-step="make-keys"]';
  const before = await speech(page, step);
  await page.locator(`${step} [data-tick]`).check();
  await matches('follow-a-step', [
    ['The step', before],
    ['Ticked', await speech(page, `${step} step-tick`)],
    ['The rail', await speech(page, '.rail')],
  ]);
});

it('a check reports a problem, and it is repaired', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  const field = '.field:has([data-field="outdoor-key"])';
  const repair = page.locator('[data-repair="quoted"]');
  const before = await speech(page, '[data-check="keys"] .check');
  await page.locator(`${field} textarea`).fill(`“${'0123456789abcdef'.repeat(2)}”`);
  await repair.waitFor();
  const fault = await speech(page, field);
  await repair.click();
  await repair.waitFor({ state: 'detached' });
  await matches('repair-a-fault', [
    ['The check', before],
    ['The field, after a key was pasted with its quotation marks', fault],
    ['The field, repaired', await speech(page, field)],
  ]);
});

it('a check lists its errors when the reader asks for the whole result', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  const check = '[data-check="keys"]';
  await page.locator(`${check} [data-part="submit"]`).click();
  await page.locator(`${check} [data-part="problems"]:focus`).waitFor();
  const title = await page.title();
  const listed = await speech(page, `${check} [data-part="problems"]`);
  await page.locator('[data-leads="indoor-key"]').click();
  await matches('list-the-errors', [
    ['The title of the page', `${title}\n`],
    ['The list', listed],
    ['The field that its second link leads to', await speech(page, '.field:has(:focus)')],
  ]);
});

it('the language is changed, and the step stays', async () => {
  const { page } = await open('/en/guides/set-up-station/');
  await page.locator('[data-step="make-keys"] [data-tick]').focus();
  const languages = await speech(page, 'header .languages');
  await page.locator('header [data-locale="ar"]').click();
  await page.waitForURL('**/ar/guides/set-up-station/#make-keys');
  await matches('change-language', [
    ['The languages', languages],
    ['The languages, in Arabic', await speech(page, 'header .languages')],
    ['The step, in Arabic', await speech(page, '[data-step="make-keys"] h2')],
  ]);
});

it('a checklist is opened, and its status is given back', async () => {
  const { page } = await open('/en/checklists/set-up-station/?steps=2.4&case=TICKET-4711&v=1');
  await page.locator('live-checklist[data-ready]').waitFor();
  const list = await speech(page, 'live-checklist');
  await page.locator('[data-step="make-keys"] [data-tick]').check();
  await page.locator('give-back [data-part="show"]').click();
  await expect
    .poll(() => page.locator('textarea[data-part="text"]').inputValue())
    .toContain('TICKET-4711');
  await matches('give-back-a-status', [
    ['The list', list],
    ['The status', await speech(page, 'give-back')],
  ]);
});
