import { expect, it } from 'vitest';
import { overflowing } from '../../support/overflowing.ts';
import { DATED, GUIDE, PLAN } from '../places.ts';
import { PHONE, type Stage } from '../stage.ts';

export const checks = ({ open }: Stage): void => {
  it('a typed value is checked when the field is left, and a good result is shown immediately', async () => {
    const tab = await open(GUIDE.path);
    await tab.focus(GUIDE.field);
    await tab.seen(`${GUIDE.check}[data-ready]`);
    await tab.type(GUIDE.field, GUIDE.sound.slice(0, -1));
    expect(await tab.attribute(GUIDE.field, 'data-outcome')).toBe('empty');
    await tab.key('Tab');
    await tab.seen(`${GUIDE.check} [data-message]`);
    await tab.type(GUIDE.field, GUIDE.sound.slice(-1));
    await tab.seen(`${GUIDE.field}[data-outcome="sound"]`);
  });

  it('a check lists its errors when the reader asks for the whole result, and leads to the field', async () => {
    const tab = await open(GUIDE.path);
    // Even before the code that checks is loaded.
    await tab.click(`${GUIDE.check} [data-part="submit"]`);
    await tab.seen(`${GUIDE.check} [data-part="problems"] a`);
    await tab.until(() => document.activeElement?.matches('[data-part="problems"]'));
    await tab.click(`${GUIDE.check} [data-part="problems"] a`);
    await tab.until((css) => document.activeElement?.matches(css), GUIDE.field);
    expect(await tab.place()).toBe(GUIDE.path);
  });

  it('a date field loads the code that checks it when it gets the focus', async () => {
    const tab = await open(DATED.path);
    await tab.focus(`${DATED.check} input[type="date"]`);
    await tab.until((css) => document.querySelector(css)?.hasAttribute('data-ready'), DATED.check);
  });

  it('a drawing of a plan is as wide as its column on a phone', async () => {
    const tab = await open(GUIDE.path, PHONE);
    await tab.click(PLAN.option);
    await tab.type(PLAN.name, 'Shop');
    await tab.seen('.plan-arrow');
    const [arrow, row] = await tab.evaluate(() =>
      ['.plan-arrow', '.plan-row'].map(
        (css) => document.querySelector(css)?.getBoundingClientRect().width ?? 0,
      ),
    );
    expect(arrow).toBeLessThan((row ?? 0) / 4);
    expect(await tab.evaluate(overflowing)).toEqual([]);
  });
};
