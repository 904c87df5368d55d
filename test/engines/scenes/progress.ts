import { expect, it } from 'vitest';
import { GUIDE } from '../places.ts';
import type { Stage } from '../stage.ts';

const DONE = '.rail [data-progress]';

export const progress = ({ open, openBeside }: Stage): void => {
  it('ticks are the same in two tabs at the same time, and are still there after a reload', async () => {
    const one = await open(GUIDE.path);
    const other = await openBeside();
    await other.open(GUIDE.inOtherLanguage);
    await one.click(`[data-step="${GUIDE.firstStep}"] [data-tick]`);
    await other.click(`[data-step="${GUIDE.laterStep}"] [data-tick]`);
    for (const tab of [one, other]) {
      await tab.seen(`${DONE}[data-done="2"]`);
      expect(await tab.count('[data-tick]:checked')).toBe(2);
    }
    await other.click(`[data-step="${GUIDE.firstStep}"] [data-tick]`);
    await one.seen(`${DONE}[data-done="1"]`);
    await one.open(GUIDE.path);
    expect(await one.count('[data-tick]:checked')).toBe(1);
  });
};
