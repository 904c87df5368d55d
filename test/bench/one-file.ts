import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { largestGuide } from './largest-guide.ts';
import { type Load, measureLoad, medianOf, SLOW_4G } from './measure-page.ts';
import { serve } from './serve.ts';

const RUNS = Number(process.env['RUNS'] ?? 9);

/**
 * How fast a guide in one file opens from a disk, compared with its page: from a server on the same machine, and over a slow
 * network. It is the largest guide, for readers of the first language and of the one with the largest page, on a processor
 * four times slower. All are opened in turn; the numbers are medians.
 */
export async function openingFiles(
  site: string,
  [source = '', ...others]: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const guide = largestGuide(join(site, source, 'guides'));
  const weigh = (locale: string) =>
    gzipSync(readFileSync(join(site, locale, 'guides', guide, 'index.html'))).length;
  const [longest = source] = others.toSorted((one, other) => weigh(other) - weigh(one));
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: FLAGS });
  try {
    for (const locale of [source, longest]) {
      const page = `${server.address}/${locale}/guides/${guide}/`;
      const onDisk = (path: string) => pathToFileURL(join(site, path)).href;
      const kinds = {
        page: [page, undefined],
        'page over slow 4G': [page, SLOW_4G],
        file: [onDisk(`${locale}/files/${guide}.html`), undefined],
        'file with all languages': [onDisk(`files/${guide}.all.html`), undefined],
      } as const;
      const loads = new Map<string, Load[]>(Object.keys(kinds).map((kind) => [kind, []]));
      for (let run = 0; run < RUNS; run++) {
        for (const [kind, [address, network]] of Object.entries(kinds)) {
          loads.get(kind)?.push(await measureLoad(browser, address, { network, locale }));
        }
      }
      const paint = (kind: keyof typeof kinds) => medianOf(loads.get(kind) ?? []).largestPaint;
      const [near, far] = [paint('page'), paint('page over slow 4G')];
      for (const kind of ['file', 'file with all languages'] as const) {
        print(
          `${kind}, ${guide} in ${locale}: largest paint ${paint(kind).toFixed(0)} ms, ` +
            `${(paint(kind) / near).toFixed(2)} × the page from this machine (${near.toFixed(0)} ms), ` +
            `${(paint(kind) / far).toFixed(2)} × the page over slow 4G (${far.toFixed(0)} ms)`,
        );
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}
