import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { colourFindings, findings, findingsOnPaper, newColourFindings } from './axe.ts';
import { block, openForLong, visit } from './browser.ts';
import { ALL } from './extent.ts';
import { openFolds } from './fill.ts';

/** How a page may be shown, and what that can change. The loaded page is switched, not loaded again. */
const VIEWS = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none', ask: findings },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
  print: { media: 'print', colorScheme: 'light', forcedColors: 'none', ask: findingsOnPaper },
} as const;

/**
 * A state of pages: which pages can be in it, whether storage is blocked, and how it is reached when the page is open.
 */
export interface State {
  readonly pages: readonly string[];
  readonly blocked?: boolean;
  /** What is added to each address. */
  readonly query?: (path: string) => string;
  readonly reach?: (page: Page) => Promise<void>;
}

/**
 * Runs axe on each page in each state and view; checks of colours once per kind. When everything is tested, those of
 * every element in one view, which also shows that a kind has the same result everywhere.
 */
export function asksAxe(states: Readonly<Record<string, State>>): void {
  const known = new Map(Object.keys(VIEWS).map((view) => [view, new Set<string>()]));
  describe.each(Object.entries(states))(
    '%s',
    (_, { pages, blocked = false, query = () => '', reach }) => {
      let page: Page;
      beforeAll(async () => {
        ({ page } = await openForLong('about:blank', { locale: 'sv' }));
        if (blocked) await block(page, 'SecurityError');
        return () => page.context().close();
      });

      it.each(pages)('axe finds nothing on %s', async (path) => {
        await page.emulateMedia(VIEWS.light);
        await visit(page, path + query(path));
        await reach?.(page);
        await openFolds(page);
        for (const [name, view] of Object.entries(VIEWS)) {
          await page.emulateMedia(view);
          if ('ask' in view) expect(await view.ask(page), name).toEqual([]);
          const kinds = known.get(name) ?? new Set();
          const colours =
            ALL && name === 'light' ? colourFindings(page) : newColourFindings(page, kinds);
          expect(await colours, name).toEqual([]);
        }
      });
    },
  );
}
