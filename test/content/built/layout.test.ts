import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { openForLong, useBrowser, visit } from '../../support/browser.ts';
import { ALL } from '../../support/extent.ts';
import { overflowing } from '../../support/layout.ts';
import {
  guidePath,
  guides,
  locales,
  NO_LANGUAGE,
  pagesIn,
  restingPages,
  samplesOf,
} from '../../support/pages.ts';

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

/** Normal spacing, and text at a size of 200 % in the browser's settings. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.adoptedStyleSheets = [];
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

/**
 * Texts differ, so every guide in every language. All other pages in the source language, and one of each kind in
 * another language, a different one for each kind.
 */
const others = locales.filter((locale) => locale !== SOURCE_LOCALE);
const pages = [
  ...[SOURCE_LOCALE, NO_LANGUAGE].flatMap((locale) => pagesIn(locale)),
  ...others.flatMap((locale, turn) => {
    const ofGuides = guides.map((guide) => guidePath(locale, guide));
    return samplesOf(pagesIn(locale), locale).filter(
      (path, at) => ALL || ofGuides.includes(path) || at % others.length === turn,
    );
  }),
];

it.each(restingPages().filter((path) => pages.includes(path)))(
  '%s works at 320 pixels, with wider spacing, with text at twice the size on a phone, and with less motion',
  async (path) => {
    await page.setViewportSize(NARROW);
    await visit(page, path);
    expect(await moving(page)).toEqual([]);
    // As at 400 % zoom. If something fits with wider spacing, it also fits without.
    await widenSpacing(page);
    expect(await overflowing(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await doubleText(page);
    expect(await overflowing(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
