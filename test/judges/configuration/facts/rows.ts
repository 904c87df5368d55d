import { compose, type Facts, name, SPACE, TYPE } from '../facts.ts';
import { KEYS } from '../listed.ts';
import { API, envPhp, file, IDS, METHOD, set, show, variable } from '../samples.ts';

const ACCOUNT = 'services_connector/ims_technical_account_credentials/';
const CREDENTIALS = 'services_connector/services_connector_credentials/credentials_type';
const account = (more: Readonly<Record<string, string>>): string =>
  show({ [CREDENTIALS]: 'IMS_Tech_Acct', ...more });
const spaces = { [`${IDS}project_id`]: 'y', [SPACE]: 'x' };
const crypt = (key: string): string => file(`'crypt' => ['key' => '${key}']`, METHOD, 'sandbox');
/** A Cloud file with a line below its first keys. */
const stages = (line: string): string => `stage:\n  deploy:\n    ${line}\n`;
const application = (line: string): string => `variables:\n  env:\n    ${line}\n`;

// Rows of FACTS-CONFIG 9.4 that no other test is about.
export const ROWS: Facts = {
  'D-SENS-APP': [
    ['a key', application(`${name(KEYS.sandboxApi)}: "${API}"`), ['error 3']],
    ['a setting', application(`${name(METHOD)}: "sandbox"`), []],
    ['a key in another file', compose(`${name(KEYS.sandboxApi)}: "${API}"`), []],
  ],
  'D-CRYPT': [
    ['a short key', crypt('0123'), ['warning 2']],
    ['a key', crypt('0123456789abcdef'.repeat(2)), []],
    ['a key in Base64', crypt('base64QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU='), []],
  ],
  'D-ENV-SCOPEWORD': [
    ['STORE', variable(METHOD, 'a', 'STORE__FR'), ['error 1']],
    ['SYSTEM', variable(METHOD, 'a', 'SYSTEM'), ['error 1']],
    ['STORES', variable(METHOD, 'a', 'STORES__FR'), []],
  ],
  'D-ENV-SINGLE': [
    [
      'one underscore',
      variable(METHOD, 'a').replace('PAYMENT__PAYMENT', 'PAYMENT_PAYMENT'),
      ['error 1'],
    ],
    ['two', variable(METHOD, 'a'), []],
  ],
  'D-ENV-CODE': [
    ['two underscores', variable(METHOD, 'a', 'STORES__MY__CODE'), ['error 1']],
    ['one', variable(METHOD, 'a', 'STORES__MY_CODE'), []],
  ],
  'D-ENV-CAMEL': [
    ['capitals', variable('commerce_data_export/routes/productAttributes', 'a'), ['error 1']],
    ['none', variable(METHOD, 'a'), []],
  ],
  'D-ENV-UNKNOWN': [
    ['a letter too many', variable(`${METHOD}s`, 'a'), ['warning 1']],
    ['something else', variable('demo/a/b', 'a'), []],
  ],
  'D-CLOUD-YAML': [
    ['a setting', stages(`${name(METHOD)}: sandbox`), ['error 3']],
    ['an option of the deployment', stages('SCD_THREADS: 2'), []],
  ],
  'D-CLI-DASH': [
    ['a hyphen', set(METHOD, '-a'), ['error 1']],
    ['behind two hyphens', set(METHOD, '-- -a'), []],
  ],
  'D-X-NAMES': [
    ['no name in a whole listing', show({ ...spaces, [KEYS.sandboxApi]: '******' }), ['warning 3']],
    ['a name', show({ ...spaces, [`${IDS}environment_name`]: 'Shop', [TYPE]: 'Testing' }), []],
    ['a part of a listing', variable(SPACE, 'x'), []],
  ],
  'D-X-IMS': [
    ['no secret', account({ [`${ACCOUNT}client_id`]: 'a' }), ['error 2']],
    [
      'all of them',
      account({
        [`${ACCOUNT}client_id`]: 'a',
        [`${ACCOUNT}client_secret`]: '******',
        [`${ACCOUNT}organization_id`]: 'b',
      }),
      [],
    ],
    ['another kind', show({ [CREDENTIALS]: 'other' }), []],
  ],
  'D-ENV-DC': [
    ['a variable for env.php', envPhp(METHOD, '#env(METHOD)'), ['warning 2']],
    ['a value', envPhp(METHOD, 'sandbox'), []],
  ],
};
