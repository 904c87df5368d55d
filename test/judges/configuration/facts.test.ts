import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration.ts';
import { cipherOf, KEYS, LISTED } from './listed.ts';
import {
  API,
  configPhp,
  connected,
  envPhp,
  file,
  IDS,
  METHOD,
  PEM,
  rows,
  set,
  show,
  variable,
} from './samples.ts';

/** A text and what is found for the fact: levels with the lines of their first places. */
type Case = readonly [about: string, text: string, finds: readonly string[]];

const ACTIVE = 'payment/payment_services/active';
const SPACE = `${IDS}environment_id`;
const TYPE = `${IDS}environment`;
const CONNECTOR = 'magento_saas/environment';
const OTHER = 'services_connector/product_recommendations/alternate_environment_';
const IO = 'adobe_io_events/';
const ENGINE = 'catalog/search/engine';
const TESTING = 'admin_ui_sdk/local_testing/enable_testing';
const STORES =
  "INSERT INTO `store_website` VALUES (0,'admin','Admin',0,0,0),(1,'base','Main',0,1,1);\n" +
  "INSERT INTO `store` VALUES (0,'admin',0,0,'Admin',0,1),(1,'MyStore',1,1,'Store',0,1);\n";
const name = (path: string, scope?: string): string =>
  variable(path, '', scope).trim().slice(0, -1);
const workspace = (kind: string): string =>
  JSON.stringify({ project: { workspace: { details: { credentials: [{ [kind]: {} }] } } } });
const compose = (line: string): string => `services:\n  php:\n    environment:\n      ${line}\n`;
const folded = PEM.split('\n')
  .map((line) => `        ${line}\n`)
  .join('');

const box = (path: string, value: string): string => {
  const line = `+-${'-'.repeat(path.length)}-+-${'-'.repeat(value.length)}-+\n`;
  const cells = (one: string, two: string) =>
    `| ${one.padEnd(path.length)} | ${two.padEnd(value.length)} |\n`;
  return `${line}${cells('path', 'value')}${line}${cells(path, value)}${line}`;
};

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'D-WIN': [
    ['two places', variable(METHOD, 'sandbox') + envPhp(METHOD, 'production'), ['warning 1']],
    ['twice in one file', variable(METHOD, 'a') + variable(METHOD, 'b'), ['warning 2']],
    ['the same value', variable(METHOD, 'a') + envPhp(METHOD, 'a'), []],
  ],
  'D-WIN-EMPTY': [
    ['an empty variable', variable(METHOD, '') + rows([METHOD, 'a']), ['error 1']],
    ['both empty', variable(METHOD, '') + rows([METHOD, '']), []],
  ],
  'D-LOCK': [
    ['a file', `${envPhp(METHOD, 'a')}`, ['note 2']],
    ['the database', rows([METHOD, 'a']), []],
  ],
  'D-SECRET': [
    [
      'a password of the database',
      "<?php\nreturn ['db' => ['connection' => ['default' => ['password' => 'abc']]], 'MAGE_MODE' => 'production'];\n",
      ['note 2'],
    ],
    ['a password in a variable', `DB_PASSWORD=abc\n${variable(METHOD, 'a')}`, ['note 1']],
    ['nothing secret', variable(METHOD, 'a'), []],
  ],
  'D-SENS-CONFIG': [
    ['a clear key in config.php', configPhp(KEYS.sandboxApi, API), ['error 2']],
    ['a private key under another path', configPhp('demo/a/pem', PEM), ['error 2']],
    ['a clear key in env.php', envPhp(KEYS.sandboxApi, API), []],
  ],
  'D-SENS-DUMP': [
    ['an encrypted key', configPhp(KEYS.sandboxApi, cipherOf(32)), ['warning 2']],
    ['one of a wrong length', configPhp(KEYS.sandboxApi, cipherOf(40)), ['warning 2']],
    ['in env.php', envPhp(KEYS.sandboxApi, cipherOf(32)), []],
  ],
  'D-SENS-CLI': [
    ['a literal', set(KEYS.sandboxApi, API), ['warning 1']],
    ['a variable', set(KEYS.sandboxApi, '"$KEY"'), []],
    ['what is no secret', set(SPACE, 'x'), []],
  ],
  'D-ENC-SELF': [
    [
      'in a variable',
      variable('commerce_webhooks/digital_signature/private_key', 'abc'),
      ['error 1'],
    ],
    [
      'in the database',
      rows(['commerce_webhooks/digital_signature/private_key', 'abc']),
      ['error 1'],
    ],
    ['encrypted', rows(['commerce_webhooks/digital_signature/private_key', cipherOf(40)]), []],
  ],
  'D-ENC-TWICE': [
    ['a length', rows([KEYS.sandboxApi, cipherOf(92)]), ['warning 1']],
    ['what Commerce decrypts to', show({ [KEYS.sandboxApi]: cipherOf(32) }), ['warning 2']],
    ['a clear key', show({ [KEYS.sandboxApi]: API }), []],
  ],
  'C-ENCVAL': [
    ['passed to config:set', set(KEYS.sandboxApi, cipherOf(32)), ['error 1']],
    [
      'passed to n98-magerun2',
      `n98-magerun2 config:store:set ${KEYS.sandboxApi} ${cipherOf(32)}\n`,
      [],
    ],
  ],
  'D-ENC-LEN': [
    ['no length of a private key', rows([KEYS.sandboxPrivate, cipherOf(1000)]), ['warning 1']],
    ...[1699, 1700, 1704, 1708, 1732, 1676, 2484, 3272, 916].map(
      (length): Case => [`${length} bytes`, rows([KEYS.sandboxPrivate, cipherOf(length)]), []],
    ),
    ['33 bytes', rows([KEYS.sandboxApi, cipherOf(33)]), ['warning 1']],
  ],
  'C-SWAP': [
    [
      'both',
      rows([KEYS.sandboxPrivate, cipherOf(32)], [KEYS.sandboxApi, cipherOf(1704)]),
      ['warning 1', 'warning 1'],
    ],
    ['neither', rows([KEYS.sandboxPrivate, cipherOf(40)]), []],
  ],
  'D-ENC-MIX': [
    [
      'a file and the database',
      envPhp(KEYS.sandboxApi, cipherOf(32)) + rows([KEYS.productionApi, cipherOf(32, 1)]),
      ['warning 2'],
    ],
    [
      'the same',
      envPhp(KEYS.sandboxApi, cipherOf(32, 1)) + rows([KEYS.productionApi, cipherOf(32, 1)]),
      [],
    ],
  ],
  'D-SCOPE-DEAD': [
    ['a website that is gone', STORES + rows([ACTIVE, '1', "'websites',7"]), ['warning 3']],
    ['a store that is gone', STORES + rows([ACTIVE, '1', "'stores',9"]), ['warning 3']],
    ['a website that exists', STORES + rows([ACTIVE, '1', "'websites',1"]), []],
    ['a code', STORES + variable(ACTIVE, '1', 'WEBSITES__OLD'), ['warning 3']],
    ['no list', rows([ACTIVE, '1', "'websites',7"]), []],
  ],
  'D-ENV-PREFIX': [
    ['a Cloud name in a file', `env:${variable(METHOD, 'a')}`, ['error 1']],
    [
      'lowercase behind the prefix',
      variable(METHOD, 'a').replace('PAYMENT_METHODS', 'payment_methods'),
      [],
    ],
  ],
  'D-ENV-UPPER': [
    ['a code with capitals', STORES + variable(ACTIVE, '1', 'STORES__MYSTORE'), ['warning 3']],
    ['a code without', STORES + variable(ACTIVE, '1', 'WEBSITES__BASE'), []],
    ['no list', variable(ACTIVE, '1', 'STORES__MYSTORE'), []],
  ],
  'D-ENV-DC': [
    ['a variable', variable(METHOD, 'a').replace('CONFIG__', 'MAGENTO_DC_SYSTEM__'), ['warning 1']],
    ['what fills in env.php', envPhp(METHOD, '#env(METHOD, "sandbox")'), ['warning 2']],
    ['JSON with settings', `MAGENTO_DC__OVERRIDE='{"system":{"default":{}}}'\n`, ['warning 1']],
    ['JSON without', `MAGENTO_DC__OVERRIDE='{"db":{}}'\n`, []],
    ['another deployment value', 'MAGENTO_DC_DB__CONNECTION__DEFAULT__HOST=db\n', []],
  ],
  'D-ENV-VIS': [
    ['a file', variable(METHOD, 'a') + variable(ACTIVE, '1'), ['note 1']],
    ['a Cloud variable', `Name,Level,Value,Enabled\nenv:${name(METHOD)},project,a,\n`, []],
    ['a variable of something else', 'DB_HOST=db\n', []],
  ],
  'D-ENV-TRIM': [
    ['an ID', variable(SPACE, '"x "'), ['error 1']],
    ['a name', variable(`${IDS}project_name`, '"x "'), []],
  ],
  'D-PEM-CARRIER': [
    ['> in YAML', compose(`${name(KEYS.sandboxPrivate)}: >\n${folded}`), ['error 4']],
    ['| in YAML', compose(`${name(KEYS.sandboxPrivate)}: |\n${folded}`), []],
    ['no quotes', variable(KEYS.sandboxPrivate, PEM), ['error 1']],
    ['double quotes', variable(KEYS.sandboxPrivate, `"${PEM}"`), []],
    ['$(cat) without quotes', set(KEYS.sandboxPrivate, '-- $(cat key.pem)'), ['error 1']],
    ['$(cat) in quotes', set(KEYS.sandboxPrivate, '-- "$(cat key.pem)"'), []],
  ],
  'D-PEM-WRAP': [
    [
      'a drawn table',
      box(KEYS.sandboxPrivate, '-----BEGIN PRIVATE KEY-----'.padEnd(40)),
      ['note 4'],
    ],
    ['CSV', `Path,Scope,Scope-ID,Value\n${KEYS.sandboxPrivate},default,0,"${PEM}"\n`, []],
  ],
  'D-YAML-TYPE': [
    ['a key', compose(`${name(KEYS.sandboxApi)}: 12345678901234567890123456789012`), ['warning 4']],
    ['an ID', compose(`${name(SPACE)}: 0x1234`), ['warning 4']],
    ['in quotes', compose(`${name(SPACE)}: "1234"`), []],
    ['a switch', compose(`${name(ACTIVE)}: 1`), []],
  ],
  'D-CLI-FIELD': [
    ['a path without a field', set(CONNECTOR, 'production'), ['error 1']],
    ['a group', set('payment/payment_services', '1'), ['error 1']],
    ['shown without an answer', `bin/magento config:show ${TYPE}\n`, ['error 1']],
    ['shown with a value', `bin/magento config:show ${TYPE}\nTesting\n`, []],
    ['a field', set(ACTIVE, '1'), []],
  ],
  'D-CLI-ORDER': [
    ['space before project', set(SPACE, 'x') + set(`${IDS}project_id`, 'y'), ['error 1']],
    [
      'project before keys',
      set(`${IDS}project_id`, 'y') + set(KEYS.productionApi, '"$KEY"'),
      ['error 1'],
    ],
    [
      'in order',
      set(KEYS.productionApi, '"$KEY"') + set(`${IDS}project_id`, 'y') + set(SPACE, 'x'),
      [],
    ],
    ['with a lock', set(SPACE, 'x --lock-env') + set(`${IDS}project_id`, 'y'), []],
    ['alone', set(SPACE, 'x'), []],
  ],
  'D-CLI-N98': [
    [
      'without --encrypt',
      `n98-magerun2 config:store:set ${KEYS.sandboxApi} ${API}\n`,
      ['warning 1'],
    ],
    [
      'a core field',
      'n98-magerun2 config:store:set adobe_ims/integration/api_key abc\n',
      ['error 1'],
    ],
    [
      'quotes in the value',
      `n98-magerun2 config:store:set --encrypt ${KEYS.sandboxApi} "'${API}'"\n`,
      ['error 1'],
    ],
    [
      'as it should be',
      `n98-magerun2 config:store:set --encrypt ${KEYS.sandboxApi} '${API}'\n`,
      [],
    ],
  ],
  'D-CLI-QUOTE': [
    ['a variable without quotes', set(KEYS.sandboxApi, '$KEY'), ['warning 1']],
    ['a variable in double quotes', set(KEYS.sandboxApi, '"$KEY"'), []],
    ['a dollar sign in double quotes', set(ACTIVE, '"a$b"'), ['warning 1']],
    ['in single quotes', set(ACTIVE, "'a$b'"), []],
    ['two words', set(`${IDS}project_id`, 'My Shop'), ['warning 1']],
    ['two words in quotes', set(`${IDS}project_id`, '"My Shop"'), []],
    ['backquotes', set(ACTIVE, '"a`b`c"'), ['warning 1']],
    ['a placeholder', set(ACTIVE, 'x#{y}'), ['warning 1']],
  ],
  'C-ALL4': [
    ['half of the other pair', show({ ...connected, [KEYS.sandboxApi]: API }), ['error 7']],
    ['none of it', show(connected), ['note 2']],
    [
      'all four',
      show({ ...connected, [KEYS.sandboxApi]: API, [KEYS.sandboxPrivate]: `${PEM}\n` }),
      [],
    ],
    ['a part of a listing', rows([KEYS.productionApi, 'a'], [KEYS.productionPrivate, 'b']), []],
  ],
  'D-X-CONNSAND': [
    ['sandbox', variable(CONNECTOR, 'sandbox'), ['warning 1']],
    ['for tests', variable(CONNECTOR, 'sandbox') + variable(TYPE, 'Testing'), ['note 1']],
    ['for developers', file("'MAGE_MODE' => 'developer'", CONNECTOR, 'sandbox'), ['note 2']],
    ['production', variable(CONNECTOR, 'production'), []],
  ],
  'D-X-TYPE': [
    [
      'for tests, with production',
      variable(CONNECTOR, 'production') + variable(TYPE, 'Testing'),
      ['warning 2'],
    ],
    [
      'payments in production',
      variable(TYPE, 'Testing') + variable(METHOD, 'production'),
      ['warning 1'],
    ],
    ['that fit', variable(CONNECTOR, 'production') + variable(TYPE, 'Production'), []],
  ],
  'D-X-PAY': [
    [
      'a website in production',
      show({ ...connected, [ACTIVE]: '1' }) + rows([METHOD, 'production', "'websites',1"]),
      ['error 7'],
    ],
    ['off', show({ ...connected, [ACTIVE]: '0', [METHOD]: 'production' }), []],
  ],
  'D-X-PAYMIX': [
    [
      'two websites',
      rows([METHOD, 'sandbox', "'websites',1"], [METHOD, 'production', "'websites',2"]),
      ['warning 1'],
    ],
    [
      'the default and a website',
      rows([METHOD, 'sandbox'], [METHOD, 'production', "'websites',2"]),
      ['warning 1'],
    ],
    [
      'the only website',
      STORES + rows([METHOD, 'sandbox'], [METHOD, 'production', "'websites',1"]),
      [],
    ],
    ['all the same', rows([METHOD, 'production'], [METHOD, 'production', "'websites',2"]), []],
  ],
  'D-X-ALT': [
    [
      'the same space',
      variable(`${OTHER}enabled`, '1') + variable(`${OTHER}id`, 'a') + variable(SPACE, 'a'),
      ['warning 2'],
    ],
    [
      'another space',
      variable(`${OTHER}enabled`, '1') + variable(`${OTHER}id`, 'a') + variable(SPACE, 'b'),
      [],
    ],
    ['no ID', show({ [`${OTHER}enabled`]: '1' }), ['error 2']],
  ],
  'D-X-IO': [
    [
      'oauth with a file for JWT',
      variable(`${IO}integration/authorization_type`, 'oauth') +
        variable(`${IO}integration/workspace_configuration`, `'${workspace('jwt')}'`),
      ['error 1'],
    ],
    [
      'JWT with a file for oauth',
      variable(`${IO}integration/authorization_type`, 'jwt') +
        variable(
          `${IO}integration/workspace_configuration`,
          `'${workspace('oauth_server_to_server')}'`,
        ),
      ['error 1'],
    ],
    [
      'the same',
      variable(`${IO}integration/authorization_type`, 'oauth') +
        variable(
          `${IO}integration/workspace_configuration`,
          `'${workspace('oauth_server_to_server')}'`,
        ),
      [],
    ],
    ['JWT without a key', show({ [`${IO}integration/authorization_type`]: 'jwt' }), ['error 2']],
    [
      'JWT with a key',
      show({
        [`${IO}integration/authorization_type`]: 'jwt',
        [`${IO}integration/private_key`]: '******',
      }),
      [],
    ],
    [
      'tests in production',
      variable(TYPE, 'Production') + variable(`${IO}integration/adobe_io_environment`, 'staging'),
      ['warning 2'],
    ],
    [
      'tests elsewhere',
      variable(TYPE, 'Testing') + variable(`${IO}integration/adobe_io_environment`, 'staging'),
      [],
    ],
  ],
  'D-X-HOST': [
    [
      'a host of the maker',
      variable('live_search/frontend_url', 'https://search.example.com/v1'),
      [],
    ],
    [
      'another host',
      variable('live_search/frontend_url', 'https://qa.example.com/v1'),
      ['warning 1'],
    ],
  ],
  [ENGINE]: [
    [
      'another engine',
      show({ [ENGINE]: 'opensearch', 'live_search/frontend_url': 'https://search.example.com/' }),
      ['warning 2'],
    ],
    [
      'its own',
      show({ [ENGINE]: 'livesearch', 'live_search/frontend_url': 'https://search.example.com/' }),
      [],
    ],
    ['without Live Search', show({ [ENGINE]: 'opensearch' }), []],
  ],
  [TESTING]: [
    ['in production', show({ [TYPE]: 'Production', [TESTING]: '1' }), ['warning 3']],
    ['elsewhere', show({ [TYPE]: 'Testing', [TESTING]: '1' }), []],
    ['off', show({ [TYPE]: 'Production', [TESTING]: '0' }), []],
  ],
  'D-PART': [
    ['masked', show({ 'adobe_ims/integration/api_key': '******' }), ['note 2']],
    [
      'decrypted',
      `Path,Scope,Scope-ID,Value\nadobe_ims/integration/api_key,default,0,abc\n`,
      ['note 2'],
    ],
    [
      'a part',
      `bin/magento config:show | grep pay\n${ACTIVE} - 1\n${METHOD} - sandbox\n`,
      ['note 2'],
    ],
    ['a whole listing', show({ [ACTIVE]: '0' }), []],
  ],
};

describe.each(Object.entries(CASES))('%s', (fact, cases) => {
  it.each(cases)('%s', (_, text, finds) => {
    const found = reportOn(text, LISTED).findings.filter((row) => row.fact === fact);
    expect(found.map(({ level, places }) => `${level} ${places[0]?.line}`)).toEqual(finds);
  });
});
