import { ACTIVE, CONNECTOR, type Facts, name, SPACE, STORES, TYPE } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import {
  API,
  configPhp,
  connected,
  envPhp,
  file,
  IDS,
  METHOD,
  pair,
  rows,
  set,
  show,
  space,
  variable,
} from '../samples.ts';

const SELF = 'commerce_webhooks/digital_signature/private_key';
const CORE = 'adobe_ims/integration/api_key';
const OLD = 'magento_saas/request_compression';
const crypt = (lines: number, index: number): string => {
  const key = Array.from({ length: lines }, (_, at) => String(at).repeat(32)).join('\n');
  return file(`'crypt' => ['key' => '${key}']`, KEYS.sandboxApi, cipherOf(32, index));
};
const application = (value: string): string =>
  `name: shop\ntype: php:8.3\nvariables:\n  env:\n    ${name(METHOD)}: "${value}"\n`;
const cloud = (level: string, value: string): string =>
  `Name,Level,Value,Enabled\nenv:${name(METHOD)},${level},${value},true\n`;
const encrypt = (path: string, value: string): string =>
  `n98-magerun2 config:store:set --encrypt ${path} ${value}\n`;

/** A Cloud variable in a listing. */
const listedOnCloud = (path: string, value: string, on = true): string =>
  `Name,Level,Value,Enabled\nenv:${name(path)},environment,${value},${on}\n`;
/** A statement that sets the method at default scope. */
const updated = (value: string): string =>
  `UPDATE core_config_data SET value='${value}' WHERE scope='default' AND scope_id=0 AND path='${METHOD}';\n`;

// FACTS-CONFIG 9.1: where a value is, which one wins, and what is encrypted there.
export const PLACED: Facts = {
  'D-WIN': [
    ['a variable over env.php', envPhp(METHOD, 'a') + variable(METHOD, 'b'), ['warning 3']],
    ['env.php over config.php', configPhp(METHOD, 'a') + envPhp(METHOD, 'b'), ['warning 4']],
    ['config.php over the database', rows([METHOD, 'a']) + configPhp(METHOD, 'b'), ['warning 3']],
    ['env.php over the database', rows([METHOD, 'a']) + envPhp(METHOD, 'b'), ['warning 3']],
    ['a variable over the database', rows([METHOD, 'a']) + variable(METHOD, 'b'), ['warning 2']],
    [
      'an environment of Cloud over its project',
      `${cloud('project', 'a')}${cloud('environment', 'b')}`,
      ['warning 4'],
    ],
    [
      'an environment of Cloud over .magento.app.yaml',
      `${cloud('environment', 'a')}\n${application('b')}`,
      ['warning 2'],
    ],
    [
      'a project of Cloud over .magento.app.yaml',
      `${cloud('project', 'a')}\n${application('b')}`,
      ['warning 2'],
    ],
    ['.magento.app.yaml over env.php', application('a') + envPhp(METHOD, 'b'), ['warning 5']],
    ['two scopes', variable(METHOD, 'a') + variable(METHOD, 'b', 'WEBSITES__BASE'), []],
    ['another value in a file', show({ [METHOD]: 'a' }) + configPhp(METHOD, 'b'), ['warning 4']],
    ['the same value in a file', show({ [METHOD]: 'b' }) + configPhp(METHOD, 'b'), []],
    ['another value in the database', show({ [METHOD]: 'a' }) + rows([METHOD, 'b']), []],
    ['two listings', show({ [METHOD]: 'a' }) + show({ [METHOD]: 'b' }), ['warning 2']],
    ['two listings that agree', show({ [METHOD]: 'a' }) + show({ [METHOD]: 'a' }), []],
    ['a command that is not run yet', set(METHOD, 'a') + envPhp(METHOD, 'b'), []],
  ],
  'D-WIN-EMPTY': [
    ['over a value that is shown', variable(METHOD, '') + show({ [METHOD]: 'a' }), ['error 1']],
    ['as it is shown', variable(METHOD, '') + show({ [METHOD]: '' }), []],
    ['an empty text in env.php', envPhp(METHOD, '') + rows([METHOD, 'a']), ['error 2']],
    [
      'NULL in env.php',
      envPhp(METHOD, 'x').replace("'x'", 'null') + rows([METHOD, 'a']),
      ['error 2'],
    ],
    ['an empty row below a variable', variable(METHOD, 'a') + rows([METHOD, '']), []],
    ['an empty row alone', rows([METHOD, '']), []],
  ],
  'D-LOCK': [
    ['a variable', variable(METHOD, 'a'), ['note 1']],
    ['config.php', configPhp(METHOD, 'a'), ['note 2']],
    ['what config:show says', show({ [METHOD]: 'a' }), []],
    ['a setting that is not listed', envPhp('demo/a/b', 'a'), []],
  ],
  'D-ENC-VAR': [
    ['an encrypted key', variable(KEYS.sandboxApi, cipherOf(32)), ['error 1']],
    ['an encrypted value of a core field', variable(CORE, cipherOf(32)), ['error 1']],
    ['a key in clear text', variable(KEYS.sandboxApi, API), []],
    ['what the module decrypts', variable(SELF, cipherOf(40)), []],
    ['an encrypted key in env.php', envPhp(KEYS.sandboxApi, cipherOf(32)), []],
  ],
  'D-ENC-CLEAR': [
    ['a core field in env.php', envPhp(CORE, 'abc'), ['error 2']],
    ['a core field in the database', rows([CORE, 'abc']), ['error 1']],
    ['a key in env.php', envPhp(KEYS.sandboxApi, API), ['warning 2']],
    ['a key in the database', rows([KEYS.sandboxApi, API]), ['warning 1']],
    ['a key of a store, which nothing reads', rows([KEYS.sandboxApi, API, "'stores',1"]), []],
    ['a core field of a website', envPhp(CORE, 'abc', 'websites/base'), []],
    ['a core field in a variable', variable(CORE, 'abc'), []],
    ['an encrypted core field', rows([CORE, cipherOf(40)]), []],
    ['what is never encrypted', rows([METHOD, 'sandbox']), []],
  ],
  'D-ENC-INDEX': [
    ['the second of one key', crypt(1, 1), ['error 2']],
    ['the second of two keys', crypt(2, 1), []],
    ['the first of one key', crypt(1, 0), []],
    [
      'values of other modules, once',
      crypt(1, 0) + rows(['demo/a/a', cipherOf(9, 1)], ['demo/a/b', cipherOf(9, 2)]),
      ['error 3'],
    ],
    ['one with a line that is there', crypt(1, 0) + rows(['demo/a/a', cipherOf(9)]), []],
    ['a value that looks alike', crypt(1, 0) + rows(['demo/a/a', '1:3:5']), []],
    ['no env.php', rows([KEYS.sandboxApi, cipherOf(32, 5)]), []],
  ],
  'C-ENCVAL': [
    ['encrypted again by n98-magerun2', encrypt(KEYS.sandboxApi, cipherOf(32)), ['error 1']],
    ['a core field', encrypt(CORE, cipherOf(32)), ['error 1']],
    ['a key in clear text', encrypt(KEYS.sandboxApi, API), []],
  ],
  'D-SENS-DUMP': [['a core field', configPhp(CORE, cipherOf(32)), []]],
  'D-SCOPE': [
    ['a row of a store', rows([SPACE, 'x', "'stores',1"]), ['error 1']],
    ['a file', envPhp(SPACE, 'x', 'websites/base'), ['error 2']],
    ['a variable', variable(CONNECTOR, 'sandbox', 'WEBSITES__BASE'), ['error 1']],
    ['one of all scopes', rows([ACTIVE, '1', "'stores',1"]), []],
    [
      'what a website inherits',
      `bin/magento config:show --scope=websites --scope-code=base\n${SPACE} - x\n`,
      [],
    ],
    ['the default', rows([SPACE, 'x']), []],
  ],
  'D-SCOPE-ID': [
    ['a file', envPhp(METHOD, 'sandbox', 'websites/2'), ['error 2']],
    ['a variable', variable(METHOD, 'a', 'STORES__2'), ['error 1']],
    ['a command', set(METHOD, 'a --scope=stores --scope-code=2'), ['error 1']],
    ['the database', rows([METHOD, 'sandbox', "'websites',2"]), []],
    ['a code that ends with a digit', variable(METHOD, 'a', 'STORES__FR2'), []],
  ],
  'D-SCOPE-DEAD': [
    [
      'a code of config.php',
      scoped('old') + variable(METHOD, 'a', 'WEBSITES__BASE'),
      ['warning 3'],
    ],
    ['one that is there', scoped('base') + variable(METHOD, 'a', 'WEBSITES__BASE'), []],
    ['the default', STORES + rows([METHOD, 'a']), []],
  ],
  'D-DUP': [
    ['two rows', rows([METHOD, 'a'], [METHOD, 'a']), ['warning 1']],
    ['two dumps', rows([METHOD, 'a']) + rows([METHOD, 'b']), ['warning 2']],
    ['two websites', rows([METHOD, 'a', "'websites',1"], [METHOD, 'a', "'websites',2"]), []],
    ['a row and a variable', rows([METHOD, 'a']) + variable(METHOD, 'a'), []],
    ['rows of default with different IDs', rows([METHOD, 'a'], [METHOD, 'b', "'default',1"]), []],
    ['rows without a scope', `path\tvalue\n${METHOD}\ta\n${METHOD}\tb\n`, []],
    [
      'rows with a scope but without its ID',
      `scope\tpath\tvalue\nstores\t${METHOD}\ta\nstores\t${METHOD}\tb\n`,
      [],
    ],
    [
      'rows with both',
      `scope\tscope_id\tpath\tvalue\nstores\t1\t${METHOD}\ta\nstores\t1\t${METHOD}\tb\n`,
      ['warning 3'],
    ],
    ['a row and an UPDATE', rows([METHOD, 'a']) + updated('b'), []],
    ['an UPDATE between two outputs', rows([METHOD, 'a']) + updated('b') + rows([METHOD, 'b']), []],
    ['two UPDATEs', updated('a') + updated('b'), []],
  ],
  'D-OLD': [
    ['a listing', show({ [OLD]: '1' }), ['warning 2']],
    ['a variable', variable(OLD, '1'), ['warning 1']],
    ['its new path', variable('commerce_data_export/request_compression', '1'), []],
    ['one beside it', show({ [CONNECTOR]: 'production' }), []],
  ],
  'D-X-CONN': [
    ['with a capital letter', show({ [CONNECTOR]: 'Production' }), ['error 2']],
    ['the type of a data space', variable(CONNECTOR, 'testing'), ['error 1']],
    ['production', show({ [CONNECTOR]: 'production' }), []],
    ['sandbox', show({ [CONNECTOR]: 'sandbox' }), []],
    ['where nothing reads it', rows([CONNECTOR, 'Production', "'websites',1"]), []],
    ['a Cloud variable that is off', listedOnCloud(CONNECTOR, 'testing', false), []],
    ['a Cloud variable that is on', listedOnCloud(CONNECTOR, 'testing'), ['error 2']],
    ['empty in a row', rows([CONNECTOR, '']), ['error 1']],
    ['empty in a variable', variable(CONNECTOR, ''), ['error 1']],
    ['empty in a listing', show({ [CONNECTOR]: '' }), ['error 2']],
    ['empty over another one', rows([CONNECTOR, 'production']) + variable(CONNECTOR, ''), []],
    ['NULL', `path\tvalue\n${CONNECTOR}\tNULL\n`, []],
    ['empty in a listing without sensitive values', listedOnCloud(CONNECTOR, ''), []],
    ['a command with an empty value', set(CONNECTOR, '""'), ['error 1']],
    ['a command without a value', set(CONNECTOR, ''), []],
    ['a path of two parts in rows without a header', `${CONNECTOR}\tProduction\n`, ['error 1']],
    ['words with a slash', 'and/or\tProduction\n', []],
    ['the type itself', show({ [TYPE]: 'Testing' }), []],
  ],
  'D-X-PAIR': [
    ['no private key', show({ [KEYS.productionApi]: API }), ['error 2']],
    ['keys of the other pair', show({ ...pair, [CONNECTOR]: 'sandbox' }), ['error 2']],
    ['both', show(connected), []],
    ['a part of a listing', rows([KEYS.productionApi, cipherOf(32)]), []],
    [
      'a listing that ended with an error',
      `bin/magento config:show\n${KEYS.productionApi} - ${API}\na/b/c - 1\nPHP Fatal error:  Uncaught Error: x in y.php:100\n`,
      [],
    ],
    [
      'the error of a newer console',
      `bin/magento config:show\n${KEYS.productionApi} - ${API}\na/b/c - 1\n\nIn ValueProcessor.php line 64:\n\n  Notice: x\n`,
      [],
    ],
    ['nothing of the connector', show({ [ACTIVE]: '0' }), []],
  ],
  'D-X-PAY': [
    [
      'a listing of n98-magerun2 with only the default',
      `n98-magerun2 config:store:get --format=csv\n${listing(false)}`,
      [],
    ],
    [
      'a listing with websites',
      `n98-magerun2 config:store:get --format=csv\n${listing(true)}`,
      ['error 3'],
    ],
    [
      'a listing with only the default and an empty merchant',
      `n98-magerun2 config:store:get --format=csv\n${listing(false)}payment/payment_methods/production_merchant_id,default,0,\n`,
      ['error 7'],
    ],
    [
      'with a merchant',
      show({
        ...connected,
        [ACTIVE]: '1',
        [METHOD]: 'production',
        'payment/payment_methods/production_merchant_id': 'x',
      }),
      [],
    ],
  ],
  'D-X-IDNOPROJ': [
    ['no project', show({ ...pair, ...space }), ['error 4']],
    ['an empty project', rows([SPACE, 'x'], [`${IDS}project_id`, '']), ['error 1']],
    ['a project', show(connected), []],
    ['a part of a listing', rows([SPACE, 'x']), []],
  ],
  'D-X-GQL': [
    ['one of the fixed IDs', variable(KEYS.sandboxApi, 'search_gql'), ['warning 1']],
    ['a key', variable(KEYS.sandboxApi, API), []],
    ['the ID elsewhere', variable(METHOD, 'search_gql'), []],
  ],
  'D-X-PAYMIX': [['one website', rows([METHOD, 'sandbox', "'websites',1"]), []]],
};

/** config.php with a website. */
function scoped(code: string): string {
  return `<?php\nreturn ['modules' => ['A_B' => 1], 'scopes' => ['websites' => ['${code}' => ['website_id' => '1', 'code' => '${code}']]]];\n\n`.replace(
    '\n\n',
    '\n',
  );
}

/** A whole listing of a store without a merchant ID. */
function listing(websites: boolean): string {
  const line = (path: string, value: string, scope = 'default,0') => `${path},${scope},${value}\n`;
  return [
    'Path,Scope,Scope-ID,Value\n',
    line(ACTIVE, '1'),
    line(METHOD, 'production'),
    line(KEYS.productionApi, cipherOf(32)),
    line(KEYS.productionPrivate, cipherOf(1704)),
    websites ? line('general/locale/code', 'fr_FR', 'websites,1') : '',
  ].join('');
}
