import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
const ALLOWED = "style-src 'self'";

/**
 * Puts the style into each built page, and its hash into the page's policy and the host's headers: a style in a file of its
 * own costs a slow connection one more round trip before the first paint. The policy still allows no other inline style.
 */
export function inlineStyle(): AstroIntegration {
  let base = '';
  return {
    name: 'inline-style',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ assets, dir }) => {
        const styles = new Map<string, Promise<Style>>();
        const styleAt = (address: string) => {
          const file = new URL(address.slice(base.length), dir);
          const style = styles.get(file.href) ?? readStyle(file);
          styles.set(file.href, style);
          return style;
        };
        const pages = [...assets.values()]
          .flat()
          .filter(({ pathname }) => /\.html$/.test(pathname));
        await Promise.all(
          pages.map(async (page) => {
            const html = await readFile(page, 'utf8');
            const end = html.indexOf('</head>');
            let head = html.slice(0, end);
            for (const [link, address = ''] of head.matchAll(LINK)) {
              const { text, hash } = await styleAt(address);
              head = allow(
                head.replace(link, () => `<style>${text}</style>`),
                [hash],
              );
            }
            await writeFile(page, head + html.slice(end));
          }),
        );
        const used = await Promise.all(styles.values());
        const headers = new URL('_headers', dir);
        await writeFile(
          headers,
          allow(
            await readFile(headers, 'utf8'),
            used.map(({ hash }) => hash),
          ),
        );
        await Promise.all([...styles.keys()].map((file) => rm(new URL(file))));
      },
    },
  };
}

interface Style {
  readonly text: string;
  /** As a policy names it: "'sha256-…'". */
  readonly hash: string;
}

async function readStyle(file: URL): Promise<Style> {
  const text = (await readFile(file, 'utf8')).trim();
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

const allow = (policy: string, hashes: readonly string[]): string =>
  policy.replaceAll(ALLOWED, [ALLOWED, ...hashes].join(' '));
