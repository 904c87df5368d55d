import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';
import { found, said } from '../../support/said.ts';

const FEEDS =
  'products productAttributes categories prices variants scopesWebsite scopesCustomerGroup productOverrides categoryPermissions inventoryStockStatus orders';
/** The feeds that can be sent item by item, or cleaned up. */
const BY_ITEM =
  'products productAttributes productOverrides inventoryStockStatus prices variants categoryPermissions';
const CONTINUED = 'products productAttributes productOverrides';
const RESENT = 'scopesWebsite scopesCustomerGroup orders';
const feeds = FEEDS.split(' ');

const resync = (options: string) => `bin/magento saas:resync ${options}`;
const about = (options: string) => said('resync-command', { command: resync(options) });

describe('saas:resync', () => {
  it.each(feeds)('SC-FEED: knows %s', (feed) => {
    expect(about(`--feed ${feed}`)).toEqual([]);
    expect(about(`--feed=${feed}s`)).toEqual(['error feed-unknown']);
    const capital = feed.slice(0, 1).toUpperCase() + feed.slice(1);
    expect(about(`--feed ${capital}`)).toEqual(['error feed-unknown']);
  });

  it.each([
    ['', ['error feed-missing']],
    ['--feed productattributes', []],
    ['--feed productoverrides', []],
    ['--feed scopeswebsite', ['error feed-unknown']],
    ['--feed priceBooks', []],
    ['--feed paymentServicesOrdersProduction', []],
  ])('SC-FEED: says of %j: %j', (options, expected) => {
    expect(about(options)).toEqual(expected);
  });

  it.each([
    '--dry-run',
    '--thread-count=1',
    '--batch-size=500',
    '--force',
    '--continue-resync',
    '--by-ids=1,2 --id-type=productId',
  ])('SC-OPT: knows %s, and not with another letter', (option) => {
    expect(about(`--feed products ${option}`)).toEqual([]);
    expect(about(`--feed products ${option.replace('--', '--x')}`)).toContain(
      'error option-unknown',
    );
  });

  it.each(feeds)('SC-OPT-IDS, SC-OPT-CLEAN, SC-OPT-CONT, SC-OPT-NORE: %s', (feed) => {
    const has = (option: string, finding: string) =>
      about(`--feed ${feed} ${option}`).includes(finding);
    const byItem = BY_ITEM.split(' ').includes(feed);
    expect(has('--by-ids=1 --id-type=productId', 'error ids-feed')).toBe(!byItem);
    expect(has('--cleanup-feed', 'error cleanup-feed')).toBe(!byItem);
    expect(has('--continue-resync', 'error continue-feed')).toBe(
      !CONTINUED.split(' ').includes(feed),
    );
    const resent = RESENT.split(' ').includes(feed);
    expect(has('--no-reindex', 'warning no-reindex-resends')).toBe(resent);
    expect(has('--no-reindex', 'warning no-reindex-useless')).toBe(!resent);
  });

  it.each([
    ['A,B', ['note ids-are-skus']],
    ['A,B --id-type=productId', []],
    ['A;B', ['error ids-separator', 'note ids-are-skus']],
  ])('SC-OPT-IDS: says of %j: %j', (ids, expected) => {
    expect(about(`--feed products --by-ids=${ids}`)).toEqual(expected);
  });

  it.each([
    ['--cleanup-feed', 'live', ['warning cleanup-live']],
    ['--cleanup-feed --dry-run', 'live', ['note cleanup-tried']],
    ['--cleanup-feed', 'new', []],
    ['--cleanup-feed', '', ['warning cleanup-which']],
    ['', 'live', []],
  ])('SC-OPT-CLEAN: says of %j on %j: %j', (option, space, expected) => {
    const command = resync(`--feed products ${option}`);
    expect(found('resync-command', { command, space })).toEqual(expected);
  });

  it.each([
    ['--thread-count=0', ['error number-wrong']],
    ['--batch-size=-5', ['error number-wrong']],
    ['--batch-size 1.5', ['error number-wrong']],
    ['--thread-count=1', []],
    ['--thread-count=2', ['warning many-threads']],
    ['--thread-count=10', ['warning many-threads']],
  ])('SC-OPT-THREAD: says of %s: %j', (option, expected) => {
    expect(about(`--feed products ${option}`)).toEqual(expected);
  });

  it.each([
    ['EXPORTER_EXTENDED_LOG=1', 'live', []],
    ['EXPORTER_PROFILER=1', 'live', []],
    ['PERSIST_EXPORTED_FEED=1', 'testing', []],
    ['PERSIST_EXPORTED_FEED=1', 'live', ['warning persist-live']],
    ['EXPORTER_PROFILER=true', 'live', ['error variable-unknown']],
    ['EXPORTER_EXTENDED_LOGS=1', 'live', ['error variable-unknown']],
  ])('SC-ENV: says of %s on %s: %j', (variable, space, expected) => {
    const command = `${variable} ${resync('--feed products')}`;
    expect(said('resync-command', { command, space })).toEqual(expected);
  });

  it('sends the scopes before the products', () => {
    const first = (feed: string, scopes: string) =>
      said('resync-command', { command: resync(`--feed ${feed}`), scopes });
    expect(first('products', 'no')).toEqual(['warning scopes-first']);
    expect(first('products', 'yes')).toEqual([]);
    expect(first('scopesWebsite', 'no')).toEqual([]);
  });
});

const GROUPS =
  'index resync_failed_feeds_data_exporter saas_data_exporter commerce_data_export payment_services_data_export payment_services_order_sync';

it.each(GROUPS.split(' '))('SC-CRON-GRP: knows %s', (group) => {
  const about = (name: string) =>
    said('sync-cron', { crontab: `* * * * * php bin/magento cron:run --group=${name}` });
  expect(about(group)).toEqual([]);
  expect(about(`${group}s`)).toEqual(['warning other-group']);
});

describe('messages', () => {
  it.each([
    ['SC-LOCK', 'operation skipped - process locked by "full sync(421)"', 'locked'],
    ['SC-V-TABLE', "Base table or view not found: 'cde_products_feed'", 'table-missing'],
    ['status 401', 'HTTP/1.1 401 Unauthorized', 'keys-refused'],
    ['status 403', 'HTTP/1.1 403 Forbidden', 'not-entitled'],
    ['403003', '{"error_code":"403003","message":"Client ID is invalid"}', 'storefront-key'],
    ['CDE01', 'CDE01-22', 'collecting'],
    ['CDE02', 'CDE02-13', 'sending'],
    ['CDE03', 'CDE03-28', 'scheduling'],
    ['CDE04', 'CDE04-03', 'indexing'],
    ...[3, 4, 5, 6, 7, 8, 21].map((code) => [
      'Run resync',
      `CDE03-${String(code).padStart(2, '0')}`,
      'run-resync',
    ]),
  ])('%s: explains %s', (_fact, text, message) => {
    const notes = said('sync-message', { text });
    expect(notes).toContain(`note ${message}`);
    expect(said('sync-message', { text: 'Everything went well.' })).toEqual(['note unknown']);
  });
});

it('never throws', () => {
  for (const name of ['resync-command', 'sync-message', 'storefront-request']) {
    const { inputs } = ruleOf(content, name);
    const values = fc.record(Object.fromEntries(inputs.map((input) => [input, anyText()])));
    fc.assert(fc.property(values, (given) => Array.isArray(said(name, given))));
  }
});
