import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findings, findingsOnPaper, newColourFindings } from '../support/axe.ts';
import { block, laidOut, open, started, useBrowser } from '../support/browser.ts';
import { HOST, SUB_PATH } from '../support/build-site.ts';
import { printed } from '../support/canary.ts';
import { fillAll, openFolds, ready } from '../support/fill.ts';
import { FAULTY, GUIDE, oneFileAt, openBuilt, openFile, step } from '../support/one-file.ts';
import { builtFile, guides, locales, oneFilePath } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

useBrowser();

const SOUND = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

const field = (page: Page) => page.locator('[data-check="keys"] [data-field="outdoor-key"]');

it('a reader without a network repairs a key, ticks the step, gives back a status, and prints', async () => {
  const { page, requests, complaints } = await openBuilt('en');
  await field(page).fill(FAULTY);
  const finding = page.locator('[data-message="api-key/inner-blanks"]');
  await finding.locator('[data-repair]').click();
  await finding.waitFor({ state: 'detached' });
  expect(await field(page).inputValue()).toBe(SOUND);
  expect(await field(page).getAttribute('data-outcome')).toBe('sound');
  await step(page, 'check-keys').locator('[data-tick]').check();
  expect(await page.locator('.rail [data-progress]').getAttribute('data-done')).toBe('1');

  await page.locator('give-back [data-part="show"]').click();
  const text = page.locator('give-back [data-part="text"]');
  await expect.poll(() => text.inputValue()).toMatch(/^3\. .*: done/m);
  // Nobody knows where this site is, so there is no link to it.
  expect(await text.inputValue()).not.toMatch(/file:|checklists/);
  expect(await page.locator('give-back [data-part="link"]').isVisible()).toBe(false);
  expect(await page.locator('.file-about a').count()).toBe(0);
  expect(await page.locator('.file-about [data-to="/en/unchanged/"]').innerText()).not.toBe('');
  expect(await page.locator('give-back [data-part="code"]').inputValue()).toMatch(/^[0-9A-Z-]+$/);

  expect(await printed(page)).not.toContain(SOUND);
  await page.reload();
  await started(page);
  expect(await step(page, 'check-keys').locator('[data-tick]').isChecked()).toBe(true);
  expect(new Set(requests)).toEqual(new Set([`GET ${page.url()} `]));
  expect(complaints).toEqual([]);
});

it('progress is saved to a file and loaded from it', async () => {
  const { page, complaints } = await openBuilt('en');
  // A file has no link to itself.
  expect(await page.locator('a[download]').count()).toBe(0);
  await step(page, 'make-keys').locator('[data-tick]').check();
  await page.locator('.tools summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-part="export"]').click(),
  ]);
  const path = join(temporaryFolder(), 'progress.json');
  await download.saveAs(path);
  await page.locator('[data-part="reset"]').click();
  await page.locator('[data-part="yes"]').click();
  await expect.poll(() => page.locator('[data-tick]:checked').count()).toBe(0);
  await page.locator('.tools [data-part="file"]').setInputFiles(path);
  await expect.poll(() => page.locator('[data-tick]:checked').count()).toBe(1);
  expect(complaints).toEqual([]);
});

it('if the browser keeps nothing for files, everything works for this visit, and the file says so', async () => {
  const { page, complaints } = await open('about:blank', { offline: true });
  await block(page, 'SecurityError');
  await page.goto(pathToFileURL(builtFile(oneFilePath(undefined, GUIDE))).href);
  await started(page);
  await step(page, 'make-keys').locator('[data-tick]').check();
  await page.locator('page-notice [data-part="said"]').waitFor();
  await page.locator('header [data-locale="ar"]').click();
  expect(await step(page, 'make-keys').locator('[data-tick]').isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

it('a file with all languages opens in the reader’s, and changes to another in place', async () => {
  const { page, requests, complaints } = await openBuilt(undefined, { locale: 'ja-JP' });
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  await field(page).fill(FAULTY);
  await page.locator('[data-message="api-key/inner-blanks"] [data-repair]').click();
  await step(page, 'check-keys').locator('[data-tick]').check();
  const key = await step(page, 'check-keys').boundingBox();

  const link = page.locator('.rail [data-locale="ar"]');
  await link.click();
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(await page.title()).toBe(await titleOf('ar'));
  expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
  expect(await field(page).inputValue()).toBe('');
  await laidOut(page);
  const after = await step(page, 'check-keys').boundingBox();
  expect(Math.abs((after?.y ?? 0) - (key?.y ?? 0))).toBeLessThan(3);

  // Everything starts in the new language, also what is only started when it is touched.
  await field(page).fill(FAULTY);
  const what = page.locator('[data-message="api-key/inner-blanks"] [data-slot="what"]');
  expect(await what.textContent()).toMatch(/\p{Script=Arabic}/u);
  await page.locator('.tools summary').click();
  await expect.poll(() => page.locator('.tools button:disabled').count()).toBe(0);
  await page.locator('header [data-locale="en"]').click();
  await page.locator('.tools summary').click();
  expect(await page.locator('.tools [data-part="about"]').textContent()).toMatch(/^[ -~’]+$/);
  await page.locator('give-back [data-part="show"]').click();
  await expect
    .poll(() => page.locator('give-back [data-part="text"]').inputValue())
    .toMatch(/^3\. .*: done/m);
  await page.locator('header [data-locale="ja"]').click();
  await field(page).fill(FAULTY);
  expect(await what.textContent()).toMatch(/\p{Script=Hiragana}/u);
  expect(requests).toEqual([`GET ${page.url()} `]);
  expect(complaints).toEqual([]);
});

const titleOf = async (locale: string): Promise<string> =>
  /<title>(.*?)<\/title>/.exec(oneFileAt(oneFilePath(locale, GUIDE)).html)?.[1] ?? '';

it('the support page names a file after a checklist, and the file shows only its steps, in its case', async () => {
  const { page: support } = await open('/en/support/');
  const composer = support.locator('link-composer');
  await composer.locator('[data-part="guide"]').selectOption(GUIDE);
  await composer.locator(`[data-steps-of="${GUIDE}"] [data-preset=""]`).click();
  for (const id of ['make-keys', 'check-keys']) {
    await composer.locator(`[data-steps-of="${GUIDE}"] [data-include="${id}"]`).check();
  }
  await composer.locator('[data-part="case"]').fill('K-1');
  const file = composer.locator('[data-part="file"]');
  expect(await file.evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname)).toBe(
    oneFilePath(undefined, GUIDE),
  );
  await composer.locator('[data-part="language"]').selectOption('ja');
  const [download] = await Promise.all([support.waitForEvent('download'), file.click()]);
  const name = download.suggestedFilename();
  expect(name).toMatch(new RegExp(`^${GUIDE}_steps-[\\d.]+_case-K-1_v1\\.html$`));
  const path = join(temporaryFolder(), name.replace('.html', ' (1).html'));
  await download.saveAs(path);

  const { page, complaints } = await openFile(path);
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  const shown = page.locator('[data-step]:visible');
  expect(await shown.evaluateAll((steps) => steps.map(({ id }) => id))).toEqual([
    'make-keys',
    'check-keys',
  ]);
  expect(await page.locator('.rail [data-progress]').getAttribute('data-total')).toBe('2');
  expect(await page.locator('#asked-steps').textContent()).toMatch(/2/);
  expect(await page.locator('.rail [data-case]').textContent()).toContain('K-1');
  await page.locator('give-back [data-part="show"]').click();
  const text = page.locator('give-back [data-part="text"]');
  await expect.poll(() => text.inputValue()).toContain('K-1');
  expect((await text.inputValue()).match(/^\d+\. /gm)).toHaveLength(2);
  // A link to a step that was not asked for shows it.
  await page.evaluate(() => {
    location.hash = 'name-station';
  });
  await step(page, 'name-station').waitFor();
  expect(complaints).toEqual([]);
});

it('a checklist that was opened by a link gives the file its steps', async () => {
  const { page } = await open(`/en/checklists/${GUIDE}/?steps=3&case=K-1&v=1`);
  expect(await page.locator('.up a[download]').getAttribute('download')).toBe(
    `${GUIDE}_steps-3_case-K-1_v1.html`,
  );
});

it.each([...locales, undefined])('without script, the file in %s can be read', async (locale) => {
  const { page } = await openBuilt(locale, { javaScriptEnabled: false });
  expect(await page.locator('[data-step]:visible').count()).toBeGreaterThan(5);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale ?? 'en');
});

it.each(guides)('%s says where its links lead, and requests nothing by itself', (guide) => {
  for (const locale of [...locales, undefined]) {
    const { html, markup, script } = oneFileAt(oneFilePath(locale, guide));
    const links =
      (html + markup).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').match(/<a\b[^>]*>/g) ?? [];
    const outside = links.filter((link) => !/ href="#/.test(link));
    expect(outside.filter((link) => !/ href="https?:[^"]*".* data-to="[^"]+"/.test(link))).toEqual(
      [],
    );
    const requesting = /<(?:link|img|iframe|base|object|embed)\b| src(?:set)?=|url\(|@import/g;
    expect((html + markup).match(requesting)).toBeNull();
    const start = html.slice(html.lastIndexOf('<script>'));
    const loading = /\bimport\(|\bfetch\(|XMLHttpRequest|sendBeacon|Worker\(/g;
    expect((start + script).match(loading)).toBeNull();
    // A file is passed on by itself, with the notices of what is in it.
    for (const name of ['Waymark', 'nanostores']) expect(start.includes(`\n${name}`)).toBe(true);
  }
});

it('if the place of the site is known, links lead there and a status has its link', async () => {
  const path = join(inject('folderUnderPath'), oneFilePath('en', GUIDE));
  const { page } = await openFile(path);
  const site = `${HOST}${SUB_PATH}`;
  const about = await page
    .locator('.file-about a')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
  expect(about).toEqual([`${site}/en/guides/${GUIDE}/`, `${site}/en/unchanged/`]);
  expect(await page.locator('header .brand').getAttribute('href')).toBe(`${site}/en/`);
  await page.locator('give-back [data-part="show"]').click();
  const link = await page.locator('give-back [data-part="link"]').inputValue();
  expect(link).toMatch(new RegExp(`^${site}/checklists/${GUIDE}/\\?`));
  await field(page).fill(FAULTY);
  const reference = page.locator('[data-message="api-key/inner-blanks"] [data-slot="reference"]');
  expect(await reference.getAttribute('href')).toBe(`${site}/en/rules/api-key/#inner-blanks`);
});

it.each([...locales, undefined])(
  'axe finds nothing in the file in %s, in any view',
  async (locale) => {
    const { page } = await openBuilt(locale);
    await ready(page);
    await fillAll(page, FAULTY);
    await openFolds(page);
    for (const view of VIEWS) {
      const { known, media, colorScheme, forcedColors } = view;
      await page.emulateMedia({ media, colorScheme, forcedColors });
      const found = [
        ...('ask' in view ? await view.ask(page) : []),
        ...(await newColourFindings(page, known)),
      ];
      expect(found, `${media} ${colorScheme} ${forcedColors}`).toEqual([]);
    }
  },
);

/** Each view, what it can change apart from colours, and the kinds of text that were seen in it. */
const VIEWS = [
  {
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    ask: findings,
    known: new Set<string>(),
  },
  { media: 'screen', colorScheme: 'dark', forcedColors: 'none', known: new Set<string>() },
  { media: 'screen', colorScheme: 'light', forcedColors: 'active', known: new Set<string>() },
  {
    media: 'print',
    colorScheme: 'light',
    forcedColors: 'none',
    ask: findingsOnPaper,
    known: new Set<string>(),
  },
] as const;
