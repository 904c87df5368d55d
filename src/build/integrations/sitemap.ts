import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const CANONICAL = /<link rel="canonical" href="([^"]*)">/;
const ALTERNATE = /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g;

/**
 * Writes sitemap.xml with every page that names its own address, and the same page in other languages, as its head says
 * (sitemaps.org 0.9; hreflang as xhtml:link). A sitemap needs complete addresses, and robots.txt is only read at the
 * root of a host, so both are only written if SITE_URL is given.
 */
export function sitemap(): AstroIntegration {
  let root: URL | undefined;
  let atRoot = false;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        root = site ? new URL(base.replace(/\/?$/, '/'), site) : undefined;
        atRoot = base === '/';
      },
      'astro:build:done': async ({ assets, dir, logger }) => {
        if (!root) {
          logger.info('sitemap.xml needs complete addresses: build with SITE_URL to get it.');
          return;
        }
        const files = [...assets.values()]
          .flat()
          .filter(({ pathname }) => /\.html$/.test(pathname));
        const heads = await Promise.all(files.map((file) => readFile(file, 'utf8')));
        await writeFile(new URL('sitemap.xml', dir), sitemapOf(heads));
        if (atRoot) await writeFile(new URL('robots.txt', dir), robotsOf(root));
      },
    },
  };
}

/** The sitemap of some pages. HTML attributes are already escaped as XML requires. */
function sitemapOf(pages: readonly string[]): string {
  const entries = pages.flatMap((html) => {
    const [, address] = CANONICAL.exec(html) ?? [];
    if (address === undefined) return [];
    const others = [...html.matchAll(ALTERNATE)].map(
      ([, language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
    );
    return [`<url>${[`<loc>${address}</loc>`, ...others].join('\n')}</url>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.sort(),
    '</urlset>',
    '',
  ].join('\n');
}

const robotsOf = (root: URL): string =>
  `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', root)}\n`;
