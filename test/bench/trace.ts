import type { Browser, Page } from 'playwright-core';

/** How long a task may last before it delays the reader, as Chromium and Lighthouse count it. */
const LONG = 50;

/** Tasks are in the first category, navigations in the second. */
const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** A task of the main thread, in milliseconds: its duration, and its time on a processor. */
interface Task {
  readonly lasted: number;
  readonly worked: number;
}

/** Lists every task of a page's main thread after its navigation. Call the returned function when the page is open. */
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
    if (!start) throw new Error(`The trace does not say when ${address} was opened.`);
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts }) =>
        name === 'RunTask' && pid === start.pid && tid === start.tid && ts >= start.ts,
    );
    if (tasks.length === 0) throw new Error(`The trace has no task of ${address}.`);
    return tasks.map(({ dur = 0, tdur = dur }) => ({ lasted: dur / 1000, worked: tdur / 1000 }));
  };
}

/** How long tasks last beyond 50 ms, in total. */
export const blockingOf = (durations: readonly number[]): number =>
  durations.reduce((sum, duration) => sum + Math.max(0, duration - LONG), 0);
