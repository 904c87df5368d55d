/**
 * Lays out the steps that the page has postponed (guide.css), one at a time while the browser is idle: all together
 * would block a slow phone for longer than a tap may wait. After that they are like any other step.
 */
export async function layOutSteps(): Promise<void> {
  for (const step of document.querySelectorAll<HTMLElement>('.step')) {
    await new Promise((goOn) => whenIdle(goOn));
    step.dataset['laidOut'] = '';
  }
}

/** Safari has no idle callbacks, and it does not postpone steps. */
const whenIdle = globalThis.requestIdleCallback ?? requestAnimationFrame;
