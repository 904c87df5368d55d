import { expect, it } from 'vitest';
import { ALL } from '../../support/extent.ts';
import { overflowing } from '../../support/overflowing.ts';
import { locales, NO_LANGUAGE, oneOfEachKind, pagesIn, restingPages } from '../../support/pages.ts';
import { PLAIN } from '../places.ts';
import { NARROW, type Stage } from '../stage.ts';

/** One page of each kind. The languages take turns: all have the same markup. */
function samples(): readonly string[] {
  const kinds = locales.map((locale) => oneOfEachKind(pagesIn(locale)));
  const inTurn = kinds[0]?.map((_, at) => kinds[at % kinds.length]?.[at] ?? '') ?? [];
  return [...inTurn, ...oneOfEachKind(pagesIn(NO_LANGUAGE))];
}

export const narrow = ({ open }: Stage): void => {
  it('no page scrolls sideways or cuts a text in a window of 320 pixels', async () => {
    const resting = restingPages();
    const pages = ALL ? resting : samples().filter((path) => resting.includes(path));
    const [first = '', ...others] = pages;
    const tab = await open(first, NARROW);
    expect(await tab.evaluate(overflowing), first).toEqual([]);
    for (const path of others) {
      await tab.open(path);
      expect(await tab.evaluate(overflowing), path).toEqual([]);
    }
  });

  it('a line breaks before a code, and not between its hyphens', async () => {
    const tab = await open(PLAIN, NARROW);
    const broken = await tab.evaluate(() => {
      const code = document.createElement('code');
      code.textContent = '-----BEGIN KEY-----';
      const line = document.createElement('p');
      document.querySelector('main')?.append(line);
      const range = document.createRange();
      const texts = Array.from({ length: 30 }, (_, length) => `${'i'.repeat(length)} `);
      return texts.filter((text) => {
        line.replaceChildren(text, code);
        range.selectNodeContents(code);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size !== 1;
      });
    });
    expect(broken).toEqual([]);
  });
};
