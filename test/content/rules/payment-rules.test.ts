import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';
import { judged, said } from '../../support/said.ts';

type Values = Readonly<Record<string, string>>;

const ADVANCED =
  'AU AT BE BG CA CN CY CZ DK EE FI FR DE GR HK HU IE IT JP LV LI LT LU MT MX NL NO PL PT RO SG SK SI ES SE GB US';
const CURRENCIES =
  'AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS JPY MXN MYR NOK NZD PHP PLN SEK SGD THB TWD USD';

describe('the track', () => {
  it('is available as Advanced in 37 countries, with Norway as a country and not as an answer', () => {
    const countries = ADVANCED.split(' ');
    expect(countries).toHaveLength(37);
    const refused = countries.filter((country) =>
      said('payment-track', { track: 'advanced', country }).includes('error country-not-advanced'),
    );
    expect(refused).toEqual([]);
  });

  it('is available with 24 currencies', () => {
    const currencies = CURRENCIES.split(' ');
    expect(currencies).toHaveLength(24);
    const refused = currencies.filter((currency) =>
      said('payment-track', { currency }).includes('warning currency-not-supported'),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['BR', ['error country-not-advanced']],
    ['uk', ['warning country-uk']],
    ['Germany', ['warning country-code']],
    ['nl', ['note negotiated-prices']],
    ['SE', []],
  ])('says of %s as Advanced: %j', (country, expected) => {
    const others = (each: string) => each !== 'note entitlement-first';
    expect(said('payment-track', { track: 'advanced', country }).filter(others)).toEqual(expected);
  });

  it('has no list of countries as Standard', () => {
    expect(said('payment-track', { track: 'standard', country: 'BR' })).toEqual([]);
  });
});

describe('versions', () => {
  it.each([
    ['2.3.7-p4', 'error commerce-incompatible'],
    ['2.4.3', 'warning commerce-too-old'],
    ['2.4.4', 'note commerce-install'],
    ['2.4.6-p13', 'note commerce-install'],
  ])('says of Commerce %s: %s', (commerce, expected) => {
    expect(said('payment-versions', { commerce })).toEqual([expected]);
  });

  it.each(['2.4.7', '2.4.7-p3', '2.4.8-beta1', '2.4.9', '2.4.10'])(
    'says nothing of Commerce %s',
    (commerce) => {
      expect(said('payment-versions', { commerce })).toEqual([]);
    },
  );

  it.each([
    ['1.5.2', 'warning extension-before-first'],
    ['1.5.3', 'warning extension-not-newest'],
    ['2.9.0', 'error extension-with-order-errors'],
    ['2.10.2', 'warning extension-warned-of'],
    ['2.16.0', 'warning extension-not-newest'],
  ])('says of Payment Services %s: %s', (extension, expected) => {
    expect(said('payment-versions', { extension })).toEqual([expected]);
  });

  it.each(['2.16.1', '2.16.12', '2.17.0', '2.20.3', '3.0.0'])(
    'says nothing of Payment Services %s',
    (extension) => {
      expect(said('payment-versions', { extension })).toEqual([]);
    },
  );

  it.each([
    ['7.4', '1.6.1', false],
    ['7.4', '1.6.2', true],
    ['8.2', '1.6.1', true],
    ['8.2', '2.0.0', false],
    ['8.3.1', '2.3.2', true],
    ['8.3.1', '2.3.3', false],
    ['8.4', '2.10.0', true],
    ['8.4', '2.10.1', false],
    ['8.0', '2.14.0', true],
    ['8.5', '2.14.0', false],
  ])('says whether PHP %s fits Payment Services %s', (php, extension, wrong) => {
    const errors = said('payment-versions', { php, extension }).filter((each) =>
      each.startsWith('error php'),
    );
    expect(errors.length > 0).toBe(wrong);
  });

  it.each([
    ['google-pay', '2.3.3', '2.4.0'],
    ['card-levels', '2.5.0', '2.6.0'],
    ['vault', '2.9.1', '2.10.0'],
    ['fastlane', '2.11.0', '2.12.0'],
    ['fastlane-3ds', '2.12.1', '2.13.0'],
    ['local-methods', '2.13.3', '2.14.0'],
    ['express', '2.14.0', '2.15.0'],
    ['website-accounts', '2.15.1', '2.16.0'],
  ])('knows that %s is not in %s and is in %s', (feature, before, since) => {
    const warning = 'warning feature-needs-newer';
    expect(said('payment-versions', { feature, extension: before })).toContain(warning);
    expect(said('payment-versions', { feature, extension: since })).not.toContain(warning);
  });

  it('stops at a table prefix only before 2.5.0 and with Commerce 2.4.7', () => {
    const stops = (commerce: string, extension: string) =>
      said('payment-versions', { commerce, extension, prefix: 'yes' }).includes(
        'error table-prefix',
      );
    expect(stops('2.4.7-p1', '2.4.1')).toBe(true);
    expect(stops('2.4.7', '2.5.0')).toBe(false);
    expect(stops('2.4.6', '2.4.1')).toBe(false);
  });
});

describe('commands', () => {
  const SET = 'bin/magento config:set payment';
  it.each([
    ['composer require "magento/payment-services:^2.16"', ['warning update-missing']],
    [
      'composer require magento/payment-services-base\ncomposer update --with-dependencies',
      ['error package-differs'],
    ],
    ['bin/magento saas:resync --feed=paymentServicesStoresSandbox', []],
    ['bin/magento saas:resync --feed PaymentServicesStoresSandbox', ['error feed-unknown']],
    ['bin/magento saas:resync --feed paymentServicesOrders', ['error feed-unknown']],
    ['bin/magento cache:clean config', []],
    [
      'bin/magento indexer:set-mode schedule sales_order_data_exporter store_data_exporter',
      ['warning index-incomplete'],
    ],
    [`${SET}/payment_services/active 1`, []],
    [`${SET}/payment_methods/method   sandbox`, []],
    [`${SET}/payment_methods/method live`, ['error method-value']],
    [`${SET}/payment_services_paypal_apple_pay/payment_action authorize_capture`, []],
    [`${SET}/payflowpro/payment_action Sale`, []],
    [`${SET}/payment_services_paypal_fastlane/three_ds SCA_ALWAYS`, []],
    [`${SET}/payment_services/mba_scoping_level website`, []],
    [`${SET}/payment_methods/sandbox_merchant_id 1`, ['warning id-by-hand']],
  ])('says of %j: %j', (command, expected) => {
    expect(said('payment-command', { command })).toEqual(expected);
  });
});

describe('settings', () => {
  it.each([
    ['FOURTEEN CHARS', []],
    ['FIFTEEN  LETTER', ['warning descriptor-cut']],
    ['TWENTY-TWO CHARACTERS.', ['warning descriptor-cut']],
    ['TWENTY-THREE CHARACTERS', ['error descriptor-too-long']],
    ['CAFÉ', ['warning descriptor-characters']],
    ['0', ['warning descriptor-blank']],
  ])('says of the soft descriptor %j: %j', (descriptor, expected) => {
    expect(said('payment-settings', { descriptor })).toEqual(expected);
  });

  it('asks for 3D Secure only where the law does', () => {
    const off = (region: string) => said('payment-settings', { secure: 'off', region });
    expect(off('eea-uk')).toEqual(['warning secure-off']);
    expect(off('other')).toEqual([]);
  });
});

describe('methods', () => {
  it.each([
    ['bancontact', 'BE', 'EUR'],
    ['blik', 'PL', 'PLN'],
    ['eps', 'AT', 'EUR'],
    ['ideal', 'NL', 'EUR'],
    ['mybank', 'IT', 'EUR'],
    ['p24', 'PL', 'EUR'],
    ['p24', 'PL', 'PLN'],
  ])('accept %s in %s with %s, and nowhere else', (local, buyers, currency) => {
    const warnings = (values: Values) =>
      said('payment-methods', values).filter((each) => each.startsWith('warning'));
    expect(warnings({ local, buyers, currency })).toEqual([]);
    expect(warnings({ local, buyers: 'US', currency: 'USD' })).toEqual([
      'warning local-country',
      'warning local-currency',
    ]);
  });

  it('name both currencies of Przelewy24', () => {
    const { findings } = judged('payment-methods', { local: 'p24', buyers: 'PL', currency: 'USD' });
    const refused = findings.find(({ message }) => message === 'local-currency');
    expect(refused?.args).toEqual({ currency: { term: 'eur-or-pln' } });
  });

  it.each([
    ['5.3.9', ['error signifyd-too-old']],
    ['5.4.0', []],
    ['5.10.0', []],
    ['10.0.0', []],
  ])('say of Signifyd %s: %j', (signifyd, expected) => {
    expect(said('payment-methods', { signifyd })).toEqual(expected);
  });
});

it.each([
  ['shop.example.com', []],
  ['HTTPS://shop.example.com:8443/a?b', ['error address']],
  ['10.0.0.1', ['error not-public']],
  ['localhost', ['error not-public']],
  ['shop.test', ['error not-public']],
  ['testing.example', []],
])('says of the domain %s: %j', (domain, expected) => {
  expect(said('payment-domain', { domain })).toEqual(expected);
});

it.each([
  ['2ABCDEFGHJK39', true],
  ['2ABCDEFGHJK30', false],
  ['2abcdefghjk39', false],
  ['2ABCDEFGHJK3', false],
])('says whether %s can be a merchant ID of PayPal', (merchantId, fits) => {
  expect(said('payment-live', { merchantId })).toEqual(fits ? [] : ['error merchant-id-form']);
});

it.each([
  ['a1-b2', []],
  [' a1-b2 ', []],
  ['a1 b2', ['error id-characters']],
  ['a1/b2', ['error id-characters']],
  ['a1"b2', ['error id-characters']],
  ['а1', ['error id-characters']],
  ['7ABCDEFGH2345', ['warning id-of-paypal']],
  ['pay@example.com', ['warning id-of-paypal']],
])('says of the production ID %j: %j', (productionId, expected) => {
  expect(said('payment-live', { productionId })).toEqual(expected);
});

it('never throws', () => {
  const rules = [
    'track',
    'versions',
    'command',
    'settings',
    'methods',
    'domain',
    'live',
    'message',
  ];
  for (const name of rules) {
    const { inputs } = ruleOf(content, `payment-${name}`);
    const values = fc.record(Object.fromEntries(inputs.map((input) => [input, anyText()])));
    fc.assert(fc.property(values, (given) => Array.isArray(said(`payment-${name}`, given))));
  }
});
