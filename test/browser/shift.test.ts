import { expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { pagesIn, samplesOf } from '../support/pages.ts';

useBrowser();

const pages = samplesOf(pagesIn('en'));

it.each([
  ['a phone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
])('nothing moves when the script loads after the first paint, on %s', async (_, viewport) => {
  const { page } = await open('about:blank', { viewport });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & {
          value: number;
          sources: readonly { node?: Node }[];
        };
        // While a page is still loading, a word that arrives late may move its button; the script does not cause that.
        const [script] = performance.getEntriesByName('script');
        if (!script || shift.startTime < script.startTime) continue;
        const moved = shift.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : '',
        );
        document.documentElement.dataset['moved'] = `${shift.value}: ${moved.join(' | ')}`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const painted = () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const twice = () =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
          if (document.readyState !== 'loading') twice();
          else document.addEventListener('readystatechange', twice, { once: true });
        }),
    );
  await page.route('**/_astro/*.js', async (route) => {
    // A part that loads late may find that the tab has moved to the next page.
    await painted()
      .then(() => page.evaluate(() => performance.mark('script')))
      .catch(() => undefined);
    await route.continue();
  });
  for (const path of pages) {
    await page.goto(inject('site') + path);
    await page.waitForFunction(() => customElements.get('page-notice') !== undefined);
    await painted();
    expect(await page.locator('html').getAttribute('data-moved'), path).toBeNull();
  }
});
