import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { HOST, SUB_PATH } from '../support/build-site.ts';
import { overflowing } from '../support/layout.ts';
import { builtFile, guidePath, guides, locales, oneFilePath } from '../support/pages.ts';
import { announce, codesIn, PAPERS, toPaper } from '../support/paper.ts';

useBrowser();

const GUIDE = 'set-up-station';
const KEYS = 'https://brisa.example/keys/';
const SECRET = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** The key that is pressed for a shortcut, before the one that prints. */
const MODIFIER = 'Control';

it.each([guidePath('ar', GUIDE), '/ja/checklists/set-up-station/'])(
  'each step of %s has a box, room for notes and a code that leads back to it',
  async (path) => {
    const { page, complaints } = await open(path);
    await page.keyboard.press(MODIFIER);
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(async () => {
        await announce(page, 'beforeprint');
        return page.locator('.print-code').count();
      })
      .toBeGreaterThan(0);
    const address = page.url();
    const guide = address.replace('/checklists/', '/guides/');
    const steps = await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
    expect(await codesIn(page.locator('main'))).toEqual([
      address,
      ...steps.map((step) => `${guide}#${step}`),
    ]);
    expect(await page.locator('.print-address').innerText()).toBe(address);
    for (const part of ['[data-tick]', '.print-notes']) {
      expect(await page.locator(`step-tick ${part}:visible`).count()).toBe(steps.length);
    }
    await announce(page, 'afterprint');
    expect(
      await page.locator('.print-code, .print-address, .print-links, [data-mark]').count(),
    ).toBe(0);
    expect(complaints).toEqual([]);
  },
);

it('on a phone, the first print has its codes once a finger has scrolled, and nothing loads before that', async () => {
  const { page, requests } = await open(guidePath('en', GUIDE), { hasTouch: true });
  const before = requests.length;
  const session = await page.context().newCDPSession(page);
  const gesture = { x: 200, y: 500, speed: 4000 };
  // A tap opens or fills something, and prints nothing.
  await session.send('Input.synthesizeTapGesture', { ...gesture, gestureSourceType: 'touch' });
  expect(requests.slice(before)).toEqual([]);
  await session.send('Input.synthesizeScrollGesture', {
    ...gesture,
    yDistance: -300,
    gestureSourceType: 'touch',
  });
  await expect
    .poll(async () => {
      await announce(page, 'beforeprint');
      return page.locator('.print-code').count();
    })
    .toBe(1 + (await page.locator('.step').count()));
});

it('a link to a step says its number, and other addresses are listed below the step', async () => {
  const { page } = await open(guidePath('ar', GUIDE));
  await page.keyboard.press(MODIFIER);
  await toPaper(page);
  const step = page.locator('[data-step="make-keys"]');
  const number = await page.locator('[data-step="check-keys"] .blaze').textContent();
  expect(await step.locator('a[href="#check-keys"]').getAttribute('data-mark')).toBe(number);
  const link = step.locator(`a[href="${KEYS}"]`);
  expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toMatch(
    / attr\(data-mark\)|\[1\]/,
  );
  expect(await step.locator('.print-links li').allInnerTexts()).toEqual([KEYS]);
  const [maintenance] = await page
    .locator('[data-step="before-you-start"] .print-links li')
    .allInnerTexts();
  expect(maintenance).toBe(new URL(guidePath('ar', 'service-station'), page.url()).href);
});

it('once something is entered, nothing is loaded, and addresses are printed beside their links', async () => {
  const { page, requests } = await open(guidePath('en', GUIDE));
  await page.locator('[data-field="outdoor-key"]').fill(SECRET);
  await page.locator('[data-check="keys"][data-ready]').waitFor();
  const before = requests.length;
  await page.keyboard.press(MODIFIER);
  await page.emulateMedia({ media: 'print' });
  await announce(page, 'beforeprint');
  const link = page.locator(`[data-step="make-keys"] a[href="${KEYS}"]`);
  expect(await link.evaluate((each) => getComputedStyle(each, '::after').content)).toMatch(
    / attr\(href\)|brisa\.example\/keys/,
  );
  expect(await page.locator('body').innerText()).not.toContain(SECRET);
  expect(requests.slice(before)).toEqual([]);
});

it('what was chosen in a check is printed as a choice that is open', async () => {
  const { page } = await open(guidePath('en', GUIDE));
  const options = page.locator('[data-check="rooms"] [data-field^="production"]:visible');
  await options.first().check();
  await page.emulateMedia({ media: 'print' });
  const looks = await options.evaluateAll((all) =>
    all.map((each) => {
      const { appearance, backgroundColor, borderTopColor, blockSize } = getComputedStyle(each);
      return [appearance, backgroundColor, borderTopColor, blockSize].join();
    }),
  );
  expect(looks.length).toBeGreaterThan(1);
  expect(new Set(looks).size).toBe(1);
  expect(looks[0]).toMatch(/^none/);
});

it('a value that fits on a line has one to be written on; a longer one has none', async () => {
  const { page } = await open(guidePath('en', 'service-station'));
  const lineOf = (control: string) =>
    page
      .locator(`.field-${control}`)
      .first()
      .evaluate((field) => getComputedStyle(field, '::after').borderBlockEndStyle);
  const lines = () => Promise.all(['line', 'date', 'choice', 'block'].map(lineOf));
  expect(await lines()).toEqual(['none', 'none', 'none', 'none']);
  await page.emulateMedia({ media: 'print' });
  expect(await lines()).toEqual(['solid', 'solid', 'solid', 'none']);
});

it('a reader of dark pages prints with the light colours', async () => {
  const colours = async (colorScheme: 'dark' | 'light') => {
    const { page } = await open(guidePath('en', GUIDE), { colorScheme });
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const own = ['color', 'color-scheme', '--warning', '--warning-tint', '--note', '--line'];
      return own.map((name) => style.getPropertyValue(name));
    });
  };
  expect(await colours('dark')).toEqual(await colours('light'));
});

it('no table, row, drawing or field is cut by the end of a page, and a longer table repeats its head', async () => {
  const { page } = await open(guidePath('ar', GUIDE));
  await page.emulateMedia({ media: 'print' });
  const styles = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (all, name) => [
          ...new Set(all.map((each) => getComputedStyle(each).getPropertyValue(name))),
        ],
        property,
      );
  for (const whole of ['table', 'tr', '.picture', '.notice', '.field', 'step-tick']) {
    expect(await styles(`article ${whole}`, 'break-inside'), whole).toEqual(['avoid']);
  }
  for (const heading of ['h1', 'h2', 'h3', 'legend']) {
    expect(await styles(`article ${heading}`, 'break-after'), heading).toEqual(['avoid']);
  }
  // Nothing that scrolls can be divided.
  expect(await styles('.table', 'overflow-x')).toEqual(['visible']);
  expect(await styles('thead', 'display')).toEqual(['table-header-group']);
});

it.each(Object.entries(PAPERS))('nothing is wider than %s', async (_, viewport) => {
  for (const locale of locales) {
    for (const guide of guides) {
      const { page } = await open(guidePath(locale, guide), { viewport });
      await page.keyboard.press(MODIFIER);
      await toPaper(page);
      expect(await overflowing(page), `${locale} ${guide}`).toEqual([]);
    }
  }
});

it('a guide in one file prints the same without a network, with the address of its page', async () => {
  const file = `${inject('folderUnderPath')}${oneFilePath('en', GUIDE)}`;
  const { page, complaints } = await open(pathToFileURL(file).href, { offline: true });
  await toPaper(page);
  const address = `${HOST}${SUB_PATH}${guidePath('en', GUIDE)}`;
  const codes = await codesIn(page.locator('main'));
  expect(codes.slice(0, 2)).toEqual([address, `${address}#before-you-start`]);
  expect(codes.length).toBe(1 + (await page.locator('.step').count()));
  expect(complaints).toEqual([]);
});

it('a file that does not know where the site is has no codes', async () => {
  const file = pathToFileURL(builtFile(oneFilePath('ar', GUIDE))).href;
  const { page } = await open(file, { offline: true });
  await toPaper(page);
  expect(await page.locator('.print-code, .print-address').count()).toBe(0);
  expect(await page.locator('[data-step="make-keys"] .print-links li').allInnerTexts()).toEqual([
    KEYS,
  ]);
});
