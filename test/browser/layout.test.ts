import { describe, expect, it } from 'vitest';
import { laidOut, open, useBrowser } from '../support/browser.ts';
import { overflowing } from '../support/layout.ts';
import { content, guidePath, guides } from '../support/pages.ts';

useBrowser();

const narrow = { viewport: { width: 320, height: 640 } };
const phone = { viewport: { width: 360, height: 740 } };
/** As most readers have it: steps are laid out later (guide.css). */
const postponing = { ...phone, reducedMotion: 'no-preference' } as const;

it('the opened list of steps on a phone moves nothing below it', async () => {
  const { page } = await open(guidePath('ja', guides[0] ?? ''), narrow);
  await laidOut(page);
  const step = page.locator('[data-step]').nth(4);
  const top = () => step.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await step.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const before = await top();
  // Pressed by script: a driver scrolls to what it presses.
  await page
    .locator('.rail summary')
    .first()
    .evaluate((summary) => (summary as HTMLElement).click());
  expect(await page.locator('.rail ol').isVisible()).toBe(true);
  expect(await top()).toBe(before);
  expect(await overflowing(page)).toEqual([]);
  const list = page.locator('.rail details').first();
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

describe.each(guides)('%s', (guide) => {
  it.each([320, 1280])('does not overflow in right-to-left text at %i pixels', async (width) => {
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

  it('moves nothing while it loads', async () => {
    const { page } = await open(guidePath('ja', guide), postponing);
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
    const { page } = await open(`${guidePath('en', guide)}#${id}`, postponing);
    const last = page.locator('[data-step]').last();
    const top = () => last.evaluate((step) => Math.round(step.getBoundingClientRect().top));
    const before = await top();
    await laidOut(page);
    expect(await top()).toBe(before);
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(370);
  });

  it('lays out every step by itself, without a script and without a reader', async () => {
    const { page } = await open(guidePath('en', guide), {
      ...postponing,
      javaScriptEnabled: false,
    });
    const visible = page.locator('.step').last().locator('h2');
    await expect
      .poll(() =>
        visible.evaluate((title) => title.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true);
  });

  it('prints every step with its checkbox, and no control', async () => {
    const { page } = await open(guidePath('ar', guide));
    await page.emulateMedia({ media: 'print' });
    const steps = await page.locator('[data-step]').count();
    expect(await page.locator('[data-tick]:visible').count()).toBe(steps);
    expect(await page.locator('button:visible, .rail:visible, nav:visible').count()).toBe(0);
  });
});
