import { describe, expect, it } from 'vitest';
import { knownSettings } from '../../src/build/content/configuration/known-settings.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { reportOn } from '../../src/judges/configuration.ts';

const SETTINGS = knownSettings(readContent('content').settings);
const ORG = '0123456789ABCDEF01234567';

/** What FACTS-CONFIG 9.3 and 9.4 say about the values of one setting: a wrong one, a right one, and one close to the limit. */
const VALUES: readonly (readonly [
  path: string,
  level: string,
  fact: string | undefined,
  wrong: string,
  right: string,
  beside: string,
])[] = [
  ['magento_saas/environment', 'error', 'D-X-CONN', 'Sandbox', 'production', 'sandbox'],
  [
    'services_connector/services_id/environment',
    'warning',
    undefined,
    'Staging',
    'Testing',
    'Production',
  ],
  [
    'services_connector/services_id/ims_organization_id',
    'warning',
    undefined,
    ORG,
    `${ORG}@AdobeOrg`,
    `${ORG.toLowerCase()}@AdobeOrg`,
  ],
  [
    'services_connector/services_connector_credentials/credentials_type',
    'error',
    'D-X-IMS',
    'JWT',
    'Magento_JWT',
    'IMS_Tech_Acct',
  ],
  ['payment/payment_methods/method', 'error', 'D-X-PAY', 'live', 'production', 'sandbox'],
  [
    'payment/payment_services/mba_scoping_level',
    'warning',
    undefined,
    'default',
    'website',
    'store',
  ],
  [
    'payment/payment_services/soft_descriptor',
    'error',
    undefined,
    'A'.repeat(23),
    'SHOP',
    '店'.repeat(22),
  ],
  [
    'payment/payment_services_paypal_hosted_fields/payment_action',
    'warning',
    undefined,
    'order',
    'authorize',
    'authorize_capture',
  ],
  [
    'adobe_ims/integration/organization_id',
    'warning',
    undefined,
    `${ORG}@AdobeOrg`,
    ORG,
    ORG.toLowerCase(),
  ],
  ['adobe_io_events/integration/authorization_type', 'warning', 'D-X-IO', 'OAuth', 'oauth', 'jwt'],
  [
    'adobe_io_events/integration/adobe_io_environment',
    'error',
    'D-X-IO',
    'stage',
    'production',
    'staging',
  ],
  ['adobe_io_events/integration/instance_id', 'error', undefined, 'my shop', 'shop', 'my-shop_1'],
  ['adobe_io_events/eventing/merchant_id', 'error', 'D-X-IO', 'my-shop', 'shop', 'my_shop_1'],
  ['adobe_io_events/eventing/env_id', 'error', 'D-X-IO', 'my-shop', 'shop', 'my_shop_1'],
  ['adobe_io_events/eventing/max_retries', 'error', undefined, '-1', '7', '0'],
  ['adobe_io_events/eventing/event_retention', 'error', undefined, '3 days', '3', '30'],
  ['adobe_io_events/eventing/max_event_data_size', 'error', undefined, '64k', '65536', '1'],
];

describe.each(VALUES)('%s', (path, level, fact = path, wrong, right, beside) => {
  const rowsOf = (value: string) =>
    reportOn(`bin/magento config:show ${path}\n${path} - ${value}\n`, SETTINGS).findings.filter(
      (row) => row.fact === fact,
    );
  const found = (value: string) => rowsOf(value).map((row) => row.level);

  it('is checked as the facts say', () => {
    expect([found(wrong), found(right), found(beside)]).toEqual([[level], [], []]);
  });

  it('is shown with what is allowed', () => {
    const {
      values = [],
      pattern,
      most,
    } = SETTINGS.find((each) => each.path === path)?.expects ?? {};
    const allowed = [...values, ...(pattern ? [pattern] : []), ...(most ? [String(most)] : [])];
    const [row] = rowsOf(wrong);
    expect(allowed.filter((each) => !row?.instead?.includes(each))).toEqual([]);
    expect(allowed).not.toEqual([]);
  });
});
