import { expect, it } from 'vitest';
import { SEARCHES } from '../places.ts';
import type { Stage } from '../stage.ts';

const FIRST = '[data-results] [data-result]';

export const search = ({ open }: Stage): void => {
  it.each(SEARCHES)(
    '$query is found, leads to its place, and is still the query after Back',
    async ({ path, query, first }) => {
      const tab = await open(path);
      await tab.paste('#query', query);
      await tab.seen(FIRST);
      expect(await tab.attribute(FIRST, 'data-result')).toBe(first);
      const found = await tab.count(FIRST);
      await tab.key('ArrowDown');
      await tab.until((css) => document.activeElement?.closest(css), FIRST);
      await tab.key('Enter');
      await tab.until((before) => location.pathname !== before, path);
      await tab.started();
      await tab.back(`${path}#q=${encodeURIComponent(query)}`);
      await tab.seen(FIRST);
      // A browser may empty a field just after it has shown a page from its cache.
      await tab.until(
        (asked) => document.querySelector<HTMLInputElement>('#query')?.value === asked,
        query,
      );
      expect(await tab.count(FIRST)).toBe(found);
    },
  );
};
