import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import type { InputValues } from '../../../src/engine/check/rule.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';
import { found, said } from '../../support/said.ts';

/** A fact, values with its message, the message, and values that differ only in what the fact is about. */
type Row = readonly [fact: string, wrong: InputValues, finding: string, right: InputValues];

const RULES: Readonly<Record<string, readonly Row[]>> = {
  'sync-versions': [
    ['SC-V-CORE', { core: 'v2-3' }, 'error core-too-old', { core: 'v2-4-4' }],
    [
      'SC-V-CORE 2.3 with Recommendations',
      { core: 'v2-3', service: 'recommendations' },
      'warning core-old-recommendations',
      { core: 'v2-3', service: 'live-search' },
    ],
    ['SC-V-CORE 2.4.3', { core: 'v2-4-0' }, 'warning core-unsupported', { core: 'v2-4-4' }],
    [
      'SC-V-CORE edition',
      { edition: 'open-source' },
      'error open-source',
      { edition: 'adobe-commerce' },
    ],
    [
      'SC-V-MAJOR',
      { service: 'live-search', version: '3.1.1' },
      'warning advanced-search',
      { service: 'live-search', version: '3.1.2' },
    ],
    ['SC-V-PHP', { php: 'older' }, 'error php-too-old', { php: 'v8-1' }],
  ],
  'package-line': [
    [
      'SC-INST',
      { command: 'composer require magento/product-recommendation' },
      'error package-unknown',
      { command: 'composer require magento/product-recommendations' },
    ],
    [
      'SC-INST key pairs',
      { command: 'composer require magento/product-recommendations' },
      'note two-key-pairs',
      { command: 'composer require magento/live-search' },
    ],
  ],
  'search-modules': [
    [
      'SC-ENGINE',
      { adapter: 'on', engine: 'on' },
      'error both-on',
      { adapter: 'on', engine: 'off' },
    ],
  ],
  'sync-cron': [
    [
      'SC-CRON-SYS',
      { crontab: '* * * * * php bin/magento indexer:reindex' },
      'error no-cron-run',
      { crontab: '* * * * * php bin/magento cron:run' },
    ],
    [
      'SC-CRON-SYS interval',
      { crontab: '*/2 * * * * php bin/magento cron:run' },
      'warning cron-slow',
      { crontab: '*/1 * * * * php bin/magento cron:run' },
    ],
    ['SC-CRON-SEP', { separate: 'yes' }, 'warning separate-process', { separate: 'no' }],
    ['SC-IDX', { mode: 'save' }, 'error not-on-schedule', { mode: 'schedule' }],
    [
      'SC-IDX-ID',
      { indexer: 'cde_products_feed' },
      'error table-not-indexer',
      { indexer: 'scopes_website_data_exporter' },
    ],
    [
      'SC-IDX-ID unknown',
      { indexer: 'sales_order_data_exporter' },
      'error indexer-unknown',
      { indexer: 'sales_order_data_exporter_v2' },
    ],
  ],
  'export-status': [
    ['SC-BACKLOG', { backlog: '1,001' }, 'warning long-backlog', { backlog: '1,000' }],
    [
      '11.2 step 7',
      { records: '9', sent: '8' },
      'warning not-all-sent',
      { records: '9', sent: '9' },
    ],
    ['11.2 step 7 failed', { failed: '1' }, 'warning records-failed', { failed: '0' }],
  ],
  'sync-connection': [
    [
      'SC-SPACE',
      { space: 'production', pair: 'sandbox' },
      'warning pair-differs',
      { space: 'testing', pair: 'sandbox' },
    ],
    ['SC-KEYS', { menu: 'no' }, 'warning menu-missing', { menu: 'yes' }],
    [
      'SC-FW',
      { hosts: 'commerce-beta.adobe.io' },
      'error host-missing',
      { hosts: 'commerce.adobe.io' },
    ],
    [
      'SC-FW sandbox',
      { hosts: 'commerce.adobe.io', pair: 'sandbox' },
      'warning sandbox-host-missing',
      { hosts: 'commerce.adobe.io', pair: 'production' },
    ],
  ],
  'catalog-size': [
    ['SC-L-ATTR sort', { sortable: '51' }, 'error many-sortable', { sortable: '50' }],
    ['SC-L-ATTR filter', { filterable: '201' }, 'error many-filterable', { filterable: '200' }],
    ['SC-L-ATTR search', { searchable: '201' }, 'error many-searchable', { searchable: '200' }],
    ['SC-L-CG', { groups: '1001' }, 'warning many-groups', { groups: '1000' }],
  ],
  'search-setup': [
    ['SC-L-FACET', { facets: '101' }, 'error many-facets', { facets: '100' }],
    ['SC-L-FACET date', { facetType: 'date' }, 'error facet-date', { facetType: 'usable' }],
    ['SC-L-FACET stock', { facetType: 'stock' }, 'error facet-stock', { facetType: 'usable' }],
    ['SC-L-FACET type', { facetType: 'other' }, 'error facet-type', { facetType: 'usable' }],
    ['SC-L-FACET layered', { layered: 'no' }, 'error not-in-layered', { layered: 'yes' }],
    ['SC-L-FACET values', { values: '101' }, 'error many-values', { values: '0' }],
    ['SC-L-SYN', { synonyms: '201' }, 'error many-synonyms', { synonyms: '200' }],
    ['SC-L-RULE', { rules: '51' }, 'error many-rules', { rules: '50' }],
    ['SC-L-REC', { units: '51' }, 'error many-units', { units: '50' }],
    ['SC-L-LANG', { language: 'pl' }, 'warning language-unknown', { language: 'PT-BR' }],
    ['SC-L-LANG semantic', { language: 'ja' }, 'note no-semantic-search', { language: 'EN' }],
  ],
  'missing-product': [
    [
      'SC-L-TYPE',
      { service: 'live-search', type: 'custom' },
      'warning type-not-searched',
      { service: 'live-search', type: 'bundle' },
    ],
    ...['bundle', 'grouped', 'custom'].map(
      (type): Row => [
        `SC-L-TYPE ${type}`,
        { service: 'recommendations', type },
        'warning type-not-recommended',
        { service: 'recommendations', type: 'configurable' },
      ],
    ),
    ['SC-VIS enabled', { enabled: 'no' }, 'warning disabled', { enabled: 'yes' }],
    ['SC-VIS visible', { visible: 'no' }, 'warning not-visible', { visible: 'yes' }],
    ['SC-VIS category', { category: 'no' }, 'warning no-category', { category: 'yes' }],
    [
      'SC-VIS variant',
      { type: 'configurable', child: 'no' },
      'warning no-enabled-child',
      { type: 'simple', child: 'no' },
    ],
    [
      'SC-VIS bundle',
      { type: 'bundle', child: 'no' },
      'warning bundle-option',
      { type: 'bundle', child: 'yes' },
    ],
    ['SC-VIS not answered', { type: 'configurable' }, 'note child-unknown', { type: 'grouped' }],
    ['SC-VIS shared catalog', { shared: 'no' }, 'warning not-shared', { shared: 'yes' }],
  ],
};

describe.each(Object.entries(RULES))('%s', (rule, rows) => {
  it.each(rows)('knows %s', (_fact, wrong, finding, right) => {
    expect(found(rule, wrong)).toContain(finding);
    expect(found(rule, right)).not.toContain(finding);
  });
});

it.each([
  // 40,000 products in 20 store views are 8,000 batches; with 2 websites and 4 groups, 640 batches of prices.
  ['40,000', '20', '2', '4', 67, 6],
  // A started batch counts as one, and a started minute as well.
  ['1', '1', '1', '1', 1, 1],
])('SC-TIME: %s products in %s store views, %s websites and %s groups', (...row) => {
  const [products, views, websites, groups, productMinutes, priceMinutes] = row;
  const { facts } = ruleOf(content, 'catalog-size').judge(
    { products, views, websites, groups, sortable: '', filterable: '', searchable: '' },
    {},
  );
  expect(facts).toMatchObject({ products: productMinutes, prices: priceMinutes });
});

it('never throws', () => {
  for (const name of Object.keys(RULES)) {
    const { inputs } = ruleOf(content, name);
    const values = fc.record(Object.fromEntries(inputs.map((input) => [input, anyText()])));
    fc.assert(fc.property(values, (given) => Array.isArray(said(name, given))));
  }
});
