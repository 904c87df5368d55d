import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf, SOURCE_LOCALE } from '../../src/site/locales.ts';
import { ALL, findings } from '../support/axe.ts';
import { block, open, useBrowser, visit } from '../support/browser.ts';
import { fillAll, fillSound, ready, submitAll } from '../support/fill.ts';
import { locales, pagesWithFields, restingPages } from '../support/pages.ts';

useBrowser();

const COLOURS = ['color-contrast', 'link-in-text-block'];
const PAPER = [...COLOURS, 'heading-order', 'page-has-heading-one', 'region'];

/**
 * How a page may be shown, and the rules whose answer that can change: all are asked once, in light. The loaded page is
 * switched, not loaded again.
 */
const MEDIA = {
  light: { emulate: { media: 'screen', colorScheme: 'light', forcedColors: 'none' }, rules: ALL },
  dark: { emulate: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' }, rules: COLOURS },
  'forced colours': {
    emulate: { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
    rules: COLOURS,
  },
  print: { emulate: { media: 'print', colorScheme: 'light', forcedColors: 'none' }, rules: PAPER },
} as const;

/** Colours do not differ between languages, so a translation is asked everything else, once. */
const isTranslated = (path: string) =>
  locales.some((locale) => locale !== SOURCE_LOCALE && path.startsWith(`/${pathOf(locale)}/`));

/** The states of a page: which pages can be in it, what blocks storage, and how it is reached once the page is open. */
interface State {
  readonly pages: readonly string[];
  readonly blocked?: boolean;
  readonly reach?: (page: Page) => Promise<void>;
}

const fields = new Set(pagesWithFields());
/** A rule's page has the same markup in every language, and nothing in it depends on what is kept. */
const isRule = (path: string) => /\/rules\/./.test(path);
const STATES: Readonly<Record<string, State>> = {
  empty: { pages: restingPages().filter((path) => !isTranslated(path) || !isRule(path)) },
  'failing, with storage blocked': {
    pages: [...fields],
    blocked: true,
    reach: async (page) => {
      await ready(page);
      await fillAll(page, '“not a key”\u00A0');
      await submitAll(page);
    },
  },
  'with storage blocked': {
    pages: restingPages().filter((path) => !fields.has(path) && !isRule(path)),
    blocked: true,
  },
  // Fewer elements than in a failing check, and the same ones in every language.
  passing: { pages: [...fields].filter((path) => !isTranslated(path)), reach: fillSound },
  shared: {
    pages: [...fields]
      .filter((path) => path.includes('/checklists/'))
      .map(
        (path) =>
          `${path}?steps=all-14&with=status&v=1#s1_2026-11-25_1d.ab12_3oe.ab12.private-key.dash-count_end`,
      ),
    reach: async (page) => {
      await page.locator('give-back [data-part="show"]').click();
      await page.locator('status-view [data-status-message]').waitFor();
    },
  },
};

describe.each(Object.entries(STATES))('%s', (_, { pages, blocked = false, reach }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open('about:blank', { locale: 'sv' }));
    if (blocked) await block(page, 'SecurityError');
    return () => page.context().close();
  });

  it.each(pages)('axe has nothing to say of %s', async (path) => {
    await page.emulateMedia(MEDIA.light.emulate);
    await visit(page, path);
    await reach?.(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    if (isTranslated(path)) {
      expect(await findings(page, ALL, ['color-contrast'])).toEqual([]);
      return;
    }
    for (const [name, { emulate, rules }] of Object.entries(MEDIA)) {
      await page.emulateMedia(emulate);
      expect(await findings(page, rules), name).toEqual([]);
    }
  });
});
