import { describe, expect, it } from 'vitest';
import type { InputValues } from '../../../src/engine/check/rule.ts';
import { said } from '../../support/said.ts';

describe('SC-V-EXP: data export', () => {
  it.each([
    ['102.1.9', 'export-one-stock'],
    ['102.2.0', 'export-b2b-root'],
    ['103.3.21', 'export-b2b-root'],
    ['103.4.0', 'export-no-status-page'],
    ['103.4.14', 'export-no-status-page'],
    ['103.4.15', 'export-items-limit'],
    ['103.4.18', 'export-deleted-stay'],
    ['103.4.22', 'export-no-codes'],
    ['103.4.24', 'export-bundles'],
    ['103.4.27', 'export-rule-prices'],
    ['103.4.29', 'export-no-force'],
    ['103.4.30', 'export-not-newest'],
  ])('%s has the fault %s', (version, message) => {
    expect(said('sync-versions', { export: version })).toEqual([`warning ${message}`]);
  });

  it.each(['103.4.31', '103.4.100', '103.5.0', '104.0.0'])('%s has no fault', (version) => {
    expect(said('sync-versions', { export: version })).toEqual([]);
  });
});

describe('SC-V-SVC and SC-V-DASH: versions of a service', () => {
  it.each([
    ['live-search', '4.0.9', ['warning service-old', 'note no-dashboard']],
    ['live-search', '4.1.0', ['warning service-old']],
    ['live-search', '4.7.1', ['warning service-old']],
    ['live-search', '4.7.2', []],
    ['recommendations', '5.9.9', ['warning service-old', 'note no-dashboard']],
    ['recommendations', '6.0.0', ['warning service-old']],
    ['recommendations', '6.7.0', []],
    ['catalog-service', '1.16.0', ['warning service-old', 'note no-dashboard']],
    ['catalog-service', '1.17.0', ['warning service-old']],
    ['catalog-service', '2.0.0', ['warning service-old', 'note no-dashboard']],
    ['catalog-service', '3.0.9', ['warning service-old', 'note no-dashboard']],
    ['catalog-service', '3.1.0', ['warning service-old']],
    ['catalog-service', '3.5.0', []],
  ])('says of %s %s: %j', (service, version, expected) => {
    expect(said('sync-versions', { service, version })).toEqual(expected);
  });
});

it.each([
  ['v8-5', '103.4.18', '103.4.19', 'live-search', '4.6.9', '4.7.0'],
  ['v8-5', '103.4.18', '103.4.19', 'recommendations', '6.6.9', '6.7.0'],
  ['v8-4', '103.3.16', '103.3.17', 'live-search', '4.2.9', '4.3.0'],
  ['v8-4', '103.3.16', '103.3.17', 'recommendations', '6.0.9', '6.1.0'],
])('SC-V-PHP: %s needs data export after %s, %s, and %s after %s', (...row) => {
  const [php, exportBefore, exportSince, service, before, since] = row;
  const errors = (values: InputValues) =>
    said('sync-versions', { php, ...values }).filter((each) => each.startsWith('error'));
  const needsUpdate = ['error php-needs-update'];
  expect(errors({ export: exportBefore })).toEqual(needsUpdate);
  expect(errors({ service, version: before })).toEqual(needsUpdate);
  expect(errors({ export: exportSince, service, version: since })).toEqual([]);
});
