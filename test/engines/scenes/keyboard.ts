import { expect, it } from 'vitest';
import { DATED } from '../places.ts';
import { LOW, type Stage } from '../stage.ts';

export const keyboard = ({ open }: Stage): void => {
  it('the Tab key leads through every control in the order of the page, and each has a ring', async () => {
    const tab = await open(DATED.path, LOW);
    const expected = await tab.evaluate(() => {
      const stops = [
        ...document.querySelectorAll<HTMLInputElement>(
          'a[href], button, input, select, textarea, summary',
        ),
      ];
      // Of the options of a question, the Tab key stops at one.
      const first = (each: HTMLInputElement) =>
        each.type !== 'radio' || stops.find(({ name }) => name === each.name) === each;
      return stops
        .filter(
          (each) =>
            each.checkVisibility({ visibilityProperty: true }) &&
            each.tabIndex >= 0 &&
            !each.disabled &&
            first(each),
        )
        .map((each, index) => {
          each.dataset['stop'] = `${index} ${each.outerHTML.slice(0, 80)}`;
          return each.dataset['stop'];
        });
    });
    const reached: string[] = [];
    const ringless: string[] = [];
    for (let presses = 0; presses < 2 * expected.length; presses += 1) {
      await tab.key('Tab');
      const [stop, ring] = await tab.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return [
          element.getAttribute('data-stop') ?? element.outerHTML.slice(0, 80),
          `${outlineStyle} ${outlineWidth}`,
        ] as const;
      });
      // The parts of a date are one control.
      if (stop !== reached.at(-1)) reached.push(stop);
      if (ring !== 'solid 3px') ringless.push(`${stop}: ${ring}`);
      if (stop === expected.at(-1)) break;
    }
    expect(reached).toEqual(expected);
    expect(ringless).toEqual([]);
  });
};
