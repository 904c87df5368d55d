import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openForLong, useBrowser, visit } from '../../support/browser.ts';
import { overflowing } from '../../support/layout.ts';
import { locales, pagesIn, restingPages, samplesOf } from '../../support/pages.ts';

useBrowser();

const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };

/** The spacing of lines, paragraphs, letters and words that a reader may set (WCAG 1.4.12). */
const widenSpacing = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/** Text as with a size of 200 % in the browser's settings. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

/** What would move although the reader asked for less motion. */
const moving = (page: Page) =>
  page.evaluate(() => [
    ...document.getAnimations().map(({ id }) => `animation ${id}`),
    ...[...document.querySelectorAll('*')].flatMap((element) => {
      const { scrollBehavior, transitionDuration } = getComputedStyle(element);
      return scrollBehavior === 'smooth' || /[1-9]/.test(transitionDuration) ? element.tagName : [];
    }),
  ]);

let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openForLong('about:blank', { locale: 'sv' }));
  return () => page.context().close();
});

describe('takes text at twice the size on a phone', () => {
  beforeAll(() => page.setViewportSize(PHONE));

  it.each(restingPages())('%s', async (path) => {
    await visit(page, path);
    await doubleText(page);
    expect(await overflowing(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

// A word that has room at twice the size on a phone has room here too, so a page of each kind is enough.
describe('takes 320 pixels, wider spacing, and a wish for less motion', () => {
  beforeAll(() => page.setViewportSize(NARROW));

  it.each(locales.flatMap((locale) => samplesOf(pagesIn(locale), locale)))('%s', async (path) => {
    await visit(page, path);
    // As at 400 % zoom.
    expect(await overflowing(page)).toEqual([]);
    expect(await moving(page)).toEqual([]);
    await widenSpacing(page);
    expect(await overflowing(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
