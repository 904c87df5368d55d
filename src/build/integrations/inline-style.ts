import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from './host-headers.ts';
import { allowStyles } from './policy.ts';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Puts the style into each built page and its hash into the page's policy, and writes the headers of hosts with those
 * hashes. A style in a separate file costs a slow connection one more round trip before the first paint. The policy
 * still allows no other inline style. Files that only a host's configuration reads are next to the folder of the site,
 * in `<outDir>-headers`.
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
            const html = await withStyles(await readFile(page, 'utf8'), page.pathname, styleAt);
            await writeFile(page, html);
          }),
        );
        const used = await Promise.all(styles.values());
        await Promise.all([...styles.keys()].map((file) => rm(new URL(file))));
        const beside = new URL(dir.href.replace(/\/$/, '-headers/'));
        await mkdir(beside, { recursive: true });
        const hashes = used.map(({ hash }) => hash).sort();
        await Promise.all(
          hostHeaders(base, hashes).map(({ name, served, text }) =>
            writeFile(new URL(name, served ? dir : beside), text),
          ),
        );
      },
    },
  };
}

export interface Style {
  readonly text: string;
  /** As a policy names it: "'sha256-…'". */
  readonly hash: string;
}

/**
 * A page with its styles instead of the links to them, and their hashes in its policy.
 * @throws if a page has no such link, or has one in another form: its style would be missing, or refused
 */
export async function withStyles(
  html: string,
  page: string,
  styleAt: (address: string) => Promise<Style>,
): Promise<string> {
  const end = html.indexOf('</head>');
  let head = html.slice(0, end);
  const links = [...head.matchAll(LINK)];
  for (const [link, address = ''] of links) {
    const { text, hash } = await styleAt(address);
    const allowed = allowStyles(head, [hash]);
    if (allowed === head) throw new Error(`${page}: its policy has no place for a style's hash.`);
    head = allowed.replace(link, () => `<style>${text}</style>`);
  }
  if (links.length === 0 || /<link\b[^>]*\bstylesheet\b/i.test(html.slice(end) + head)) {
    throw new Error(
      `${page}: a link to a style is missing, or Astro writes it differently. Compare it with LINK in src/build/integrations/inline-style.ts.`,
    );
  }
  return head + html.slice(end);
}

async function readStyle(file: URL): Promise<Style> {
  const text = (await readFile(file, 'utf8')).trim();
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
