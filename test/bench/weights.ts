import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Content } from '../../src/build/content/read-content.ts';

/** The size, with Brotli, of each guide's page, of the texts of each language, and of every script and style. */
export function weighing(content: Content, site: string, print: (line: string) => void): void {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  for (const locale of Object.keys(content.locales)) {
    for (const guide of Object.keys(content.guides)) {
      const page = join(site, locale.toLowerCase(), 'guides', guide, 'index.html');
      print(`${guide} in ${locale}, brotli: ${weigh(page)} B of HTML`);
    }
    for (const name of files.filter((each) => each.startsWith(`${locale.toLowerCase()}/texts/`))) {
      print(`${name}, brotli: ${weigh(join(site, name))} B`);
    }
  }
  for (const name of files.filter((each) => /^_astro\/.*\.(js|css)$/.test(each))) {
    print(`${name}, brotli: ${weigh(join(site, name))} B`);
  }
}

function weigh(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
