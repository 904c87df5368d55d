import type { Browser, Page } from 'playwright-core';

/** What a task may last before it holds up the reader, as Chromium and Lighthouse count it. */
const LONG = 50;

/** Tasks are told under the first, navigations under the second. */
const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` that the thread had a processor. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** A task of the main thread, in milliseconds: what the clock says, and how long it had a processor. */
interface Task {
  readonly lasted: number;
  readonly worked: number;
}

/** Lists every task of a page's main thread from its navigation on. Call what it returns when the page has been opened. */
export async function traceTasks(
  browser: Browser,
  page: Page,
): Promise<() => Promise<readonly Task[]>> {
  await browser.startTracing(page, { categories: CATEGORIES });
  return async () => {
    const address = page.url();
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const start = traceEvents.find(
      ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
    );
    if (!start) throw new Error(`The trace does not tell when ${address} was opened.`);
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts }) =>
        name === 'RunTask' && pid === start.pid && tid === start.tid && ts >= start.ts,
    );
    if (tasks.length === 0) throw new Error(`The trace tells no task of ${address}.`);
    return tasks.map(({ dur = 0, tdur = dur }) => ({ lasted: dur / 1000, worked: tdur / 1000 }));
  };
}

/** What tasks last beyond 50 ms, in sum. */
export const blockingOf = (durations: readonly number[]): number =>
  durations.reduce((sum, duration) => sum + Math.max(0, duration - LONG), 0);
