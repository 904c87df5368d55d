import { defineRule } from '../../../src/engine/check/rule.ts';
import type { GuideChecks } from '../../../src/engine/configuration/guide-check.ts';
import type { KnownSetting } from '../../../src/engine/configuration/known-setting.ts';
import { knownFrom } from '../../../src/judges/configuration/known.ts';
import { keySet } from '../../../src/judges/keys/key-set.ts';
import { privateKey } from '../../../src/judges/keys/private-key.ts';

const CONNECTOR = 'services_connector/services_connector_integration';
const ALL = ['default', 'websites', 'stores'] as const;

const listed = (path: string, more: Partial<KnownSetting> = {}): KnownSetting => ({
  path,
  scopes: ['default'],
  stored: 'clear',
  field: true,
  ...more,
});

/** A short list of settings: one of each kind that a rule treats in its own way. */
export const LISTED: readonly KnownSetting[] = [
  ...['production_api_key', 'production_private_key', 'sandbox_api_key', 'sandbox_private_key'].map(
    (name) => listed(`${CONNECTOR}/${name}`, { stored: 'key', secret: true }),
  ),
  ...['project_id', 'environment_id'].map((name) =>
    listed(`services_connector/services_id/${name}`),
  ),
  ...['project_name', 'environment_name', 'environment'].map((name) =>
    listed(`services_connector/services_id/${name}`, { field: false }),
  ),
  listed('magento_saas/environment', {
    field: false,
    default: 'production',
    expects: { values: ['production', 'sandbox'], level: 'error', fact: 'D-X-CONN' },
  }),
  listed('services_connector/production_gateway_url', {
    field: false,
    default: 'https://gateway.example.com/',
    host: true,
  }),
  listed('commerce_data_export/routes/productAttributes', { field: false }),
  listed('commerce_data_export/feeds/*/batch_size', {
    field: false,
    expects: {
      pattern: '[0-9]+',
      level: 'error',
      fact: 'commerce_data_export/feeds/*/batch_size',
    },
  }),
  listed('aco_exporter/general/tenant_id', { field: 'unknown' }),
  listed('magento_saas/request_compression', {
    field: false,
    gone: { now: 'commerce_data_export/request_compression' },
  }),
  listed('payment/payment_services/active', { scopes: ALL }),
  listed('payment/payment_services/soft_descriptor', {
    scopes: ALL,
    expects: { most: 22, level: 'error', fact: 'soft_descriptor' },
  }),
  listed('payment/payment_methods/method', { scopes: ALL }),
  listed('payment/payment_methods/sandbox_merchant_id', { scopes: ALL }),
  listed('payment/payment_methods/production_merchant_id', { scopes: ALL }),
  listed('adobe_ims/integration/api_key', { stored: 'encrypted', secret: true, sensitive: true }),
  listed('adobe_ims/integration/organization_id', { stored: 'encrypted', field: false }),
  listed('commerce_webhooks/digital_signature/private_key', { stored: 'self', secret: true }),
  listed('adobe_io_events/eventing/enabled'),
  listed('adobe_io_events/eventing/merchant_id'),
  listed('adobe_io_events/eventing/env_id'),
  listed('adobe_io_events/integration/authorization_type', {
    expects: { values: ['oauth', 'jwt'], level: 'warning', fact: 'D-X-IO' },
  }),
  ...['private_key', 'workspace_configuration'].map((name) =>
    listed(`adobe_io_events/integration/${name}`, { stored: 'encrypted', secret: true }),
  ),
  listed('adobe_io_events/integration/adobe_io_environment'),
  listed('admin_ui_sdk/local_testing/enable_testing', { scopes: ALL }),
  listed('catalog/search/engine'),
  listed('live_search/frontend_url', { field: false, hosts: ['search.example.com'] }),
  ...['alternate_environment_enabled', 'alternate_environment_id'].map((name) =>
    listed(`services_connector/product_recommendations/${name}`, { field: false }),
  ),
  listed('services_connector/services_connector_credentials/credentials_type', { field: false }),
  ...['client_id', 'client_secret', 'organization_id'].map((name) =>
    listed(`services_connector/ims_technical_account_credentials/${name}`, { field: false }),
  ),
];

export const KNOWN = knownFrom(LISTED);

const key = (name: string): string => `${CONNECTOR}/${name}`;

/** The paths of the four keys. */
export const KEYS = {
  productionApi: key('production_api_key'),
  productionPrivate: key('production_private_key'),
  sandboxApi: key('sandbox_api_key'),
  sandboxPrivate: key('sandbox_private_key'),
};

/** A rule that finds nothing. */
const word = defineRule({
  id: 'word',
  inputs: { value: 'text' },
  messages: {},
  judge: () => undefined,
});

/** A check of a guide that looks at the four keys. */
export const GUIDES: GuideChecks = {
  rules: { word, 'private-key': privateKey, 'key-set': keySet },
  checks: [
    {
      guide: 'connect',
      step: 'check-keys',
      check: {
        id: 'four-keys',
        fields: Object.keys(KEYS).map((id) => ({
          id,
          control: id.endsWith('Private') ? 'block' : 'line',
          options: [],
          optional: false,
        })),
        rules: [
          { rule: 'word', inputs: { value: 'sandboxApi' }, params: {} },
          { rule: 'word', inputs: { value: 'productionApi' }, params: {} },
          { rule: 'private-key', inputs: { value: 'sandboxPrivate' }, params: {} },
          { rule: 'private-key', inputs: { value: 'productionPrivate' }, params: {} },
          {
            rule: 'key-set',
            inputs: {
              sandboxPublic: 'sandboxApi',
              sandboxPrivate: 'sandboxPrivate',
              productionPublic: 'productionApi',
              productionPrivate: 'productionPrivate',
            },
            params: {},
          },
        ],
        leads: {},
      },
      fields: Object.fromEntries(Object.entries(KEYS).map(([id, setting]) => [id, { setting }])),
      without: ['key-set/same-private', 'key-set/public-in-private'],
    },
  ],
};

/** The form of an encrypted value whose text has so many bytes. */
export const cipherOf = (length: number, index = 0): string =>
  `${index}:3:${Buffer.alloc(length + 28, 7).toString('base64')}`;
