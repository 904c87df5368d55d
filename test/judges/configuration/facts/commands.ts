import { CONNECTOR, type Facts, IO, SPACE } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import { API, configPhp, IDS, set } from '../samples.ts';

const PATTERN = 'adobe_ims/integration/auth_url_pattern';
const n98 = (path: string, rest: string): string =>
  `n98-magerun2 config:store:set ${path} ${rest}\n`;
/** A line of a script for n98-magerun2. */
const script = (path: string, value: string): string =>
  `config:store:set --scope-id=0 --scope=default -- '${path}' '${value}'\n`;
const update = (path: string, value: string): string =>
  `<?php\n$installer = $this;\n$installer->setConfigData('${path}', '${value}');\n`;
const PROJECT = set(`${IDS}project_id`, 'x');
const KEY = set(KEYS.productionApi, '"$KEY"');

/** What commands write, and what a shell makes of them. */
export const COMMANDS: Facts = {
  'D-CLI-QUOTE': [
    ['#{…} for n98-magerun2', n98(PATTERN, 'https://a/#{client_id}'), ['warning 1']],
    ['#{…} for it in quotes', n98(PATTERN, "'https://a/#{client_id}'"), []],
    ['a variable in quotes between literals', set('a/b/c', 'https://"$domain"/'), []],
    ['a variable set apart in quotes', set(`${IO}integration/instance_id`, '"shop_$ENV"'), []],
    ['the same with braces', set(`${IO}integration/instance_id`, `"shop_\${ENV}"`), []],
    ['a dollar sign in a literal', set('a/b/c', '"pa$$w0rd"'), ['warning 1']],
    ['one in front of capitals', set('a/b/c', '"P4$SW0RD"'), ['warning 1']],
    ['one in front of a digit', set('a/b/c', '"abc$1"'), ['warning 1']],
    ['quotation marks that are kept', n98(KEYS.productionApi, `--encrypt "'$PUB'"`), []],
  ],
  'D-X-CONN': [
    [
      'an UPDATE with more columns',
      `UPDATE core_config_data SET value='x', updated_at=now() WHERE path='${CONNECTOR}';\n`,
      ['error 1'],
    ],
    [
      'one with an alias',
      `UPDATE \`shop\`.\`core_config_data\` c SET c.value='x' WHERE c.path='${CONNECTOR}';\n`,
      ['error 1'],
    ],
    [
      'one with LIKE',
      `UPDATE core_config_data SET value='x' WHERE path LIKE '${CONNECTOR}';\n`,
      ['error 1'],
    ],
    [
      'a pattern of paths',
      "UPDATE core_config_data SET value='x' WHERE path LIKE 'magento_saas/%';\n",
      [],
    ],
    [
      'a value that is computed',
      `UPDATE core_config_data SET value=@x WHERE path='${CONNECTOR}';\n`,
      [],
    ],
  ],
  'D-SENS-CONFIG': [
    ['a secret of another module', configPhp('a/b/secret_key', 'wJalrXUtnFEMI7MD'), ['error 2']],
    ['a public key', configPhp('a/b/public_key', 'wJalrXUtnFEMI7MD'), []],
    ['a switch', configPhp('a/b/token', '1'), []],
    ['a placeholder', configPhp('a/b/password', '<password>'), []],
    ['a cipher', configPhp('a/b/password', cipherOf(20)), []],
  ],
  'D-SENS-CLOUD': [
    [
      'another secret',
      'Name,Level,Value,Enabled\nADMIN_PASSWORD,project,hunter22,\n',
      ['warning 2'],
    ],
    ['a switch', 'Name,Level,Value,Enabled\nALLOW_PASSWORD,project,1,\n', []],
    ['a mask', 'Name,Level,Value,Enabled\nA_TOKEN,project,[Hidden: sensitive value],\n', []],
  ],
  'D-CLI-N98': [
    ['quotation marks that are kept', n98(KEYS.productionApi, `--encrypt "'$PUB'"`), ['error 1']],
    ['beside a hyphen', n98(KEYS.productionPrivate, '"$(cat key.pem)"'), ['warning 1']],
    ['a hyphen alone', n98(KEYS.productionPrivate, '--encrypt "$(cat key.pem)"'), []],
  ],
  'D-CLI-ORDER': [
    ['both IDs before the keys', PROJECT + set(SPACE, 'y') + KEY, ['error 2']],
    ['the project before the keys', PROJECT + KEY, ['error 1']],
    ['both behind the keys', KEY + PROJECT + set(SPACE, 'y'), []],
  ],
  'C-ENCVAL': [
    ['a cipher in a script that writes rows', update(KEYS.productionApi, cipherOf(32)), []],
    [
      'one in env.php',
      `n98-magerun2 config:env:set system.default.${KEYS.productionApi.replaceAll('/', '.')} '${cipherOf(32)}'\n`,
      [],
    ],
    ['one that is encrypted', n98(KEYS.productionApi, `--encrypt ${cipherOf(32)}`), ['error 1']],
  ],
  'D-ENC-LEN': [
    ['a line of a script', script(KEYS.productionApi, cipherOf(31)), ['warning 1']],
    ['a right one', script(KEYS.productionApi, cipherOf(32)), []],
    ['a script that writes rows', update(KEYS.productionApi, cipherOf(31)), ['warning 3']],
  ],
  'D-ENC-TWICE': [['a line of a script', script(KEYS.productionApi, cipherOf(84)), ['warning 1']]],
  'D-ENC-MIX': [
    [
      'lines of a script',
      script(KEYS.productionApi, cipherOf(32)) + script(KEYS.sandboxApi, cipherOf(32, 1)),
      ['warning 1'],
    ],
    ['clear values', script(KEYS.productionApi, API) + script(CONNECTOR, 'sandbox'), []],
  ],
};
