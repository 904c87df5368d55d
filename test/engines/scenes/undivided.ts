import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { pathOf } from '../../../src/build/content/locales.ts';
import { search } from '../../../src/engine/search/search.ts';
import { searchable } from '../../../src/engine/search/searchable.ts';
import type { Stage } from '../stage.ts';

const QUERIES = 'content/tests/search-queries';
const UNDIVIDED = ['Jpan', 'Hans', 'Hant'];

/** The languages of `content/` that are written without spaces, and what a reader types first in each. */
const asked = readdirSync(QUERIES)
  .map((file) => [basename(file, '.yaml'), join(QUERIES, file)] as const)
  .filter(([locale]) => UNDIVIDED.includes(new Intl.Locale(locale).maximize().script ?? ''))
  .map(([locale, file]) => [locale, Object.keys(parse(readFileSync(file, 'utf8')))[0] ?? '']);

export const undivided = ({ open }: Stage): void => {
  it.for(asked)('%s: %s finds the same as outside a browser', async ([locale = '', query = '']) => {
    const address = `${inject('siteOfContent')}/${pathOf(locale)}/search/`;
    const tab = await open(address);
    const index = await tab.evaluate(
      () => JSON.parse(document.querySelector('search-page script')?.textContent ?? '').index,
    );
    const response = await fetch(new URL(index, address));
    const expected = search(searchable(await response.json()), query).map(
      ({ entry: { kind, group, id } }) => [group || kind, id].filter(Boolean).join('/'),
    );
    expect(expected).not.toEqual([]);
    await tab.paste('#query', query);
    await tab.seen('[data-result]');
    const found = await tab.evaluate(() =>
      [...document.querySelectorAll('[data-results] [data-result]')].map((result) =>
        result.getAttribute('data-result'),
      ),
    );
    expect(found).toEqual(expected.slice(0, found.length));
    expect(found).toHaveLength(Math.min(expected.length, 20));
  });
};
