import {
  ACTIVE,
  CONNECTOR,
  ENGINE,
  type Facts,
  IO,
  OTHER,
  SPACE,
  STORES,
  TESTING,
  TYPE,
  workspace,
} from '../facts.ts';
import { KEYS } from '../listed.ts';
import { API, connected, file, IDS, METHOD, PEM, rows, set, show, variable } from '../samples.ts';

/** What config:show prints for the method of payments. */
const shown = (method: string, code?: string, scope = 'websites'): string =>
  `bin/magento config:show ${code ? `--scope=${scope} --scope-code=${code} ` : ''}${METHOD}\n${method}\n`;

export const TOGETHER: Facts = {
  'D-CLI-FIELD': [
    ['a path without a field', set(CONNECTOR, 'production'), ['error 1']],
    ['a group', set('payment/payment_services', '1'), ['error 1']],
    ['a section with a slash', set('services_connector/', '1'), ['error 1']],
    ['a group with a slash', set('payment/payment_services/', '1'), ['error 1']],
    [
      'a group that is shown',
      'bin/magento config:show services_connector/services_id\n',
      ['error 1'],
    ],
    ['a group with a slash that is shown', `bin/magento config:show ${IDS}\n`, ['error 1']],
    ['a section that is shown', 'bin/magento config:show services_connector/\n', ['error 1']],
    ['a section without a slash', 'bin/magento config:show services_connector\n', ['error 1']],
    [
      'a section that is refused',
      'bin/magento config:show services_connector/\nThe "services_connector/" path doesn\'t exist. Verify and try again.\n',
      ['error 1'],
    ],
    ['a word in place of a path', 'bin/magento config:show path\n', []],
    ['a field with a slash', `bin/magento config:show ${SPACE}/\n`, []],
    ['a section of another program', 'bin/other config:show services_connector/\n', []],
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
  'C-SPACE-1': [
    ['an empty data space', variable(`${IDS}project_id`, 'y') + variable(SPACE, ''), ['error 2']],
    ['a data space', variable(`${IDS}project_id`, 'y') + variable(SPACE, 'x'), []],
    ['a data space that is not in a part', variable(`${IDS}project_id`, 'y'), []],
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
    ['an unknown method', show({ ...connected, [ACTIVE]: '1', [METHOD]: 'live' }), []],
  ],
  'D-X-PAYMIX': [
    [
      'two websites',
      rows([METHOD, 'sandbox', "'websites',1"], [METHOD, 'production', "'websites',2"]),
      ['warning 1'],
    ],
    [
      'two websites, one after the other',
      shown('sandbox', 'base') + shown('production', 'fr'),
      ['warning 1'],
    ],
    ['two websites with the same', shown('sandbox', 'base') + shown('sandbox', 'fr'), []],
    ['one website, changed', shown('sandbox', 'base') + shown('production', 'base'), []],
    [
      'the default and a website that are shown',
      shown('production') + shown('sandbox', 'base'),
      ['warning 1'],
    ],
    ['a store', shown('production', 'base') + shown('sandbox', 'fr', 'stores'), []],
    [
      'another value that is stored',
      rows([METHOD, 'production'], [METHOD, 'production', "'websites',2"]) +
        shown('sandbox', 'base'),
      [],
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
    ['JSON that is cut', `[{"path":"${ACTIVE}","value":"1"},\n{"pa`, ['note 2']],
    ['JSON that is cut in a value', `[{"path":"${ACTIVE}",\n"value":"1`, ['note 1']],
    ['JSON that is not', `[{"path":"${ACTIVE}",\n"value":"1"}]`, []],
    [
      'XML that is cut',
      `<resultset>\n<row><field name="path">${ACTIVE}</field><field name="value">1</field></row>\n<row>`,
      ['note 3'],
    ],
    [
      'XML that is not',
      `<resultset>\n<row><field name="path">${ACTIVE}</field><field name="value">1</field></row>\n</resultset>`,
      [],
    ],
    ['CSV that is cut', `path,value\n${ACTIVE},1\n${METHOD},"sand`, ['note 3']],
    [
      'a dump that is cut',
      `INSERT INTO core_config_data VALUES (1,'default',0,'${ACTIVE}','1'),\n(2,'def`,
      ['note 1'],
    ],
  ],
};
