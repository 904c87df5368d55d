/**
 * Lays out the steps that the page kept for later (styles/guide.css), one at a time while the browser is idle: all at once
 * would hold a slow phone for longer than a tap may wait. From then on they are as if nothing had been kept.
 */
export async function layOutSteps(): Promise<void> {
  for (const step of document.querySelectorAll<HTMLElement>('.step')) {
    await new Promise((goOn) => whenIdle(goOn));
    step.dataset['laidOut'] = '';
  }
}

/** Safari has no idle callbacks, nor does it keep a step for later. */
const whenIdle = globalThis.requestIdleCallback ?? requestAnimationFrame;
