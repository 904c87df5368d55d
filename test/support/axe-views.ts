import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf, SOURCE_LOCALE } from '../../src/site/locales.ts';
import { colourFindings, colourFindingsByKind, findings, findingsOnPaper } from './axe.ts';
import { block, open, visit } from './browser.ts';

/** How a page may be shown, and what that can change. The loaded page is switched, not loaded again. */
const VIEWS = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none', ask: findings },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
  print: { media: 'print', colorScheme: 'light', forcedColors: 'none', ask: findingsOnPaper },
} as const;

/** A state of pages: which can be in it, what blocks storage, and how it is reached once the page is open. */
export interface State {
  readonly pages: readonly string[];
  readonly blocked?: boolean;
  readonly reach?: (page: Page) => Promise<void>;
}

/** Asks axe of each page in each state and view; in light, of every element's colours in the source language. */
export function asksAxe(states: Readonly<Record<string, State>>): void {
  describe.each(Object.entries(states))('%s', (_, { pages, blocked = false, reach }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await open('about:blank', { locale: 'sv' }));
      if (blocked) await block(page, 'SecurityError');
      return () => page.context().close();
    });

    it.each(pages)('axe has nothing to say of %s', async (path) => {
      await page.emulateMedia(VIEWS.light);
      await visit(page, path);
      await reach?.(page);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const isSource = path.startsWith(`/${pathOf(SOURCE_LOCALE)}/`);
      for (const [name, view] of Object.entries(VIEWS)) {
        await page.emulateMedia(view);
        if ('ask' in view) expect(await view.ask(page), name).toEqual([]);
        const ofColours = isSource && name === 'light' ? colourFindings : colourFindingsByKind;
        expect(await ofColours(page), name).toEqual([]);
      }
    });
  });
}
