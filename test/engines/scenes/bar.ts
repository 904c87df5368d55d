import { expect, it } from 'vitest';
import { GUIDE } from '../places.ts';
import { PHONE, type Stage } from '../stage.ts';
import type { Tab } from '../tab.ts';

const CURRENT = '.rail [aria-current="step"]';

const topOf = (tab: Tab) =>
  tab.evaluate(
    (id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? 0),
    GUIDE.laterStep,
  );

/** A phone on which a step is being read, with the list of steps open above it. */
async function openBar(open: Stage['open']): Promise<readonly [Tab, number]> {
  const tab = await open(GUIDE.path, PHONE);
  await tab.evaluate(
    (id) => document.querySelector(`#${id} h2`)?.scrollIntoView({ behavior: 'instant' }),
    GUIDE.laterStep,
  );
  await tab.until(
    (css, id) => document.querySelector(css)?.getAttribute('href') === `#${id}`,
    CURRENT,
    GUIDE.laterStep,
  );
  const top = await topOf(tab);
  await tab.click('.rail summary');
  await tab.seen('.rail ol');
  // The observer of the reading position learns of a change two frames later.
  await tab.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
      ),
  );
  return [tab, top];
}

export const bar = ({ open }: Stage): void => {
  it('the opened bar of a phone moves nothing, and marks the step that is being read', async () => {
    const [tab, top] = await openBar(open);
    // A line may be laid out at another fraction of a pixel; without its fix the bar moves the page by hundreds.
    expect(Math.abs((await topOf(tab)) - top)).toBeLessThan(3);
    expect(await tab.attribute(CURRENT, 'href')).toBe(`#${GUIDE.laterStep}`);
  });

  it('the language in the opened bar keeps the step and its height', async () => {
    const [tab, top] = await openBar(open);
    // The mouse would have to scroll to it first.
    await tab.evaluate(
      (css) => document.querySelector<HTMLElement>(css)?.focus({ preventScroll: true }),
      `.rail [data-locale="${GUIDE.otherLanguage}"]`,
    );
    await tab.key('Enter');
    await tab.arrived(`${GUIDE.inOtherLanguage}#${GUIDE.laterStep}`);
    await tab.until(
      (id, was) => {
        const now = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
        return Math.abs(now - was) < 3;
      },
      GUIDE.laterStep,
      top,
    );
  });
};
