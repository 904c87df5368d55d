import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { expect } from 'vitest';

/** A4 and Letter in CSS pixels, without margins of 12 mm. */
export const PAPERS = { A4: { width: 703, height: 1032 }, Letter: { width: 725, height: 965 } };

/** Shows the page as it is printed, as soon as what only paper needs has been loaded. */
export async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(async () => {
      await announce(page, 'beforeprint');
      return page.locator('[data-mark]').count();
    })
    .toBeGreaterThan(0);
}

/** Tells the page what a browser tells it around printing. */
export const announce = (page: Page, event: 'beforeprint' | 'afterprint'): Promise<void> =>
  page.evaluate((type) => {
    dispatchEvent(new Event(type));
  }, event);

/** What a phone reads in the codes that are shown, in order. */
export async function codesIn(place: Locator): Promise<readonly string[]> {
  const drawn = await place.locator('.print-code:visible').evaluateAll((codes) =>
    codes.map((code) => ({
      size: Number(code.getAttribute('viewBox')?.split(' ')[2]),
      path: code.firstElementChild?.getAttribute('d') ?? '',
    })),
  );
  return drawn.map(({ size, path }) => decodeQR(picture(size, path)));
}

/** Pixels for each side of a module. */
const SCALE = 4;

function picture(size: number, path: string) {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 3).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      const start = ((Number(y) * SCALE + row) * side + Number(x) * SCALE) * 3;
      data.fill(0, start, start + SCALE * 3);
    }
  }
  return { width: side, height: side, data };
}
