import { expect, it } from 'vitest';
import { GUIDE, SUPPORT, SUPPORT_IN_OTHER_LANGUAGE } from '../places.ts';
import type { Stage } from '../stage.ts';
import type { Tab } from '../tab.ts';

const LINK = 'link-composer textarea[data-part="link"]';
const CASE = 'link-composer [data-part="case"]';

/** Chooses the guide and one of its steps for a case, and returns the link to it. */
async function compose(tab: Tab): Promise<string> {
  await tab.evaluate((guide) => {
    const select = document.querySelector<HTMLSelectElement>('link-composer [data-part="guide"]');
    if (!select) return;
    select.value = guide;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, GUIDE.id);
  await tab.click(`[data-steps-of="${GUIDE.id}"] [data-preset=""]`);
  await tab.click(`[data-include="${GUIDE.firstStep}"]`);
  await tab.click(`[data-include="${GUIDE.step}"]`);
  await tab.type(CASE, 'T-4711');
  await tab.until(
    (css) => document.querySelector<HTMLTextAreaElement>(css)?.value.includes('T-4711'),
    LINK,
  );
  return (await tab.value(LINK)) ?? '';
}

export const support = ({ open }: Stage): void => {
  it('steps are sent as a link, done, and given back as a link, a text and a code', async () => {
    const tab = await open(SUPPORT);
    await tab.open(await compose(tab));
    await tab.seen('live-checklist[data-ready]');
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll('[data-step]')]
          .filter((step) => step.checkVisibility())
          .map((step) => step.getAttribute('data-step')),
      ),
    ).toEqual([GUIDE.firstStep, GUIDE.step]);
    expect(await tab.text('[data-part="visit"]')).toContain('T-4711');
    await tab.click(`[data-step="${GUIDE.firstStep}"] [data-tick]`);
    await tab.click('give-back [data-part="show"]');
    const form = (part: string) => `give-back textarea[data-part="${part}"]`;
    await tab.until((css) => document.querySelector<HTMLTextAreaElement>(css)?.value, form('code'));
    const given = [
      await tab.value(form('link')),
      await tab.value(form('text')),
      await tab.value(form('code')),
    ];

    await tab.open(SUPPORT_IN_OTHER_LANGUAGE);
    for (const status of given) {
      await tab.paste('status-reader [data-part="given"]', status ?? '');
      await tab.click('status-reader [data-part="read"]');
      await tab.seen(
        `status-reader [data-status-step="${GUIDE.firstStep}"][data-status="completed"]`,
      );
      expect(await tab.count('status-reader [data-status-step][data-status="open"]'), status).toBe(
        1,
      );
      await tab.click('status-reader [data-part="clear"]');
      await tab.gone('status-reader [data-part="shown"]');
    }
  });

  it('the link and the fields it is made from agree after Back', async () => {
    const tab = await open(SUPPORT);
    const empty = await tab.value(LINK);
    await compose(tab);
    await tab.click('.brand');
    await tab.until((path) => location.pathname !== path, SUPPORT);
    await tab.started();
    await tab.back(SUPPORT);
    await tab.until(
      (css) => !document.querySelector<HTMLTextAreaElement>(css)?.value.includes('T-4711'),
      LINK,
    );
    expect(await tab.value(CASE)).toBe('');
    expect(empty).not.toContain('case=');
  });
};
