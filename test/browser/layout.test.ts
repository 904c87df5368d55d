import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { laidOut, open, useBrowser, visit } from '../support/browser.ts';
import { content, guidePath, guides, locales, restingPages } from '../support/pages.ts';

useBrowser();

/** Elements that reach beyond the window's sides, but for those that scroll or are hidden on purpose. */
async function overflowing(page: Page): Promise<readonly string[]> {
  await laidOut(page);
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.visually-hidden, svg, .skip'))
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`,
      );
  });
}

const narrow = { viewport: { width: 320, height: 640 } };

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

/** What would move although the reader asked for less motion. */
const moving = (page: Page) =>
  page.evaluate(() => [
    ...document.getAnimations().map(({ id }) => `animation ${id}`),
    ...[...document.querySelectorAll('*')].flatMap((element) => {
      const { scrollBehavior, transitionDuration } = getComputedStyle(element);
      return scrollBehavior === 'smooth' || /[1-9]/.test(transitionDuration) ? element.tagName : [];
    }),
  ]);

it('every page stands a window of 320 pixels, as at 400 % zoom, wider spacing, and a wish for less motion', async () => {
  const { page } = await open('about:blank', { ...narrow, locale: 'sv' });
  for (const path of restingPages()) {
    await visit(page, path);
    expect(await overflowing(page), path).toEqual([]);
    expect(await moving(page), path).toEqual([]);
    await widenSpacing(page);
    expect(await overflowing(page), path).toEqual([]);
  }
}, 300_000);

describe.each(guides)('%s', (guide) => {
  it.each([320, 1280])('does not overflow from right to left at %i pixels', async (width) => {
    const { page } = await open(guidePath('en', guide), { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await overflowing(page)).toEqual([]);
    const column = await page.locator('.step h2 .blaze').first().boundingBox();
    const title = await page.locator('.step h2').first().boundingBox();
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeCloseTo(
      (title?.x ?? 0) + (title?.width ?? 0),
      0,
    );
  });

  it.each(locales)('stands text at twice the size on a phone, in %s', async (locale) => {
    const { page } = await open(guidePath(locale, guide), {
      viewport: { width: 360, height: 740 },
    });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowing(page)).toEqual([]);
  });

  it('moves nothing while it loads', async () => {
    const { page } = await open(guidePath('ja', guide));
    await laidOut(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += 'value' in entry ? Number(entry.value) : 0;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBe(0);
  });

  it('an address leads to its step, and the reader stays there while the rest is laid out', async () => {
    const id = content.guides[guide]?.guide.steps.at(-1)?.id;
    const phone = { viewport: { width: 360, height: 740 } };
    const { page } = await open(`${guidePath('en', guide)}#${id}`, phone);
    const last = page.locator('[data-step]').last();
    const top = () => last.evaluate((step) => Math.round(step.getBoundingClientRect().top));
    const before = await top();
    await laidOut(page);
    expect(await top()).toBe(before);
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(370);
  });

  it('prints every step with its box, and no control', async () => {
    const { page } = await open(guidePath('fr', guide));
    await page.emulateMedia({ media: 'print' });
    const steps = await page.locator('[data-step]').count();
    expect(await page.locator('[data-tick]:visible').count()).toBe(steps);
    expect(await page.locator('button:visible, .rail:visible, nav:visible').count()).toBe(0);
  });
});
