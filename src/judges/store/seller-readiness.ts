import { defineRule } from '../../engine/check/rule.ts';
import { comparable } from '../../engine/text/fold.ts';
import { longestPause } from '../schedule/cron.ts';
import { accountFault, REGIONS } from './seller-account.ts';

/** The currency of each marketplace (module-amazon 4.3.0). */
const CURRENCY = { us: 'usd', ca: 'cad', mx: 'mxn', gb: 'gbp' } as const;

const isMarket = (country: string): country is keyof typeof CURRENCY =>
  Object.hasOwn(CURRENCY, country);

/** The longest pause between two runs of cron that the documentation allows, in minutes. */
const LONGEST_PAUSE = 5;

const ASKED = ['plan', 'approval', 'region', 'country', 'login', 'cron', 'currency'] as const;

/** Judges the answers to what must be in order before a store is added: seller account, cron, currency, conditions. */
export const sellerReadiness = defineRule({
  id: 'seller-readiness',
  inputs: {
    plan: ['professional', 'individual'],
    approval: ['approved', 'waiting', 'restricted'],
    region: REGIONS,
    country: ['us', 'ca', 'mx', 'gb'],
    login: ['primary', 'other'],
    cron: 'text',
    currency: 'text',
    rate: ['yes', 'no'],
    conditions: ['one', 'several'],
    conditionAttribute: ['yes', 'no'],
  },
  messages: {
    'answer-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'individual-plan': { level: 'error', args: [], source: 'ch-docs' },
    'approval-waiting': { level: 'error', args: [], source: 'ch-docs' },
    'account-restricted': { level: 'error', args: [], source: 'ch-docs' },
    'return-policy': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'europe-account-needed': { level: 'error', args: [], source: 'ch-docs' },
    'north-america-account-needed': { level: 'error', args: [], source: 'ch-docs' },
    'region-not-served': { level: 'error', args: [], source: 'ch-docs' },
    'three-stores': { level: 'note', args: [], source: 'ch-docs' },
    'own-account-for-uk': { level: 'note', args: [], source: 'ch-docs' },
    'vacation-setting': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'vat-service': { level: 'note', args: [], source: 'ch-docs' },
    'product-types': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'not-primary-user': { level: 'error', args: [], source: 'ch-docs' },
    'cron-unreadable': { level: 'warning', args: [], source: 'ch-docs' },
    'cron-off': { level: 'warning', args: [], source: 'ch-docs' },
    'cron-too-slow': { level: 'warning', args: ['minutes'], source: 'ch-docs' },
    'cron-leaves-out-days': { level: 'warning', args: [], source: 'ch-docs' },
    'currency-unreadable': { level: 'warning', args: [], source: 'ch-docs' },
    'currency-differs': { level: 'warning', args: ['expected'], source: 'channel-code' },
    'rate-missing': { level: 'warning', args: ['expected'], source: 'channel-code' },
    'currency-converted': { level: 'note', args: ['expected'], source: 'ch-docs' },
    'condition-attribute-missing': { level: 'warning', args: [], source: 'ch-docs' },
    'condition-attribute-needed': { level: 'note', args: [], source: 'ch-docs' },
  },
  terms: Object.values(CURRENCY),
  judge(values, _, report) {
    const { plan, approval, region, country, login, cron, rate, conditions } = values;
    for (const input of ASKED) if (values[input] === '') report('answer-missing', {}, { input });

    if (plan === 'individual') report('individual-plan', {});
    if (approval === 'waiting') report('approval-waiting', {}, { input: 'approval' });
    if (approval === 'restricted') report('account-restricted', {}, { input: 'approval' });
    if (approval === 'approved') report('return-policy', {}, { input: 'approval' });

    const account = accountFault(country, region);
    if (account) report(account, {}, { input: 'region' });
    else if (region === 'north-america') report('three-stores', {}, { input: 'region' });
    else if (region === 'europe') report('own-account-for-uk', {}, { input: 'region' });
    if (region !== '') report('vacation-setting', {}, { input: 'region' });

    if (country === 'gb') report('vat-service', {}, { input: 'country' });
    if (country !== '') report('product-types', {}, { input: 'country' });
    if (login === 'other') report('not-primary-user', {}, { input: 'login' });

    const pause = cron === '' ? undefined : longestPause(cron);
    const atCron = { input: 'cron' } as const;
    if (pause === 'leaves-out-days') report('cron-leaves-out-days', {}, atCron);
    else if (pause === undefined && cron !== '') report('cron-unreadable', {}, atCron);
    else if (pause?.minutes === 0) report('cron-off', {}, atCron);
    else if (pause && pause.minutes > LONGEST_PAUSE) {
      report('cron-too-slow', { minutes: pause.minutes }, atCron);
    }

    const currency = comparable(values.currency);
    const expected = isMarket(country) ? CURRENCY[country] : undefined;
    const atCurrency = { input: 'currency' } as const;
    if (values.currency !== '' && !/^[a-z]{3}$/.test(currency)) {
      report('currency-unreadable', {}, atCurrency);
    } else if (currency !== '' && expected !== undefined && currency !== expected) {
      const args = { expected: { term: expected } };
      if (rate === 'yes') report('currency-converted', args, atCurrency);
      else if (rate === 'no') report('rate-missing', args, { input: 'rate' });
      else report('currency-differs', args, atCurrency);
    }

    const atAttribute = { input: 'conditionAttribute' } as const;
    if (conditions === 'several' && values.conditionAttribute === 'no') {
      report('condition-attribute-missing', {}, atAttribute);
    } else if (conditions === 'several' && values.conditionAttribute === '') {
      report('condition-attribute-needed', {}, { input: 'conditions' });
    }
    return undefined;
  },
});
