import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { longestPause } from '../../../src/judges/schedule/cron.ts';
import { content } from '../../support/pages.ts';

const sellerReadiness = ruleOf(content, 'seller-readiness');

const sound = {
  plan: 'professional',
  approval: 'approved',
  region: 'north-america',
  country: 'us',
  login: 'primary',
  cron: '5',
  currency: 'USD',
  rate: '',
  conditions: '',
  conditionAttribute: '',
};
const judge = (values: Partial<typeof sound>) =>
  sellerReadiness.judge({ ...sound, ...values }, {}).findings;
/** What is said in addition to what is said about a sound set of answers. */
const messages = (values: Partial<typeof sound>) => {
  const usual = judge({}).map(({ message }) => message);
  return judge(values)
    .filter(({ message }) => !usual.includes(message))
    .map(({ message, level, input }) => `${level} ${message} at ${input}`);
};

it('has only notes for a sound set of answers', () => {
  expect(judge({}).map(({ message }) => message)).toEqual([
    'return-policy',
    'three-stores',
    'vacation-setting',
    'product-types',
  ]);
  expect(judge({}).every(({ level }) => level === 'note')).toBe(true);
  expect(judge({}).map(({ input }) => input)).toEqual(['approval', 'region', 'region', 'country']);
});

it('has no notes for open questions', () => {
  const open = { approval: '', region: '', country: '', currency: '' };
  expect(judge(open).filter(({ message }) => message !== 'answer-missing')).toEqual([]);
});

describe('B.1 row by row', () => {
  it.each([
    ['B-PRE-CRON 5', { cron: '5' }, []],
    ['B-PRE-CRON 6', { cron: '6' }, ['warning cron-too-slow at cron']],
    ['B-PRE-CRON off', { cron: '0' }, ['warning cron-off at cron']],
    ['B-PRE-CRON expression', { cron: '* * * * *' }, []],
    ['B-PRE-CRON slow expression', { cron: '*/10 * * * *' }, ['warning cron-too-slow at cron']],
    ['B-PRE-CRON at night', { cron: '*/5 8-20 * * *' }, ['warning cron-too-slow at cron']],
    ['B-PRE-CRON on weekdays', { cron: '*/5 * * * 1-5' }, ['warning cron-leaves-out-days at cron']],
    ['B-PRE-CRON words', { cron: 'often' }, ['warning cron-unreadable at cron']],
    ['B-PRE-PRO', { plan: 'individual' }, ['error individual-plan at plan']],
    ['B-PRE-APPR waiting', { approval: 'waiting' }, ['error approval-waiting at approval']],
    ['B-PRE-APPR restricted', { approval: 'restricted' }, ['error account-restricted at approval']],
    [
      'B-PRE-REGION, B-CTRY-5 UK with a North American account',
      { country: 'gb', currency: 'GBP' },
      ['error europe-account-needed at region', 'note vat-service at country'],
    ],
    [
      'B-PRE-REGION, B-CTRY-5 Mexico with a European account',
      { country: 'mx', currency: 'MXN', region: 'europe' },
      ['error north-america-account-needed at region'],
    ],
    ['B-PRE-REGION elsewhere', { region: 'other' }, ['error region-not-served at region']],
    [
      'B-PRE-REGION, B-PRE-VAT UK',
      { country: 'gb', currency: 'GBP', region: 'europe' },
      ['note own-account-for-uk at region', 'note vat-service at country'],
    ],
    ['B-PRE-REGION Canada', { country: 'ca', currency: 'CAD' }, []],
    ['B-PRE-LOGIN', { login: 'other' }, ['error not-primary-user at login']],
    [
      'B-PRE-CURR, B-CTRY-6 not answered',
      { currency: 'EUR' },
      ['warning currency-differs at currency'],
    ],
    ['B-PRE-CURR no rate', { currency: 'EUR', rate: 'no' }, ['warning rate-missing at rate']],
    [
      'B-PRE-CURR with a rate',
      { currency: 'EUR', rate: 'yes' },
      ['note currency-converted at currency'],
    ],
    ['B-PRE-CURR same, however written', { currency: ' ｕsd ', rate: 'no' }, []],
    ['B-PRE-CURR a sign', { currency: '$' }, ['warning currency-unreadable at currency']],
    ['B-PRE-CURR a word', { currency: 'dollars' }, ['warning currency-unreadable at currency']],
    ['B-PRE-CURR spaces', { currency: ' ' }, ['warning currency-unreadable at currency']],
    [
      'B-PRE-COND missing',
      { conditions: 'several', conditionAttribute: 'no' },
      ['warning condition-attribute-missing at conditionAttribute'],
    ],
    [
      'B-PRE-COND open',
      { conditions: 'several' },
      ['note condition-attribute-needed at conditions'],
    ],
    ['B-PRE-COND present', { conditions: 'several', conditionAttribute: 'yes' }, []],
    ['B-PRE-COND one', { conditions: 'one', conditionAttribute: 'no' }, []],
    ['an invalid country', { country: 'constructor' }, []],
  ])('%s', (_, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it.each([
    ['us', 'usd'],
    ['ca', 'cad'],
    ['mx', 'mxn'],
    ['gb', 'gbp'],
  ])('B-CTRY-6: %s expects %s', (country, expected) => {
    const found = judge({ country, currency: 'JPY' }).find(
      ({ message }) => message === 'currency-differs',
    );
    expect(found?.args).toEqual({ expected: { term: expected } });
    expect(messages({ country, currency: expected.toUpperCase() })).not.toContain(
      'warning currency-differs at currency',
    );
  });

  it.each(['plan', 'approval', 'region', 'country', 'login', 'cron', 'currency'])(
    'asks for %s, when the reader is done',
    (input) => {
      expect(judge({ [input]: '' })).toContainEqual(
        expect.objectContaining({ message: 'answer-missing', input }),
      );
      expect(sellerReadiness.messages['answer-missing']?.onSubmit).toBe(true);
    },
  );
});

/** What `bin/magento cron:install` writes, with its comment lines. */
const BLOCK = `#~ MAGENTO START 1f0e3dad99908345f7439f8ffabdffc4
* * * * * /usr/bin/php8.2 /var/www/html/bin/magento cron:run 2>&1 | grep -v "Ran jobs by schedule" >> /var/www/html/var/log/magento.cron.log
#~ MAGENTO END 1f0e3dad99908345f7439f8ffabdffc4
`;

/** As in .magento.app.yaml. */
const CLOUD = `crons:
    cronrun:
        spec: "* * * * *"
        cmd: "php bin/magento cron:run"
`;

/** Jobs in which the command is before its schedule, after another job. */
const CLOUD_JOBS = `crons:
    backup:
        spec: "0 3 * * *"
        cmd: "php backup.php"
    magento:
        cmd: "php bin/magento cron:run"
        spec: "*/5 * * * *"
    mail:
        spec: "0 4 * * *"
        cmd: "php mail.php"
`;
const JOBS = `jobs:
- name: backup
  schedule: "0 3 * * *"
  command: php backup.php
- command: php bin/magento cron:run
  schedule: "*/5 * * * *"
  name: magento
- schedule: "0 4 * * *"
  command: php mail.php
`;

describe('the longest pause of a schedule', () => {
  it.each([
    ['5', 5],
    ['5 min', 5],
    ['１５分', 15],
    ['2.5 minutes', 2.5],
    ['* * * * *', 1],
    ['*/5 * * * *', 5],
    ['＊／５ ＊ ＊ ＊ ＊', 5],
    ['*/5 * * * * /usr/bin/php /var/www/bin/magento cron:run', 5],
    ['*/7 * * * *', 7],
    ['*/59 * * * *', 59],
    ['0,5,10,15,20,25,30,35,40,45,50,55 * * * *', 5],
    ['0-59/5 0-23 1-31 1-12 0-6', 5],
    ['*/5 * * * 1-7', 5],
    ['0,30 * * * *', 30],
    ['0 * * * *', 60],
    ['@hourly', 60],
    ['0 */6 * * *', 360],
    ['*/5 8-18 * * *', 785],
    ['0 3 * * *', 1440],
    ['@daily', 1440],
    ['@every_minute', 1],
    ['*/5 * * jan-dec sun-sat', 5],
    ['* * * * * www-data php /var/www/bin/magento cron:run', 1],
    ['spec: "* * * * *"', 1],
    ["spec: '*/5 * * * *'", 5],
    ['- schedule: "*/5 * * * *" # every five minutes', 5],
    ['"schedule": "*/15 * * * *",', 15],
    ['CRON_SCHEDULE="* * * * *"', 1],
    ['“* * * * *”', 1],
    ['`*/5 * * * *`', 5],
    ['<schedule>* * * * *</schedule>', 1],
    ['<job name="a" instance="B"><schedule>*/5 * * * *</schedule></job>', 5],
    ['{"schedule":"*/5 * * * *","command":"php bin/magento cron:run"}', 5],
    ['{"priority": "3", "schedule": "*/5 * * * *"}', 5],
    ['\\* \\* \\* \\* \\*', 1],
    ['* * * * *;', 1],
    ['* * * * * \\', 1],
    ['  12  */5 * * * * php bin/magento cron:run', 5],
    ['12\t* * * * * php bin/magento cron:run', 1],
    ['0 */5 * * * *', 5],
    ['1 hour', 60],
    ['1.5 h', 90],
    ['2 时', 120],
    ['1時間', 60],
    ['every minute', 1],
    ['every 5 minutes', 5],
    ['toutes les 5 minutes', 5],
    ['5分ごと', 5],
    ['毎分', 1],
    ['每分钟', 1],
    ['每 5 分鐘', 5],
    [JOBS, 5],
    [JOBS.replace('- name: backup', '- name: x').replaceAll('    ', '\t'), 5],
    [CLOUD_JOBS, 5],
    [BLOCK, 1],
    [BLOCK.replaceAll('\n', '\r\n'), 1],
    [BLOCK.replaceAll('\n', ' '), 1],
    [`MAILTO=""\n# m h dom mon dow command\n0 3 * * * certbot renew\n${BLOCK}`, 1],
    [`0 3 * * * certbot renew\n*/5 * * * * php bin/magento cron:run`, 5],
    ['* * * * * php bin/magento cron:run --group=index\n0 * * * * bin/magento cron:run', 60],
    ['*/5 * * * * php bin/magento cron:run --group=default\n0 3 * * * rm x', 5],
    [CLOUD, 1],
    [`${CLOUD}    nightly:\n        spec: "0 3 * * *"\n        cmd: "php bin/backup"\n`, 1],
    [CLOUD.replace('"* * * * *"', '"*/30 * * * *"'), 30],
  ])('%s', (schedule, minutes) => {
    expect(longestPause(schedule)).toEqual({ minutes });
  });

  it.each(['@weekly', '@reboot', '*/5 * * * 1-5', '*/5 * 1 * *', '*/5 * * 1-6 *', '* * * * MON'])(
    'recognises that %s skips days',
    (schedule) => {
      expect(longestPause(schedule)).toBe('leaves-out-days');
    },
  );

  it.each([
    '',
    ' ',
    '-5',
    '* * * *',
    '60 * * * *',
    '*/0 * * * *',
    '5-1 * * * *',
    '@never',
    '#* * * * * php bin/magento cron:run',
    'cron runs 5 times a day',
    '0 3 * * *\n*/5 * * * *',
    '{"__proto__":{}}',
  ])('does not read "%s"', (schedule) => {
    expect(longestPause(schedule)).toBeUndefined();
  });
});
