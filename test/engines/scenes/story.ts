import { expect, it } from 'vitest';
import { GUIDE } from '../places.ts';
import type { Stage } from '../stage.ts';

export const story = ({ open }: Stage): void => {
  it('a reader enters a value with a mistake, repairs it, ticks the step, and finds the tick in another language', async () => {
    const tab = await open(GUIDE.path);
    const step = `[data-step="${GUIDE.step}"]`;
    await tab.paste(GUIDE.field, GUIDE.faulty);
    await tab.seen(GUIDE.message);
    expect(await tab.attribute(GUIDE.message, 'data-level')).toBe('error');
    expect(await tab.text(GUIDE.message)).not.toBe('');
    expect(await tab.attribute(GUIDE.field, 'data-outcome')).toBe('error');

    await tab.click(GUIDE.repair);
    await tab.gone(GUIDE.message);
    expect(await tab.value(GUIDE.field)).toBe(GUIDE.sound);
    expect(await tab.attribute(GUIDE.field, 'data-outcome')).toBe('sound');
    expect(await tab.evaluate((css) => document.activeElement?.matches(css), GUIDE.field)).toBe(
      true,
    );

    await tab.click(`${step} [data-tick]`);
    expect(await tab.count('[data-tick]:checked')).toBe(1);
    const top = () =>
      tab.evaluate(
        (css) => Math.round(document.querySelector(css)?.getBoundingClientRect().top ?? 0),
        step,
      );
    const before = await top();
    await tab.click(`.rail [data-locale="${GUIDE.otherLanguage}"]`);
    await tab.arrived(`${GUIDE.inOtherLanguage}#${GUIDE.step}`);
    expect(await tab.attribute('html', 'lang')).toBe(GUIDE.otherLanguage);
    expect(
      await tab.evaluate(
        (css) => document.querySelector<HTMLInputElement>(css)?.checked,
        `${step} [data-tick]`,
      ),
    ).toBe(true);
    expect(await tab.attribute('.rail [data-progress]', 'data-done')).toBe('1');
    await tab.until(
      (css, was) => {
        const now = document.querySelector(css)?.getBoundingClientRect().top ?? 0;
        return Math.abs(now - was) < 3;
      },
      step,
      before,
    );
    expect(await tab.value(GUIDE.field)).toBe('');
  });
};
