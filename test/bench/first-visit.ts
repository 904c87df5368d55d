import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { largestGuide } from './largest-guide.ts';
import { type Load, measureLoad, medianOf } from './measure-page.ts';
import { serve } from './serve.ts';
import { buildStarlight } from './starlight.ts';

const RUNS = 7;

/** How many times slower the processor is: as a slow phone's, and then in steps as fast as this machine's. */
const PACES = [4, 3, 2.5, 2, 1.5, 1] as const;

/** The address of the guide, and of the same prose in Starlight. */
type Addresses = readonly [own: string, other: string];

/**
 * A first visit to the largest guide of a built site, compared with the same prose in a site made with Starlight, in a
 * full Chromium on a slow phone. The two are opened in turn; the numbers are medians. What a processor four times slower
 * is differs from machine to machine, so they are also compared at the pace at which Starlight's page stops blocking.
 */
export async function firstVisit(
  site: string,
  locale: string,
  print: (line: string) => void,
): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'waymark-starlight-'));
  const guide = largestGuide(join(site, locale, 'guides'));
  const servers = [await serve(site), await serve(buildStarlight(project, locale))] as const;
  const addresses: Addresses = [
    `${servers[0].address}/${locale}/guides/${guide}/`,
    `${servers[1].address}/guides/${guide}/`,
  ];
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: FLAGS });
  try {
    for (const slower of PACES) {
      const [loads, others] = await inTurn(browser, addresses, slower);
      const [own, other] = [medianOf(loads), medianOf(others)];
      print(
        `first visit with a processor ${slower} times slower, blocking: ` +
          `${guide} ${blocked(own)}, at work ${atWork(loads)}; Starlight ${blocked(other)}, at work ${atWork(others)}`,
      );
      if (slower === PACES[0]) compareWeights([guide, own], ['Starlight', other], print);
      if (other.blockingWork === 0) break;
    }
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    rmSync(project, { recursive: true });
  }
}

type Named = readonly [name: string, load: Load];

function compareWeights(own: Named, other: Named, print: (line: string) => void): void {
  for (const [name, load] of [own, other]) {
    print(
      `first visit, ${name}: ${kilobytes(load).toFixed(1)} kB in ${load.requests} requests, ` +
        `largest paint ${load.largestPaint.toFixed(0)} ms`,
    );
  }
  const ratio = (of: (load: Load) => number) => (of(own[1]) / of(other[1])).toFixed(2);
  print(
    `first visit, ${own[0]} to ${other[0]}: bytes ${ratio(kilobytes)}, ` +
      `largest paint ${ratio(({ largestPaint }) => largestPaint)}`,
  );
}

/** Loads of both pages, opened in turn. */
async function inTurn(
  browser: Browser,
  [own, other]: Addresses,
  slower: number,
): Promise<readonly [own: Load[], other: Load[]]> {
  const loads: [Load[], Load[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    loads[0].push(await measureLoad(browser, own, { slower }));
    loads[1].push(await measureLoad(browser, other, { slower }));
  }
  return loads;
}

const blocked = ({ blocking }: Load): string => `${blocking.toFixed(0)} ms`;

/** The median, and each load. */
const atWork = (loads: readonly Load[]): string =>
  `${medianOf(loads).blockingWork.toFixed(0)} ms (${loads.map(({ blockingWork }) => blockingWork.toFixed(0)).join(', ')})`;

const kilobytes = ({ bytes }: Load): number =>
  Object.values(bytes).reduce((sum, each) => sum + each, 0) / 1024;
