/**
 * Lays out the steps that the page has postponed (guide.css), one at a time while the browser is idle: all together
 * would block a slow phone for longer than a tap may wait. After that they are like any other step.
 */
export async function layOutSteps(): Promise<void> {
  for (const step of document.querySelectorAll<HTMLElement>('.step')) {
    await new Promise((goOn) => whenIdle(goOn, { timeout: LONGEST }));
    step.dataset['laidOut'] = '';
  }
}

/** A browser that is never idle, or does not draw the page, lays a step out after this time, in milliseconds. */
const LONGEST = 500;

/** Safari has no idle callbacks, and it does not postpone steps. */
const whenIdle: typeof requestIdleCallback =
  globalThis.requestIdleCallback ?? ((act: FrameRequestCallback) => requestAnimationFrame(act));
