import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, openEach, useBrowser } from '../support/browser.ts';
import {
  guidePath,
  guides,
  locales,
  NO_LANGUAGE,
  pagesIn,
  toolPath,
  tools,
} from '../support/pages.ts';

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's findings as lines that say what and where. It is evaluated by the debugger: the policy refuses it a script. */
async function findings(page: Page, only: readonly string[] = ALL): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    // Defined by the script evaluated before.
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run(document, { runOnly: [...runOnly] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, only);
}

const used = [
  ...guides.flatMap((guide) => locales.map((locale) => guidePath(locale, guide))),
  ...tools.map((tool) => toolPath('en', tool)),
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  // Between the colour schemes nothing differs but colours.
  const only = colorScheme === 'light' ? ALL : ['color-contrast'];

  it.each([...locales, NO_LANGUAGE])('axe has nothing to say of any page in %s', async (locale) => {
    await openEach(pagesIn(locale), { colorScheme, locale: 'sv' }, async (page, path) => {
      expect(await findings(page, only), path).toEqual([]);
    });
  });

  it.each(used)('axe has nothing to say of %s with findings, notes and good news', async (path) => {
    const { page } = await open(path, { colorScheme });
    for (const field of await page.locator('textarea[data-field]').all()) {
      await field.fill('“not a key”\u00A0');
    }
    for (const button of await page.locator('[data-check] [data-part="submit"]').all()) {
      await button.click();
    }
    for (const tick of await page.locator('[data-tick]').all()) await tick.check();
    for (const fold of await page.locator('details').all()) {
      await fold.evaluate((details) => details.setAttribute('open', ''));
    }
    await page.locator('[data-message]').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
