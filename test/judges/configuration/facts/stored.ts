import { ACTIVE, type Case, type Facts, SPACE, STORES } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import { API, configPhp, envPhp, METHOD, PEM, rows, set, show, variable } from '../samples.ts';

export const STORED: Facts = {
  'D-WIN': [
    ['two places', variable(METHOD, 'sandbox') + envPhp(METHOD, 'production'), ['warning 1']],
    ['twice in one file', variable(METHOD, 'a') + variable(METHOD, 'b'), ['warning 2']],
    ['the same value', variable(METHOD, 'a') + envPhp(METHOD, 'a'), []],
    [
      'a key that the connector also stored',
      variable(KEYS.sandboxApi, API) + rows([KEYS.sandboxApi, cipherOf(32)]),
      ['note 1'],
    ],
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
      ['warning 1'],
    ],
    [
      'one of two pairs',
      rows([KEYS.sandboxApi, cipherOf(1704)], [KEYS.productionApi, cipherOf(32)]),
      ['warning 1'],
    ],
    [
      'each in its place',
      rows([KEYS.sandboxPrivate, cipherOf(1704)], [KEYS.sandboxApi, cipherOf(32)]),
      [],
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
};
