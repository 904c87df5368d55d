import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { cipherOf, KEYS, KNOWN } from './listed.ts';
import {
  API,
  connected,
  envPhp,
  expectFound,
  IDS,
  METHOD,
  PEM,
  pair,
  rows,
  show,
  space,
  variable,
} from './samples.ts';

const ALTERNATE_ON = 'services_connector/product_recommendations/alternate_environment_enabled';
const ALTERNATE = 'services_connector/product_recommendations/alternate_environment_id';

describe('values', () => {
  expectFound([
    ['an allowed value', envPhp('magento_saas/environment', 'production'), []],
    ['another case', variable('magento_saas/environment', 'Production'), ['value-unknown']],
    [
      'an unlikely one',
      variable('adobe_io_events/integration/authorization_type', 'OAuth'),
      ['value-unlikely'],
    ],
    ['22 characters', variable('payment/payment_services/soft_descriptor', 'é'.repeat(22)), []],
    [
      '23 characters',
      variable('payment/payment_services/soft_descriptor', 'a'.repeat(23)),
      ['value-unknown'],
    ],
    [
      'the default address without its slash',
      variable('services_connector/production_gateway_url', 'https://gateway.example.com'),
      [],
    ],
    [
      'another address',
      variable('services_connector/production_gateway_url', 'https://qa.example.com/'),
      ['other-host'],
    ],
    ['a space at the end of a key', variable(KEYS.sandboxApi, `"${API} "`), ['edge-space']],
    [
      'a space at the end of a private key on one line',
      variable(KEYS.sandboxPrivate, `"${PEM.replaceAll('\n', ' ')} "`),
      ['broken-carrier'],
    ],
    ['a space at the end of a name', variable(`${IDS}project_name`, '"Shop "'), []],
    ['a storefront ID', variable(KEYS.sandboxApi, 'search_gql'), ['storefront-key']],
  ]);
});

it.each([
  ['magento_saas/environment', 'Production', ['production | sandbox']],
  ['commerce_data_export/feeds/prices/batch_size', 'many', ['[0-9]+']],
  ['payment/payment_services/soft_descriptor', 'a'.repeat(23), ['≤ 22']],
  ['payment/payment_services/soft_descriptor', 'a'.repeat(22), []],
])('what is allowed for %s is shown with %s', (path, value, expected) => {
  const { found } = checkConfiguration(variable(path, value), KNOWN);
  expect(found.flatMap(({ instead }) => instead ?? [])).toEqual(expected);
});

describe('what commands set', () => {
  const store = (path: string, value: string) => `n98-magerun2 config:store:set ${path} ${value}\n`;
  const type = store(`${IDS}environment`, 'Testing');
  const connector = (value: string) => store('magento_saas/environment', value);
  expectFound([
    ['values that do not fit', connector('production') + type, ['space-type']],
    ['values that fit', connector('sandbox') + type, []],
    [
      'a value that does not fit what is there',
      `${envPhp('magento_saas/environment', 'production')}\n${type}`,
      [],
    ],
    ['the last of two', connector('production') + connector('sandbox') + type, []],
    [
      'an option without what it needs',
      store(ALTERNATE_ON, '1') + store(ALTERNATE, "''"),
      ['alternate-missing'],
    ],
    ['an option alone', store(ALTERNATE_ON, '1'), []],
  ]);
});

describe('a value that an empty variable hides', () => {
  const hidden = (path: string, value: string) => variable(path, '') + rows([path, value]);
  const rest = show({ ...connected, [`${IDS}project_id`]: '' });
  const incomplete = show({ ...space, [`${IDS}project_id`]: 'y', [KEYS.productionApi]: API });
  const events = show({
    'adobe_io_events/eventing/enabled': '1',
    'adobe_io_events/eventing/merchant_id': 'a',
  });
  expectFound([
    ['a project', hidden(`${IDS}project_id`, 'y') + rest, ['shadowed-by-nothing']],
    ['no project at all', variable(`${IDS}project_id`, '') + rest, ['no-project']],
    ['a key', hidden(KEYS.productionPrivate, cipherOf(1704)) + incomplete, ['shadowed-by-nothing']],
    ['no key at all', variable(KEYS.productionPrivate, '') + incomplete, ['pair-incomplete']],
    [
      'which pair is used',
      hidden('magento_saas/environment', 'sandbox') +
        variable(KEYS.productionApi, API) +
        variable(KEYS.productionPrivate, ''),
      ['shadowed-by-nothing'],
    ],
    [
      'an ID of events',
      hidden('adobe_io_events/eventing/env_id', 'b') + events,
      ['shadowed-by-nothing'],
    ],
    [
      'no such ID at all',
      variable('adobe_io_events/eventing/env_id', '') + events,
      ['events-incomplete'],
    ],
    [
      'a hidden value and another one that is missing',
      hidden(`${IDS}project_id`, 'y') + variable(KEYS.productionPrivate, '') + incomplete,
      ['shadowed-by-nothing', 'pair-incomplete'],
    ],
  ]);
});

describe('values together', () => {
  expectFound([
    ['a connected store', show({ ...connected, 'magento_saas/environment': 'production' }), []],
    ['nothing set up', show({ 'web/secure/base_url': 'x' }), []],
    ['one key of the pair in use', show({ [KEYS.productionApi]: API }), ['pair-incomplete']],
    ['the same in a part of a listing', rows([KEYS.productionApi, cipherOf(32)]), []],
    [
      'an unknown connector environment',
      show({ ...connected, 'magento_saas/environment': 'testing' }),
      ['value-unknown'],
    ],
    [
      'sandbox and a space for tests',
      show({
        ...connected,
        [KEYS.sandboxApi]: '******',
        [KEYS.sandboxPrivate]: '******',
        'magento_saas/environment': 'sandbox',
        [`${IDS}environment`]: 'Testing',
      }),
      [],
    ],
    [
      'sandbox and a production space',
      show({
        ...connected,
        [KEYS.sandboxApi]: '******',
        [KEYS.sandboxPrivate]: '******',
        'magento_saas/environment': 'sandbox',
        [`${IDS}environment`]: 'Production',
      }),
      ['space-type'],
    ],
    ['a space without a project', show({ ...pair, ...space }), ['no-project']],
    ['a project without a space', show({ ...pair, [`${IDS}project_id`]: 'y' }), []],
    [
      'a project, with an empty space',
      variable(`${IDS}project_id`, 'y') + variable(`${IDS}environment_id`, ''),
      ['no-space'],
    ],
    ['a project in a part of a listing', variable(`${IDS}project_id`, 'y'), []],
    [
      'a space that nobody selected',
      show({ ...pair, [`${IDS}environment_id`]: 'x' }),
      ['no-project'],
    ],
    [
      'payments with a merchant',
      show({
        ...connected,
        'payment/payment_services/active': '1',
        [METHOD]: 'production',
        'payment/payment_methods/production_merchant_id': 'x',
      }),
      [],
    ],
    [
      'payments without',
      show({ ...connected, 'payment/payment_services/active': '1', [METHOD]: 'production' }),
      ['payments-incomplete'],
    ],
    [
      'payments and connector without the same key',
      show({
        [KEYS.productionApi]: API,
        'payment/payment_services/active': '1',
        [METHOD]: 'production',
        'payment/payment_methods/production_merchant_id': 'x',
      }),
      ['pair-incomplete'],
    ],
    [
      'payments that are off',
      show({ 'payment/payment_services/active': '0', [METHOD]: 'production' }),
      [],
    ],
    [
      'events with both IDs',
      show({
        'adobe_io_events/eventing/enabled': '1',
        'adobe_io_events/eventing/merchant_id': 'a',
        'adobe_io_events/eventing/env_id': 'b',
      }),
      [],
    ],
    ['events without', show({ 'adobe_io_events/eventing/enabled': '1' }), ['events-incomplete']],
  ]);
});
