import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { laidOut, open, useBrowser } from '../../support/browser.ts';
import { builtFile, guidePath, guides, locales } from '../../support/pages.ts';

useBrowser();

const bytes = (request: string, pack: (file: Buffer) => Buffer): number => {
  const { pathname } = new URL(request.split(' ')[1] ?? '');
  return pack(readFileSync(builtFile(pathname.endsWith('/') ? `${pathname}index.html` : pathname)))
    .length;
};
const sum = (requests: readonly string[], pack: (file: Buffer) => Buffer): number =>
  requests.reduce((total, request) => total + bytes(request, pack), 0);
const scripts = (requests: readonly string[]) =>
  requests.filter((request) => /\/_astro\/[^ ]*\.js /.test(request));

describe.each(guides)('%s', (guide) => {
  it.each(locales)('keeps its budgets in %s', async (locale) => {
    const { page, requests } = await open(guidePath(locale, guide));
    // What a page asks for when the browser is idle counts too.
    await laidOut(page);
    expect(requests.length).toBeLessThanOrEqual(4);
    expect(sum(requests, (file) => gzipSync(file, { level: 9 }))).toBeLessThanOrEqual(30 * 1024);
    expect(sum(scripts(requests), brotliCompressSync)).toBeLessThanOrEqual(8 * 1024);
    // A guide may have no check.
    const fields = await page.locator('[data-field]').all();
    await fields[0]?.focus();
    await page.locator('[data-check]:not([data-ready])').first().waitFor({ state: 'detached' });
    expect(sum(scripts(requests), brotliCompressSync)).toBeLessThanOrEqual(32 * 1024);
  });
});
