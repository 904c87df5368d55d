import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { largestGuide } from './largest-guide.ts';
import { type Load, measureLoad, medianOf } from './measure-page.ts';
import { serve } from './serve.ts';
import { buildStarlight } from './starlight.ts';

const RUNS = 7;

/**
 * A first visit to the largest guide of a built site, compared with the same prose in a site made with Starlight, in a
 * full Chromium on a slow phone. The two are opened in turn; the numbers are medians.
 */
export async function firstVisit(
  site: string,
  locale: string,
  print: (line: string) => void,
): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'waymark-starlight-'));
  const guide = largestGuide(join(site, locale, 'guides'));
  const servers = [await serve(site), await serve(buildStarlight(project, locale))] as const;
  const addresses = [
    `${servers[0].address}/${locale}/guides/${guide}/`,
    `${servers[1].address}/guides/${guide}/`,
  ] as const;
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: FLAGS });
  const loads: [Load[], Load[]] = [[], []];
  try {
    for (let run = 0; run < RUNS; run++) {
      loads[0].push(await measureLoad(browser, addresses[0]));
      loads[1].push(await measureLoad(browser, addresses[1]));
    }
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    rmSync(project, { recursive: true });
  }
  const [own, other] = [medianOf(loads[0]), medianOf(loads[1])];
  for (const [name, load, each] of [
    [guide, own, loads[0]],
    ['Starlight', other, loads[1]],
  ] as const) {
    const blocked = each.map(({ blockingWork }) => blockingWork.toFixed(0)).join(', ');
    print(
      `first visit, ${name}: ${kilobytes(load).toFixed(1)} kB in ${load.requests} requests, ` +
        `largest paint ${load.largestPaint.toFixed(0)} ms, blocking ${load.blocking.toFixed(0)} ms, ` +
        `${load.blockingWork.toFixed(0)} ms of it at work (${blocked})`,
    );
  }
  const ratio = (of: (load: Load) => number) => (of(own) / of(other)).toFixed(2);
  print(
    `first visit, ${guide} to Starlight: bytes ${ratio(kilobytes)}, largest paint ${ratio(({ largestPaint }) => largestPaint)}`,
  );
}

const kilobytes = ({ bytes }: Load): number =>
  Object.values(bytes).reduce((sum, each) => sum + each, 0) / 1024;
