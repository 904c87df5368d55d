import { expect, it } from 'vitest';
import { overflowing } from '../../support/overflowing.ts';
import { restingPages } from '../../support/pages.ts';
import { NARROW, type Stage } from '../stage.ts';

export const narrow = ({ open }: Stage): void => {
  it('no page scrolls sideways or cuts a text in a window of 320 pixels', async () => {
    const [first = '', ...others] = restingPages();
    const tab = await open(first, NARROW);
    for (const path of [first, ...others]) {
      if (path !== first) await tab.open(path);
      expect(await tab.evaluate(overflowing), path).toEqual([]);
    }
  });
};
