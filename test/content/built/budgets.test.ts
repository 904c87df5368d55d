import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { laidOut, open, useBrowser } from '../../support/browser.ts';
import { ALL } from '../../support/extent.ts';
import {
  builtFile,
  builtPage,
  content,
  guidePath,
  guides,
  locales,
  oneFilePath,
} from '../../support/pages.ts';
import { fileOf, sent } from '../../support/weight.ts';

useBrowser();

const zipped = (requests: readonly string[]): number =>
  requests.reduce(
    (sum, request) => sum + gzipSync(readFileSync(fileOf(request)), { level: 9 }).length,
    0,
  );
const scripts = (requests: readonly string[]) =>
  requests.filter((request) => /\/_astro\/[^ ]*\.js /.test(request));

const sizeOf = (path: string) => Buffer.byteLength(builtPage(path));
const heaviest = <Each>(all: readonly Each[], path: (each: Each) => string) =>
  all.toSorted((one, other) => sizeOf(path(other)) - sizeOf(path(one)))[0];
const largest = heaviest(guides, (guide) => guidePath(SOURCE_LOCALE, guide));

describe.each(guides)('%s', (guide) => {
  // The largest guide is tested in every language, each other guide in the source language and in the largest one.
  const longest = heaviest(locales, (locale) => guidePath(locale, guide)) ?? SOURCE_LOCALE;
  const asked = ALL || guide === largest ? locales : [...new Set([SOURCE_LOCALE, longest])];

  it.each(asked)('keeps its budgets in %s', async (locale) => {
    const { page, requests: all } = await open(guidePath(locale, guide));
    // What a page requests when the browser is idle also counts.
    await laidOut(page);
    expect(all.length).toBeLessThanOrEqual(4);
    // Notes that the source is newer are gone as soon as the translation is updated.
    const notes = builtPage(guidePath(locale, guide)).includes(' data-newer=') ? 512 : 0;
    expect(zipped(all)).toBeLessThanOrEqual(30 * 1024 + notes);
    expect(sent(scripts(all))).toBeLessThanOrEqual(8 * 1024);
    // A guide may have no check.
    const fields = await page.locator('[data-field]').all();
    await fields[0]?.focus();
    await page.locator('[data-check]:not([data-ready])').first().waitFor({ state: 'detached' });
    expect(sent(scripts(all))).toBeLessThanOrEqual(34 * 1024);
  });

  const languages = Object.keys(content.locales);
  it.each([
    ...languages.map((locale) => [locale, 200_000] as const),
    [undefined, 600_000] as const,
  ])('keeps its budget as one file in %s', (locale, most) => {
    expect(statSync(builtFile(oneFilePath(locale, guide))).size).toBeLessThanOrEqual(most);
  });
});
