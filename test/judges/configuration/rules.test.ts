import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { cipherOf, KEYS, KNOWN } from './listed.ts';
import {
  API,
  configPhp,
  envPhp,
  expectFound,
  file,
  IDS,
  METHOD,
  rows,
  variable,
} from './samples.ts';

describe('which value wins', () => {
  expectFound([
    ['the same value in two places', variable(METHOD, 'sandbox') + envPhp(METHOD, 'sandbox'), []],
    ['two values', variable(METHOD, 'sandbox') + envPhp(METHOD, 'production'), ['shadowed']],
    ['two scopes', variable(METHOD, 'a') + variable(METHOD, 'b', 'WEBSITES__BASE'), []],
    [
      'a reference to the other',
      `services:\n  php:\n    environment:\n      ${variable(METHOD, '').trim().replace('=', ': $METHOD')}\n\n` +
        variable(METHOD, 'a'),
      [],
    ],
    [
      'empty over a value',
      variable(METHOD, '') + rows([METHOD, 'sandbox']),
      ['shadowed-by-nothing'],
    ],
    ['empty over nothing', variable(METHOD, ''), []],
    ['a value over empty', variable(METHOD, 'sandbox') + rows([METHOD, '']), ['shadowed']],
    [
      'a key that the connector also stored',
      variable(KEYS.sandboxApi, API) + rows([KEYS.sandboxApi, cipherOf(32)]),
      [],
    ],
    [
      'another key in the database',
      variable(KEYS.sandboxApi, API) + rows([KEYS.sandboxApi, cipherOf(36)]),
      ['shadowed'],
    ],
    [
      'a wrong value that another wins over',
      variable('magento_saas/environment', 'production') +
        rows(['magento_saas/environment', 'staging']),
      ['shadowed'],
    ],
    [
      'a clear key in config.php, which another wins over',
      variable(KEYS.sandboxApi, API) + configPhp(KEYS.sandboxApi, '1'.repeat(32)),
      ['shadowed', 'secret-in-config'],
    ],
    [
      'a wrong value that wins',
      variable('magento_saas/environment', 'staging') +
        rows(['magento_saas/environment', 'production']),
      ['shadowed', 'value-unknown'],
    ],
    [
      'two rows for two websites',
      rows([METHOD, 'a', "'websites',1"], [METHOD, 'b', "'websites',2"]),
      [],
    ],
    [
      'two rows for one website',
      rows([METHOD, 'a', "'websites',1"], [METHOD, 'b', "'websites',1"]),
      ['twice'],
    ],
  ]);
});

it('two dumps in one paste are one finding, however many settings they share', () => {
  const dump = rows([METHOD, 'a'], ['magento_saas/environment', 'sandbox']);
  const { found } = checkConfiguration(dump + dump, KNOWN);
  const twice = found.filter(({ message }) => message === 'twice');
  expect(twice.map(({ at, path }) => [at.length, path])).toEqual([[4, undefined]]);
});

it('locked settings are named in the order of the text', () => {
  const text =
    variable(METHOD, 'sandbox') +
    variable('magento_saas/environment', 'production') +
    variable(METHOD, 'production', 'WEBSITES__BASE');
  const { found } = checkConfiguration(text, KNOWN);
  const starts = found.find(({ message }) => message === 'locked')?.at.map(([start]) => start);
  expect(starts).toHaveLength(3);
  expect(starts).toEqual(starts?.toSorted((one, other) => one - other));
});

describe('scopes', () => {
  expectFound([
    [
      'a default-only setting for a store',
      rows([`${IDS}project_id`, 'x', "'stores',1"]),
      ['scope-unread'],
    ],
    [
      'one finding for several stores',
      rows([`${IDS}project_id`, 'x', "'stores',1"], [`${IDS}project_id`, 'x', "'stores',2"]),
      ['scope-unread'],
    ],
    ['a setting that stores may have', rows([METHOD, 'sandbox', "'stores',1"]), []],
    [
      'what a website inherits',
      `bin/magento config:show --scope=websites --scope-code=base\n${IDS}project_id - x\n`,
      [],
    ],
    ['a code', envPhp(METHOD, 'sandbox', 'websites/base'), []],
    ['an ID in a file', envPhp(METHOD, 'sandbox', 'websites/2'), ['scope-id']],
    ['an ID in the database', rows([METHOD, 'sandbox', "'websites',2"]), []],
    [
      'only a finding that it is gone',
      rows(['magento_saas/request_compression', '1', "'stores',1"]),
      ['not-read'],
    ],
  ]);
});

describe('encryption', () => {
  expectFound([
    ['a key in a variable', variable(KEYS.sandboxApi, API), []],
    [
      'an encrypted key in a variable',
      variable(KEYS.sandboxApi, cipherOf(32)),
      ['cipher-in-variable'],
    ],
    [
      'an encrypted key with a space',
      variable(KEYS.sandboxApi, `"${cipherOf(32)} "`),
      ['cipher-in-variable'],
    ],
    [
      'what the module decrypts',
      variable('commerce_webhooks/digital_signature/private_key', cipherOf(1704)),
      [],
    ],
    [
      'the same in clear',
      variable('commerce_webhooks/digital_signature/private_key', 'abc'),
      ['clear-for-module'],
    ],
    ['an encrypted value in env.php', envPhp('adobe_ims/integration/api_key', cipherOf(40)), []],
    ['a clear one in env.php', envPhp('adobe_ims/integration/api_key', 'abc'), ['clear-for-core']],
    [
      'a clear organisation in config.php',
      configPhp('adobe_ims/integration/organization_id', 'ABC'),
      ['clear-for-core'],
    ],
    ['a clear key in env.php', envPhp(KEYS.sandboxApi, API), ['key-in-clear']],
    ['a clear key in config.php', configPhp(KEYS.sandboxApi, API), ['secret-in-config']],
    [
      'an encrypted key in config.php',
      configPhp(KEYS.sandboxApi, cipherOf(32)),
      ['cipher-in-config'],
    ],
    ['an encrypted private key', rows([KEYS.sandboxPrivate, cipherOf(1704)]), []],
    [
      'the two swapped',
      rows([KEYS.sandboxPrivate, cipherOf(32)], [KEYS.sandboxApi, cipherOf(1704)]),
      ['cipher-swapped'],
    ],
    ['encrypted twice', rows([KEYS.sandboxApi, cipherOf(84)]), ['encrypted-twice']],
    [
      'one crypt key for all',
      rows([KEYS.sandboxApi, cipherOf(32)], [KEYS.productionApi, cipherOf(32)]),
      [],
    ],
    [
      'two crypt keys',
      rows([KEYS.sandboxApi, cipherOf(32)], [KEYS.productionApi, cipherOf(32, 1)]),
      ['cipher-versions'],
    ],
    [
      'a crypt key that is there',
      file(`'crypt' => ['key' => '${'0'.repeat(32)}']`, KEYS.sandboxApi, cipherOf(32)),
      [],
    ],
    [
      'one that is not',
      file(`'crypt' => ['key' => '${'0'.repeat(32)}']`, KEYS.sandboxApi, cipherOf(32, 1)),
      ['cipher-index'],
    ],
    [
      'a crypt key that the reader took out',
      file(`'crypt' => ['key' => '<redacted>']`, KEYS.sandboxApi, 'XXXXXXXX'),
      [],
    ],
    [
      'a masked crypt key',
      file(`'crypt' => ['key' => '******']`, KEYS.sandboxApi, cipherOf(32, 1)),
      [],
    ],
    [
      'a listing of n98-magerun2 with --decrypt',
      `Path,Scope,Scope-ID,Value\nadobe_ims/integration/api_key,default,0,abc\n${KEYS.sandboxApi},default,0,${API}\n`,
      [],
    ],
    [
      'a listing without',
      `Path,Scope,Scope-ID,Value\nadobe_ims/integration/api_key,default,0,abc\n${KEYS.sandboxApi},default,0,${cipherOf(32)}\n`,
      ['clear-for-core'],
    ],
  ]);
});

it('a secret under a wrong name is a secret as well', () => {
  const { found: all } = checkConfiguration(
    `CONFIG_DEFAULT__${KEYS.sandboxApi.replaceAll('/', '__').toUpperCase()}=${API}\n`,
    KNOWN,
  );
  expect(all.map(({ message }) => message)).toEqual(['name-start', 'secrets-here']);
});

it('a variable of an environment wins over one of the project', () => {
  const name = `env:${variable(METHOD, '').trim().slice(0, -1)}`;
  const text = `Name,Level,Value,Enabled\n${name},environment,sandbox,true\n${name},project,production,\n`;
  const shadowed = checkConfiguration(text, KNOWN).found.find(
    ({ message }) => message === 'shadowed',
  );
  expect(shadowed?.at.map(([start, end]) => text.slice(start, end))).toEqual([
    'sandbox',
    'production',
  ]);
});
