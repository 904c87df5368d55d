import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { laidOut, open, started, useBrowser } from '../support/browser.ts';
import { LIST } from '../support/checklist.ts';

useBrowser();

/** Low enough for only one place to begin in its upper half, and every page to be much longer. */
const LOW = { viewport: { width: 600, height: 200 } };

/** The same as turning the wheel: nothing gets the focus. */
const scroll = (page: Page, top: number | string) =>
  page.evaluate(
    (to) =>
      new Promise((done) => {
        const element = typeof to === 'string' ? document.querySelector(to) : null;
        const y = element ? scrollY + element.getBoundingClientRect().top - 60 : Number(to);
        document.addEventListener('scroll', done, { once: true });
        scrollTo({ top: y, behavior: 'instant' });
      }),
    top,
  );

/** Goes up to the top of the page, and changes the language there. */
async function changeLanguage(page: Page, locale = 'ja'): Promise<void> {
  await scroll(page, 0);
  await page.locator(`header [data-locale="${locale}"]`).click();
  await page.waitForURL(`**/${locale}/**`);
  await started(page);
}

const heightOf = async (page: Page, place: string) =>
  (await page.locator(place).boundingBox())?.y ?? Number.NaN;

describe('the language link of the header keeps what the reader has scrolled to', () => {
  it.each([
    ['a step of a guide', '/en/guides/set-up-station/', '#name-station'],
    [
      'a step, not the one of the address',
      '/en/guides/set-up-station/#check-keys',
      '#read-display',
    ],
    ['a step of a checklist', LIST, '#enter-keys'],
    ['a heading of a tool', '/en/tools/keys/', '#gateway-title'],
    ['a message of a rule', '/en/rules/api-key/', '#blank'],
    ['a group of messages', '/en/rules/api-key/', '#level-warning'],
    ['an item of a list', '/en/rules/', '#saas-project'],
    ['a list of the search page', '/en/search/', '#list-rules'],
    ['a heading of the support page', '/en/support/', '#read-title'],
    ['a heading of a page of text', '/en/accessibility/', '#contact'],
  ])('%s', async (_, path, place) => {
    const { page } = await open(path, LOW);
    // Steps above that get their height later would move what was scrolled to.
    await laidOut(page);
    await scroll(page, place);
    const top = await heightOf(page, place);
    await changeLanguage(page);
    expect(new URL(page.url()).hash).toBe(place);
    await expect.poll(async () => Math.abs((await heightOf(page, place)) - top)).toBeLessThan(3);
  });
});

it('a reader of a checklist with somebody’s status stays where they are, and the status stays in the address', async () => {
  const path = '/en/checklists/set-up-station/?steps=all-9&with=status&v=1#s1_2026-11-25_3oe_end';
  const { page } = await open(path, LOW);
  await page.locator('[data-status-step]').first().waitFor();
  await laidOut(page);
  await scroll(page, '#enter-keys');
  const top = await heightOf(page, '#enter-keys');
  await changeLanguage(page);
  await page.locator('[data-status-step]').first().waitFor();
  expect(new URL(page.url()).hash).toBe('#s1_2026-11-25_3oe_end');
  await expect
    .poll(async () => Math.abs((await heightOf(page, '#enter-keys')) - top))
    .toBeLessThan(3);
});

it('a reader who stops on the way up and reads is where they stopped', async () => {
  const { page } = await open('/en/guides/set-up-station/', LOW);
  await laidOut(page);
  await scroll(page, '#read-display');
  await scroll(page, '#make-keys');
  // Long after that: time is only read from events.
  await page.evaluate(() => {
    const later = new Event('scroll');
    Object.defineProperty(later, 'timeStamp', { value: performance.now() + 60_000 });
    document.dispatchEvent(later);
  });
  await changeLanguage(page);
  expect(new URL(page.url()).hash).toBe('#make-keys');
});
