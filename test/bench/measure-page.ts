import type { Browser, CDPSession } from 'playwright-core';
import { blockingOf, traceTasks } from './trace.ts';

/** The results of one page load. Times in milliseconds after navigation began, sizes in bytes on the wire. */
export interface Load {
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** The time that tasks of the main thread last beyond 50 ms, in total. */
  readonly blocking: number;
  /** The same, but only the time on a processor: what else the machine does is not counted. */
  readonly blockingWork: number;
  readonly shift: number;
}

/** Slow 4G as in Chromium's developer tools and Lighthouse. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** How long a page is watched after its load event: longer than it takes to load the parts after its first script. */
const QUIET = 2000;

/** How long a new window is left alone: its toolbar is a page as well, which uses the processor until it is drawn. */
const SETTLE = 1500;

/** How many times slower the processor of a phone is. */
const SLOWER = 4;

/** The network, how many times slower the processor is, and the reader's language. */
interface Conditions {
  readonly network: typeof SLOW_4G | undefined;
  readonly slower: number;
  readonly locale: string;
}

const PHONE_ON_4G: Conditions = { network: SLOW_4G, slower: SLOWER, locale: 'en' };

/** Opens an address in a new profile on a slow phone. */
export async function measureLoad(
  browser: Browser,
  address: string,
  conditions: Partial<Conditions> = {},
): Promise<Load> {
  const { network, slower, locale } = { ...PHONE_ON_4G, ...conditions };
  const context = await browser.newContext({ ...PHONE, locale });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const counted = await countBytes(session);
  await page.waitForTimeout(SETTLE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await page.addInitScript(observe);
  const endTrace = await traceTasks(browser, page);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(QUIET);
  const tasks = await endTrace();
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return {
    ...counted(),
    ...seen,
    blocking: blockingOf(tasks.map(({ lasted }) => lasted)),
    blockingWork: blockingOf(tasks.map(({ worked }) => worked)),
  };
}

declare global {
  interface Window {
    seen: Pick<Load, 'firstPaint' | 'largestPaint' | 'shift'>;
  }
}

/** Runs in the page before anything else. */
function observe(): void {
  const seen = { firstPaint: 0, largestPaint: 0, shift: 0 };
  window.seen = seen;
  const on = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  on('layout-shift', ({ value = 0 }) => {
    seen.shift += value;
  });
}

async function countBytes(session: CDPSession) {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  return () => ({ bytes: { ...bytes }, requests: types.size });
}

/** The load with the median values, each value separately. */
export function medianOf(loads: readonly Load[]): Load {
  const [first] = loads;
  if (!first) throw new Error('Measure at least one load.');
  const middle = (of: (load: Load) => number) => {
    const sorted = loads.map(of).sort((one, other) => one - other);
    return sorted[sorted.length >> 1] ?? 0;
  };
  return {
    bytes: first.bytes,
    requests: first.requests,
    firstPaint: middle(({ firstPaint }) => firstPaint),
    largestPaint: middle(({ largestPaint }) => largestPaint),
    blocking: middle(({ blocking }) => blocking),
    blockingWork: middle(({ blockingWork }) => blockingWork),
    shift: middle(({ shift }) => shift),
  };
}
