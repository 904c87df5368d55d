import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { HOST, SUB_PATH } from '../support/build-site.ts';
import { filesIn, locales } from '../support/pages.ts';

/** One address in a page, a data block or a sitemap. */
interface Link {
  readonly from: string;
  readonly address: string;
}

const ATTRIBUTE = /\s(?:href|src|action|poster|data)="([^"]*)"/g;
/** A text with places to fill is not an address yet. */
const IN_DATA = /"(\/[^/"{][^"{]*)"/g;
const DATA_BLOCK = /<script type="application\/json"[^>]*>([^<]*)</g;
const OTHER_LANGUAGE = /<script type="text\/plain" data-language=.*?<\/script>/gs;
const ANCHOR = /\sid="([^"]*)"/g;

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const addressesIn = (html: string) => [
  ...matches(html, ATTRIBUTE),
  ...matches(html, DATA_BLOCK).flatMap((block) => matches(block, IN_DATA)),
];
const addressOf = (base: string, file: string) => base + file.replace(/index\.html$/, '');

describe.each([
  ['at the root', () => inject('folder'), ''],
  ['under a sub-path', () => inject('folderUnderPath'), SUB_PATH],
])('the site %s', (_, folderOf, base) => {
  const folder = folderOf();
  const files = filesIn(folder);
  const known = new Set(files.map((file) => addressOf(base, file)));
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [addressOf(base, file), readFileSync(folder + file, 'utf8')]),
  );
  const anchors = new Map([...pages].map(([path, html]) => [path, new Set(matches(html, ANCHOR))]));
  const links: readonly Link[] = [...pages].flatMap(([from, html]) =>
    [...new Set(addressesIn(html))].map((address) => ({ from, address })),
  );
  const inside = links.flatMap(({ from, address }) => {
    const url = new URL(address, HOST + from);
    return url.origin === HOST ? [{ from, address, url }] : [];
  });

  it('only leads to pages, files and anchors that exist', () => {
    expect(inside.length).toBeGreaterThan(pages.size * 10);
    const broken = inside.filter(({ url: { pathname, hash } }) => {
      const anchor = decodeURIComponent(hash.slice(1));
      return !known.has(pathname) || (anchor !== '' && !anchors.get(pathname)?.has(anchor));
    });
    expect(broken.map(({ from, address }) => `${from} leads to ${address}`)).toEqual([]);
  });

  it('leads to every page of a language from another one', () => {
    const reached = new Set(
      inside.filter(({ from, url }) => url.pathname !== from).map(({ url }) => url.pathname),
    );
    const folders = locales.map((locale) => `${base}/${locale.toLowerCase()}/`);
    const orphans = [...pages.keys()].filter(
      (path) => folders.some((folder) => path.startsWith(folder)) && !reached.has(path),
    );
    expect(orphans).toEqual([]);
  });

  it('uses every ID only once per page', () => {
    for (const [path, html] of pages) {
      // A file with all languages shows one at a time; each other one is the text of a script.
      const others = html.match(OTHER_LANGUAGE) ?? [];
      for (const shown of [html.replace(OTHER_LANGUAGE, ''), ...others]) {
        const ids = matches(shown, ANCHOR);
        expect(ids.length, path).toBe(new Set(ids).size);
      }
    }
  });

  it('links to other hosts only over HTTPS, and loads nothing from them', () => {
    const outside = links.filter(
      ({ from, address }) => new URL(address, HOST + from).origin !== HOST,
    );
    expect(outside.filter(({ address }) => !/^(?:https|mailto):/.test(address))).toEqual([]);
    const loaded = [...pages.values()].flatMap((html) =>
      matches(
        html,
        /<(?:script|img|source|iframe|link rel="(?:stylesheet|icon)")[^>]*\s(?:src|href)="([^"]*)"/g,
      ),
    );
    expect(loaded.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
  });

  it('reaches every page from those that ask for a language', () => {
    const asks = [...pages].filter(([, html]) => html.includes('<language-choice'));
    const reached = new Set(asks.map(([path]) => path));
    for (const page of reached) {
      for (const { from, url } of inside) if (from === page) reached.add(url.pathname);
    }
    // The page for support agents composes the addresses of files with all languages.
    const composed = [...pages.keys()].filter((path) => path.endsWith('.all.html'));
    const expected = [...pages.keys()].filter((path) => !composed.includes(path));
    expect(expected.filter((path) => !reached.has(path))).toEqual([]);
  });
});
