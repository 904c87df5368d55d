import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../src/site/locales.ts';
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

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL: RunOptions = { runOnly };
const COLOURS: RunOptions = { runOnly: ['color-contrast'] };
const STRUCTURE: RunOptions = { runOnly, rules: { 'color-contrast': { enabled: false } } };

/** Every page of a language is looked at in one test. */
const WALK = 240_000;

/** axe's findings as lines that say what and where. It is evaluated by the debugger: the policy refuses it a script. */
async function findings(page: Page, options = ALL): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (given) => {
    // Defined by the script evaluated before.
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run(document, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, options);
}

const used = [
  ...guides.flatMap((guide) => locales.map((locale) => guidePath(locale, guide))),
  ...tools.map((tool) => toolPath('en', tool)),
];

// Both colour schemes have the same structure, and all languages the same colours.
it.each([...locales, NO_LANGUAGE])(
  'axe has nothing to say of the structure of any page in %s',
  async (locale) => {
    await openEach(pagesIn(locale), { locale: 'sv' }, async (page, path) => {
      expect(await findings(page, STRUCTURE), path).toEqual([]);
    });
  },
  WALK,
);

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it(
    'axe has nothing to say of the colours of any page',
    async () => {
      const paths = [...pagesIn(SOURCE_LOCALE), ...pagesIn(NO_LANGUAGE)];
      await openEach(paths, { colorScheme, locale: 'sv' }, async (page, path) => {
        expect(await findings(page, COLOURS), path).toEqual([]);
      });
    },
    WALK,
  );

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
