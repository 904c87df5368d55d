import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, openBeside, started, useBrowser } from '../support/browser.ts';
import { host } from '../support/listener.ts';
import { guidePath } from '../support/pages.ts';

useBrowser();

const GUIDE = guidePath('en', 'set-up-station');
const STATUS =
  '/en/checklists/set-up-station/?steps=all-8&with=status&v=1#s1_2026-11-25_2d.ab12_end';
const FRAMED = [GUIDE, STATUS, '/en/search/', '/en/support/', '/en/tools/keys/', '/', '/404.html'];

/** Places from which a page can frame ours: a neighbour on our host, another port of it, and another site. */
const NEIGHBOURS: Readonly<Record<string, (port: number) => string>> = {
  'of the same origin': () => `${inject('site')}/other/`,
  'of the same site': (port) => `http://localhost:${port}/`,
  'of another site': (port) => `http://127.0.0.1:${port}/`,
};

const frames = (paths: readonly string[]) =>
  `<!doctype html><title>x</title>${paths
    .map((path) => `<iframe src="${inject('site')}${path}"></iframe>`)
    .join('')}`;

/** Opens such a page next to one of ours, in the same profile. */
async function openFrames(
  own: Page,
  address: (port: number) => string,
  paths: readonly string[],
): Promise<{ page: Page; stop: () => void }> {
  const body = frames(paths);
  const { port, stop } = await host(body);
  await own
    .context()
    .route(`${inject('site')}/other/`, (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
  return { page: await openBeside(own, address(port)), stop };
}

describe.each(Object.entries(NEIGHBOURS))('in a frame of a page %s', (_, address) => {
  it('a page starts nothing, accepts nothing, and says how to open it outside the frame', async () => {
    const { page: own } = await open(GUIDE);
    await own.locator('[data-tick]').first().check();
    const kept = () => own.evaluate(() => JSON.stringify({ ...localStorage }));
    const before = await kept();
    const { page, stop } = await openFrames(own, address, FRAMED);
    try {
      for (const [at, path] of FRAMED.entries()) {
        const inner = page.locator('iframe').nth(at).contentFrame();
        const link = inner.locator('[data-framed]:visible a').first();
        await link.waitFor();
        expect(await link.getAttribute('target')).toBe('_top');
        expect(await link.getAttribute('href')).toBe(inject('site') + path);
        const begun = await inner
          .locator('html')
          .evaluate(() =>
            ['page-notice', 'live-checklist', 'field-check', 'search-page'].filter((name) =>
              customElements.get(name),
            ),
          );
        expect(begun, path).toEqual([]);
        const controls = inner.locator(':is(input, textarea, select, button):enabled');
        expect(await controls.count(), path).toBe(0);
      }
      expect(await kept()).toBe(before);
    } finally {
      stop();
    }
  });

  it('the link of a page opens it outside the frame', async () => {
    const { page: own } = await open('about:blank');
    const { page, stop } = await openFrames(own, address, [STATUS]);
    try {
      await page.frameLocator('iframe').locator('[data-framed] a').click();
      await page.waitForURL((url) => url.href === inject('site') + STATUS);
      await started(page);
      expect(await page.locator('[data-framed]:visible').count()).toBe(0);
      expect(await page.locator('[data-tick]').first().isEnabled()).toBe(true);
    } finally {
      stop();
    }
  });
});
