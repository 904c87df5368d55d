import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { fromBase85 } from '../../src/engine/text/base85.ts';
import { open, type Witness } from './browser.ts';
import { builtFile, oneFilePath } from './pages.ts';

/** What a guide in one file consists of. */
export interface OneFile {
  /** The file as it is. */
  readonly html: string;
  /** The markup and the script that it unpacks when it opens. */
  readonly markup: string;
  readonly script: string;
}

/** A built file, unpacked with another program than its own. */
export function oneFileAt(path: string): OneFile {
  const html = readFileSync(builtFile(path), 'utf8');
  const textsOf = (kind: string) =>
    [
      ...html.matchAll(
        new RegExp(`<script type="text/plain" data-${kind}\\b[^>]*>(.*?)</script>`, 'gs'),
      ),
    ].map(([, text = '']) => text);
  const unpacked = (kind: string) =>
    textsOf(kind).map((text) => inflateRawSync(fromBase85(text)).toString());
  const markup = [...textsOf('language'), ...unpacked('parts')].join('');
  const script = unpacked('code').join('');
  return { html, markup, script };
}

/** The file as it is on a reader's disk, without the site, opened without a network. */
export const openFile = (path: string, options: BrowserContextOptions = {}): Promise<Witness> =>
  open(pathToFileURL(path).href, { offline: true, ...options });

/** A built file of the guide below. */
export const openBuilt = (
  locale: string | undefined,
  options?: BrowserContextOptions,
): Promise<Witness> => openFile(builtFile(oneFilePath(locale, GUIDE)), options);

/** The guide of the made-up site that the tests of files open, and a key for it that can be repaired. */
export const GUIDE = 'set-up-station';
export const FAULTY = '0f1e2d3c4b5a6978 8796a5b4c3d2e1f0';

export const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
