import { CONNECTOR, type Facts, name, OTHER, SPACE, TYPE } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import { API, configPhp, create, envPhp, IDS, METHOD, rows, show, variable } from '../samples.ts';

const SELF = 'commerce_webhooks/digital_signature/private_key';
const GATEWAY = 'services_connector/production_gateway_url';
const list = (path: string, level: string, value: string, enabled = ''): string =>
  `Name,Level,Value,Enabled\nenv:${name(path)},${level},${value},${enabled}\n`;

/** What `magento-cloud variable:list` prints for an environment with a connector of sandbox. */
const listOf = (environment: string): string => {
  const row = (...cells: readonly [string, string, string]) =>
    `| ${cells.map((cell, at) => cell.padEnd([50, 11, 7][at] ?? 0)).join(' | ')} |\n`;
  const edges = `+${'-'.repeat(52)}+${'-'.repeat(13)}+${'-'.repeat(9)}+\n`;
  const variable = row(`env:${name(CONNECTOR)}`, 'environment', 'sandbox');
  const head = edges + row('Name', 'Level', 'Value') + edges;
  return `Variables on the project Shop (abc), environment ${environment}:\n${head}${variable}${edges}`;
};

// What looks like a fault of FACTS-CONFIG 9.4, and is none.
export const BESIDE: Facts = {
  'D-ENV-SCOPEWORD': [
    ['a variable of another program', 'CONFIG__STORAGE__PATH=a\n', []],
    ['a website', variable(METHOD, 'a', 'WEBSITES__STORE'), []],
  ],
  'D-ENV-SINGLE': [['an underscore of the path', variable(`${IDS}environment_name`, 'a'), []]],
  'D-ENV-CODE': [['a digit behind an underscore', variable(METHOD, 'a', 'STORES__FR_2'), []]],
  'D-ENV-CAMEL': [['a file', envPhp('commerce_data_export/routes/productAttributes', 'a'), []]],
  'D-ENV-UNKNOWN': [['a longer path', variable(`${METHOD}_title`, 'a'), []]],
  'D-ENC-SELF': [['an encrypted value in a variable', variable(SELF, cipherOf(40)), []]],
  'D-ENC-TWICE': [
    ['a length of something else', rows(['adobe_ims/integration/api_key', cipherOf(84)]), []],
  ],
  'D-ENC-MIX': [
    [
      'a value of another module',
      rows([KEYS.sandboxApi, cipherOf(32)], ['demo/a/b', cipherOf(32, 1)]),
      ['warning 1'],
    ],
    [
      'values of other modules alone',
      rows(['demo/a/a', cipherOf(9)], ['demo/a/b', cipherOf(9, 1)], ['demo/a/c', cipherOf(9, 1)]),
      ['warning 1'],
    ],
    [
      'an older method',
      rows(['demo/a/a', `0:2:${'Z'.repeat(32)}:${'QUJD'.repeat(8)}`], ['demo/a/b', cipherOf(9, 1)]),
      ['warning 1'],
    ],
    [
      'values that look alike',
      rows(['demo/a/a', cipherOf(9)], ['demo/a/b', '1:3:5'], ['demo/a/c', '12:1:20261126']),
      [],
    ],
    ['the same line everywhere', rows(['demo/a/a', cipherOf(9)], ['demo/a/b', cipherOf(7)]), []],
  ],
  'D-SENS-CONFIG': [
    ['an encrypted key', configPhp(KEYS.sandboxApi, cipherOf(32)), []],
    ['what is no secret', configPhp(METHOD, 'sandbox'), []],
  ],
  'D-SENS-CLOUD': [['what is no secret', list(METHOD, 'environment', 'sandbox', 'true'), []]],
  'D-CLI-N98': [
    [
      'an encrypted value',
      `n98-magerun2 config:store:set ${KEYS.sandboxApi} ${cipherOf(32)}\n`,
      [],
    ],
    ['what is never encrypted', `n98-magerun2 config:store:set ${METHOD} sandbox\n`, []],
  ],
  'D-X-HOST': [['the default', variable(GATEWAY, 'https://gateway.example.com'), []]],
  'D-CLOUD-JSON': [['text', create(METHOD, 'sandbox', '--json false'), []]],
  'D-CLOUD-BUILD': [['what is no secret', create(METHOD, 'sandbox', '--visible-build true'), []]],
  'D-CLOUD-OFF': [['a project, which says nothing', list(METHOD, 'project', 'sandbox'), []]],
  'D-X-CONNSAND': [
    ['with a production space', show({ [CONNECTOR]: 'sandbox', [TYPE]: 'Production' }), []],
    ['in a cloud environment for tests', listOf('staging'), ['note 5']],
    ['in a cloud environment in production', listOf('production'), ['warning 5']],
  ],
  'D-X-TYPE': [['sandbox for tests', show({ [CONNECTOR]: 'sandbox', [TYPE]: 'Testing' }), []]],
  'D-X-ALT': [
    [
      'the same space, turned off',
      show({ [`${OTHER}enabled`]: '0', [`${OTHER}id`]: 'a', [SPACE]: 'a' }),
      [],
    ],
  ],
  'D-ENV-PREFIX': [
    [
      'a space inside the name of a new variable',
      `magento-cloud variable:create --level environment --name 'env:${name(METHOD).replace('PAYMENT__', 'PAYMENT __')}' --value a\n`,
      ['error 1'],
    ],
    ['API keys of something else', `API_KEY=${API}\n`, []],
  ],
};
