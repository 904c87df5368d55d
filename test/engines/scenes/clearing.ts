import { expect, it } from 'vitest';
import { GUIDE } from '../places.ts';
import type { Stage } from '../stage.ts';
import type { Tab } from '../tab.ts';

/** Types part of a value, and pastes the whole. */
async function enter(tab: Tab): Promise<void> {
  await tab.focus(GUIDE.field);
  await tab.seen(`${GUIDE.check}[data-ready]`);
  await tab.type(GUIDE.field, GUIDE.beginning);
  await tab.paste(GUIDE.field, GUIDE.faulty);
  await tab.seen(GUIDE.message);
}

/** Nothing of it is on the page, and nothing comes back with undo or redo. */
async function expectNothing(tab: Tab): Promise<void> {
  await tab.gone('[data-message]');
  for (const keys of ['', 'Control+z', 'Control+z', 'Control+Shift+z']) {
    if (keys) await tab.key(keys);
    const left = await tab.evaluate(() =>
      [
        ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
        document.documentElement.outerHTML,
      ].join('\n'),
    );
    expect(left, keys).not.toContain(GUIDE.beginning);
  }
}

export const clearing = ({ open }: Stage): void => {
  it('nothing that was entered is left after Clear', async () => {
    const tab = await open(GUIDE.path);
    await enter(tab);
    await tab.click(`${GUIDE.check} [data-part="clear"]`);
    await tab.focus(GUIDE.field);
    await expectNothing(tab);
  });

  it('nothing that was entered comes back with a page that the browser has kept', async () => {
    const tab = await open(GUIDE.path);
    await enter(tab);
    await tab.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      }),
    );
    await tab.click('.brand');
    await tab.until((path) => location.pathname !== path, GUIDE.path);
    await tab.started();
    await tab.back(GUIDE.path);
    await tab.seen('html[data-persisted="true"]');
    await tab.focus(GUIDE.field);
    await expectNothing(tab);
  });
};
