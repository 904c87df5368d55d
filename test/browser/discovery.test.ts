import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pathOf } from '../../src/build/content/locales.ts';
import { open, useBrowser } from '../support/browser.ts';
import { HOST, SUB_PATH } from '../support/build-site.ts';
import { builtPage, content, filesIn, guides, locales, tools } from '../support/pages.ts';

useBrowser();

const ROOT = HOST + SUB_PATH;
const head = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];
const alternatesIn = (text: string) =>
  [...text.matchAll(/hreflang="([^"]*)" href="(https:[^"]*)"/g)].map(
    ([, language, href]) => `${language} ${href}`,
  );

/** The pages that search engines may show, by their complete address. */
const pages = () => {
  const folder = inject('folderUnderPath');
  const html = filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map(
      (file) =>
        [ROOT + file.replace(/index\.html$/, ''), readFileSync(folder + file, 'utf8')] as const,
    );
  return new Map(
    html.filter(([, text]) => !text.includes('<meta name="robots" content="noindex"')),
  );
};

it('the start page shows guides about products that are no longer offered apart, after the others', () => {
  const [offered = '', apart = ''] = builtPage('/en/').split('id="retired"');
  const retired = guides.filter((guide) => content.guides[guide]?.file.retired);
  expect(retired.length).toBeGreaterThan(0);
  for (const guide of guides) {
    const part = retired.includes(guide) ? apart : offered;
    expect(part).toContain(`data-guide-card="${guide}"`);
  }
});

it('every page names its own address, and what a link preview shows', () => {
  for (const [address, html] of pages()) {
    expect(head(html, /<link rel="canonical" href="([^"]*)"/), address).toBe(address);
    expect(head(html, /property="og:url" content="([^"]*)"/), address).toBe(address);
    const title = head(html, /<title>([^<]*)</);
    expect(head(html, /property="og:title" content="([^"]*)"/), address).toBe(title);
    expect(head(html, /property="og:description" content="([^"]+)"/), address).toBe(
      head(html, /name="description" content="([^"]+)"/),
    );
  }
});

it('no two pages have the same title', () => {
  const titles = [...pages()].map(
    ([, html]) => `${head(html, /lang="([^"]*)"/)} ${head(html, /<title>([^<]*)</)}`,
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it('every page of a language names its versions in all languages, and each of those names it', () => {
  const all = pages();
  const translated = [...all].filter(([, html]) => html.includes('hreflang="x-default"'));
  expect(translated.length).toBeGreaterThanOrEqual(locales.length * 4);
  for (const [address, html] of translated) {
    const alternates = alternatesIn(html);
    expect(alternates.map((each) => each.split(' ')[0])).toEqual([...locales, 'x-default']);
    expect(alternates).toContain(`${head(html, /<html lang="([^"]*)"/)} ${address}`);
    for (const href of alternates.map((each) => each.split(' ')[1] ?? '')) {
      const other = all.get(href);
      expect(other, href).toBeDefined();
      if (other?.includes('hreflang="x-default"')) expect(alternatesIn(other)).toEqual(alternates);
    }
  }
});

it('the sitemap has exactly the pages with their alternates', () => {
  const sitemap = readFileSync(join(inject('folderUnderPath'), 'sitemap.xml'), 'utf8');
  const entries = sitemap.split('<url>').slice(1);
  const all = pages();
  expect(entries.map((entry) => head(entry, /<loc>([^<]*)</)).sort()).toEqual(
    [...all.keys()].sort(),
  );
  for (const entry of entries) {
    expect(alternatesIn(entry)).toEqual(
      alternatesIn(all.get(head(entry, /<loc>([^<]*)</) ?? '') ?? ''),
    );
  }
});

it('the sitemap is well-formed XML', async () => {
  const { page } = await open('about:blank');
  const sitemap = readFileSync(join(inject('folderUnderPath'), 'sitemap.xml'), 'utf8');
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    return {
      faults: document.querySelectorAll('parsererror').length,
      root: document.documentElement.localName,
    };
  }, sitemap);
  expect(read).toEqual({ faults: 0, root: 'urlset' });
});

it('a site that does not know its host gives no address', () => {
  const folder = inject('folder');
  expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
  const claims = filesIn(folder).filter((file) =>
    /rel="(?:canonical|alternate)"|og:url/.test(
      file.endsWith('.html') ? readFileSync(folder + file, 'utf8') : '',
    ),
  );
  expect(claims).toEqual([]);
});

describe.each([
  ['guides', guides, (locale: string, id: string) => content.guides[id]?.prose[locale]?.summary],
  [
    'checklists',
    guides,
    (locale: string, id: string) => content.guides[id]?.prose[locale]?.summary,
  ],
  ['tools', tools, (locale: string, id: string) => content.tools[id]?.texts[locale]?.description],
] as const)('an address shortened after "%s"', (kind, ids, lineOn) => {
  it.each(locales)('lists them all with a line on each, in %s', (locale) => {
    const address = `/${pathOf(locale)}/${kind}/`;
    const html = builtPage(address);
    expect(html).toContain(`<html lang="${locale}"`);
    for (const id of ids) {
      expect(html).toContain(`href="${address}${id}/"`);
      expect(html).toContain(lineOn(locale, id)?.slice(0, 20));
    }
    for (const other of locales) expect(html).toContain(`href="/${pathOf(other)}/${kind}/"`);
  });
});

it('the list of checklists without a language opens the reader’s own language', async () => {
  const { page } = await open(`${inject('siteUnderPath')}/checklists/`, { locale: 'ar-EG' });
  await page.waitForURL('**/help/guides/ar/checklists/');
});

describe('a page that does not exist', () => {
  it('offers all lists in every language', () => {
    const html = builtPage('/404.html');
    for (const kind of ['guides', 'tools', 'checklists', 'rules']) {
      for (const locale of locales) {
        const address = `/${pathOf(locale)}/${kind}/`;
        expect(html).toContain(`href="${address}"`);
        expect(builtPage(address)).toContain('<h1>');
      }
    }
  });

  const first = '[data-part="cards"] > li:first-child [data-locale]';
  const opened = async (path: string, languages: string, remembered?: string) => {
    const { page } = await open('about:blank', { locale: languages });
    if (remembered) {
      await page.addInitScript(
        (locale) => localStorage.setItem('waymark/locale', locale),
        remembered,
      );
    }
    const response = await page.goto(inject('siteUnderPath') + path);
    expect(response?.status()).toBe(404);
    await page.locator('language-choice[data-ready]').waitFor();
    return {
      first: await page.locator(first).getAttribute('data-locale'),
      lang: await page.locator('html').getAttribute('lang'),
      titled: (await page.title()).endsWith(
        (await page.locator('li:first-child h2').textContent()) ?? '?',
      ),
      count: await page.locator('[data-locale]').count(),
    };
  };
  const speaks = (locale: string) => ({
    first: locale,
    lang: locale,
    titled: true,
    // The site under a path has a draft as well.
    count: locales.length + 1,
  });

  it.each([
    ['of its address', '/ar/guides/no-such-guide/', 'ja-JP', 'en', 'ar'],
    ['that the reader has chosen', '/no-such-page/', 'ja-JP', 'ar', 'ar'],
    ['of the browser', '/no-such-page/', 'ja-JP', undefined, 'ja'],
    ['that it is written in, if none suits', '/de/', 'sv', undefined, 'en'],
  ])('is in the language %s', async (_, path, languages, remembered, expected) => {
    expect(await opened(path, languages, remembered)).toEqual(speaks(expected));
  });
});

it('no file of the built site contains the preview for authors', () => {
  const folder = inject('folderUnderPath');
  const files = filesIn(folder);
  expect(files.filter((file) => file.includes('preview'))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|xml|txt|js|json)$/.test(file));
  const naming = texts.filter((file) => readFileSync(folder + file, 'utf8').includes('/preview/'));
  expect(naming).toEqual([]);
});
