import { describe } from 'vitest';
import { cipherOf, KEYS } from './listed.ts';
import { API, create, expectFound, IDS, PEM, set, show, variable } from './samples.ts';

describe('Cloud variables', () => {
  expectFound([
    [
      'the usual options',
      create(
        KEYS.productionApi,
        API,
        '--level environment --sensitive true --inheritable false --json false --visible-build false',
      ),
      [],
    ],
    [
      'a name that others may inherit',
      create(`${IDS}project_name`, 'Shop', '--level environment --inheritable true'),
      [],
    ],
    [
      'a sandbox key that others may inherit',
      create(KEYS.sandboxApi, API, '--level project --sensitive true --visible-build false'),
      [],
    ],
    [
      'a production key that others inherit',
      create(KEYS.productionApi, API, '--level project --sensitive true --visible-build false'),
      ['cloud-inherited'],
    ],
    [
      'a production key of which nothing is said',
      create(KEYS.productionApi, API, '--level environment --sensitive true'),
      ['cloud-inherited'],
    ],
    [
      'a key of a project that the build sees because nothing is said',
      create(KEYS.sandboxApi, API, '--level project --sensitive true'),
      ['cloud-build'],
    ],
    [
      'a name that the build sees',
      create(`${IDS}project_name`, 'Shop', '--visible-build true'),
      [],
    ],
    ['JSON as text', create(`${IDS}project_name`, '{"a":1}', '--json false'), ['cloud-json']],
    [
      'JSON in a new variable that is text',
      create(`${IDS}project_name`, '{"a":1}'),
      ['cloud-json'],
    ],
    ['JSON in a command of the program', set(`${IDS}project_name`, `'{"a":1}'`), ['command-field']],
    [
      'JSON in a variable of which nothing is said',
      create(`${IDS}project_name`, '{"a":1}').replace('variable:create', 'variable:update'),
      [],
    ],
    ['JSON that is JSON', create(`${IDS}project_name`, '[1]', '--json true'), []],
    ['a readable name', create(`${IDS}project_name`, 'Shop', '--sensitive false'), []],
    ['a readable key', create(KEYS.sandboxApi, API, '--sensitive false'), ['secret-readable']],
    ['on', create(`${IDS}project_name`, 'Shop', '--enabled true'), []],
    [
      'not at runtime',
      create(`${IDS}project_name`, 'Shop', '--visible-runtime false'),
      ['cloud-off'],
    ],
  ]);
});

describe('commands', () => {
  expectFound([
    ['a key from a file', set(KEYS.sandboxPrivate, '-- "$(cat key.pem)"'), []],
    ['without "--"', set(KEYS.sandboxPrivate, '"$(cat key.pem)"'), ['command-dash']],
    ['a public key from a variable', set(KEYS.sandboxApi, '"$KEY"'), []],
    ['a value without a hyphen', set('payment/payment_services/active', '1'), []],
    [
      'a value with a hyphen',
      set('payment/payment_services/soft_descriptor', '-x'),
      ['command-dash'],
    ],
    ['a hyphen after "--"', set('payment/payment_services/soft_descriptor', '-- -x'), []],
    ['a path without a field', set(`${IDS}project_name`, 'Shop'), ['command-field']],
    ['a path that is not listed', set('web/secure/base_url', 'https://example.com/'), []],
    [
      'a sensitive path',
      'bin/magento config:sensitive:set adobe_ims/integration/api_key abc\n',
      [],
    ],
    ['another', `bin/magento config:sensitive:set ${IDS}project_id x\n`, ['command-sensitive']],
    ['with --encrypt', `n98-magerun2 config:store:set --encrypt ${KEYS.sandboxApi} ${API}\n`, []],
    [
      'without, but encrypted',
      `n98-magerun2 config:store:set ${KEYS.sandboxApi} ${cipherOf(32)}\n`,
      [],
    ],
    ['without', `n98-magerun2 config:store:set ${KEYS.sandboxApi} ${API}\n`, ['command-clear-key']],
  ]);
});

describe('what a carrier does', () => {
  expectFound([
    [
      'line breaks in double quotes',
      variable(KEYS.sandboxPrivate, `"${PEM.replaceAll('\n', '\\n')}"`),
      [],
    ],
    [
      'line breaks in single quotes',
      variable(KEYS.sandboxPrivate, `'${PEM.replaceAll('\n', '\\n')}'`),
      ['broken-carrier'],
    ],
    [
      'a whole key as it is shown',
      show({
        [KEYS.sandboxPrivate]: `${PEM}\n`,
        [KEYS.sandboxApi]: API,
        'magento_saas/environment': 'sandbox',
        [`${IDS}environment`]: 'Testing',
      }),
      [],
    ],
    [
      'a number in quotes',
      `services:\n  php:\n    environment:\n      ${variable(KEYS.sandboxApi, '')
        .trim()
        .replace('=', `: "${'1'.repeat(32)}"`)}\n`,
      [],
    ],
  ]);
});
