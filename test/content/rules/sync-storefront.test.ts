import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import type { InputValues } from '../../../src/engine/check/rule.ts';
import { content } from '../../support/pages.ts';
import { found, said } from '../../support/said.ts';

const ID = 'c18f3d06-7b2a-4e95-8d41-6fa05b9273ce';
const KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const PRODUCTION = 'https://catalog-service.adobe.io/graphql';
const SANDBOX = 'https://catalog-service-sandbox.adobe.io/graphql';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

const REQUEST: InputValues = {
  space: 'production',
  endpoint: PRODUCTION,
  environment: ID,
  website: 'base',
  store: 'main_website_store',
  view: 'default',
  key: KEY,
  group: sha1('0'),
};
const about = (changed: InputValues) => said('storefront-request', { ...REQUEST, ...changed });

it('finds nothing in a request as documented', () => {
  expect(found('storefront-request', REQUEST)).toEqual([]);
});

describe('SC-HDR-SET', () => {
  it.each([
    ['endpoint', 'error header-missing'],
    ['environment', 'error header-missing'],
    ['website', 'error header-missing'],
    ['store', 'error header-missing'],
    ['view', 'error header-missing'],
    ['key', 'error header-missing'],
    ['group', 'warning group-missing'],
  ])('misses %s: %s', (name, expected) => {
    expect(found('storefront-request', { ...REQUEST, [name]: '' })).toEqual([expected]);
  });
});

describe('the address', () => {
  it.each([
    ['SC-END', 'http://catalog-service.adobe.io/graphql', ['error not-https']],
    ['SC-END', 'https://catalog-service.adobe.io', ['error endpoint-wrong']],
    ['SC-END', `${PRODUCTION}/`, ['error endpoint-wrong']],
    ['SC-END', 'https://eu1-sandbox.api.commerce.adobe.com/T/graphql', ['warning cloud-endpoint']],
    ['SC-END-ENV', SANDBOX, ['warning endpoint-space']],
  ])('%s: says of %s: %j', (_fact, endpoint, expected) => {
    expect(about({ endpoint })).toEqual(expected);
  });

  it('SC-END-ENV: is that of the sandbox for a testing data space', () => {
    expect(about({ space: 'testing', endpoint: SANDBOX })).toEqual([]);
    expect(about({ space: 'testing' })).toEqual(['warning endpoint-space']);
  });
});

describe('headers', () => {
  it.each([
    ['SC-HDR-ENV', { environment: ID.toUpperCase() }, []],
    ['SC-HDR-ENV', { environment: 'Ab3dEf6hIj9lMn2pQr5tUv' }, ['warning tenant-id']],
    ['SC-HDR-ENV', { environment: 'Testing-1' }, ['warning environment-form']],
    ['SC-HDR-KEY', { key: '-----BEGIN' }, ['error key-wrong-kind']],
    ['SC-HDR-KEY', { key: 'me@example.com' }, ['error key-wrong-kind']],
    ['SC-HDR-KEY', { key: '******' }, ['error key-wrong-kind']],
    ['SC-HDR-KEY', { key: 'search_gql' }, ['warning sample-key']],
    ['SC-HDR-KEY', { key: KEY.slice(1) }, ['warning key-form']],
    ['SC-HDR-STORE', { view: 'fr_2' }, []],
    ['SC-HDR-STORE', { view: '1' }, ['error code-form']],
    ['SC-HDR-STORE', { website: 'main-site' }, ['error code-form']],
    ['SC-HDR-STORE', { view: 'French' }, ['warning code-capitals']],
    ['SC-HDR-STORE', { store: 'default' }, ['warning store-is-view']],
    ['SC-HDR-STORE', { store: 'base' }, ['warning store-is-website']],
    ['SC-HDR-CG', { group: sha1('7') }, ['note group-other']],
    ['SC-HDR-CG', { group: 'General' }, ['error group-form']],
    ['SC-HDR-CG', { group: sha1('1').toUpperCase() }, ['error group-capitals']],
  ])('%s: says of %j: %j', (_fact, changed, expected) => {
    expect(about(changed)).toEqual(expected);
  });

  it('SC-HDR-KEY: keys of samples are refused at the sandbox address', () => {
    for (const key of ['search_gql', 'storefront-widgets']) {
      expect(about({ space: 'testing', endpoint: SANDBOX, key })).toEqual([
        'warning sample-key-sandbox',
      ]);
    }
  });

  it.each(['0', '1', '2', '3'])('SC-HDR-CG: replaces the group ID %s with its hash', (group) => {
    expect(about({ group })).toEqual(['error group-number']);
    const rule = ruleOf(content, 'storefront-request');
    const nothing = Object.fromEntries(rule.inputs.map((input) => [input, '']));
    const values = { ...nothing, ...REQUEST, group };
    expect(rule.repair('group-number', values, {})).toMatchObject({ group: sha1(group) });
    expect(about({ group: sha1(group) })).toEqual([]);
  });
});

it.each([
  ['SC-L-PAGE', { size: '0' }, ['error page-size']],
  ['SC-L-PAGE', { size: '1' }, []],
  ['SC-L-PAGE', { size: '100' }, []],
  ['SC-L-PAGE', { size: '101' }, ['error page-size']],
  ['SC-L-DEEP', { size: '100', page: '100' }, []],
  ['SC-L-DEEP', { size: '100', page: '101' }, ['error too-deep']],
  ['SC-L-SKUS', { skus: '100' }, []],
  ['SC-L-SKUS', { skus: '101' }, ['error many-skus']],
])('%s: says of %j: %j', (_fact, changed, expected) => {
  expect(about(changed)).toEqual(expected);
});
