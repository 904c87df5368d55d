import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { nameOf, readVariableName } from '../../../src/judges/configuration/variable-name.ts';
import { KNOWN } from './listed.ts';

const SAAS = 'magento_saas/environment';
const METHOD = 'payment/payment_methods/method';
const ATTRIBUTES = 'commerce_data_export/routes/productAttributes';

/** What a name means, in short: the scope and path, with the fault in front. */
function meaning(name: string, cloud = false): string {
  const read = readVariableName(name, KNOWN, cloud);
  if (read.kind === 'other') return 'other';
  const meant = read.kind === 'setting' ? read : read.meant;
  const at = meant && [meant.scope.type, meant.scope.name, meant.path].filter(Boolean).join(' ');
  return [read.kind === 'fault' ? `${read.fault}:` : '', at ?? ''].join(' ').trim();
}

describe('a name that sets a setting', () => {
  it.each([
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', `default ${SAAS}`],
    // Everything after the prefix is read in lowercase.
    ['CONFIG__default__magento_saas__environment', `default ${SAAS}`],
    ['CONFIG__Websites__Base__Payment__payment_methods__METHOD', `websites base ${METHOD}`],
    ['CONFIG__STORES__FR_2__PAYMENT__PAYMENT_METHODS__METHOD', `stores fr_2 ${METHOD}`],
    // A path that is not listed is not a fault: most of the configuration is not.
    ['CONFIG__DEFAULT__WEB__SECURE__BASE_URL', 'default web/secure/base_url'],
    ['CONFIG__DEFAULT__PAYMENT__PAYMENT_SERVICES__TITLE', 'default payment/payment_services/title'],
    ['CONFIG__STORES__EN__GENERAL__LOCALE__CODE', 'stores en general/locale/code'],
    // A listed path with one more word is another path.
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT__MORE', 'default magento_saas/environment/more'],
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT_NAME', 'default magento_saas/environment_name'],
  ])('%s is %s', (name, expected) => {
    expect(meaning(name)).toBe(expected);
  });
});

describe('a name with a fault', () => {
  it.each([
    ['CONFIG_DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG_DEFAULT_MAGENTO_SAAS_ENVIRONMENT', 'prefix', SAAS],
    ['config__default__magento_saas__environment', 'prefix', SAAS],
    ['Config__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG___DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG-DEFAULT-MAGENTO-SAAS-ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG__DEFAULT__MAGENTO-SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT ', 'prefix', SAAS],
    ['env:CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ÉNVIRONMENT', 'prefix', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS__\u0415NVIRONMENT', 'prefix', SAAS],
    ['\uff23ONFIG\uff3f\uff3fDEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['\u0421ONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['C\u039fNFIG__D\u0415FAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['\u200bCONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CON\u200dFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'prefix', SAAS],
    ['CONFIG__SYSTEM__MAGENTO_SAAS__ENVIRONMENT', 'scope-word', SAAS],
    ['CONFIG__GLOBAL__MAGENTO_SAAS__ENVIRONMENT', 'scope-word', SAAS],
    ['CONFIG__DEFAULTS__MAGENTO_SAAS__ENVIRONMENT', 'scope-word', SAAS],
    ['CONFIG__DEFAULT_MAGENTO_SAAS__ENVIRONMENT', 'scope-word', SAAS],
    ['CONFIG__MAGENTO_SAAS__ENVIRONMENT', 'scope-word', SAAS],
    ['CONFIG__DEFAULT__MAGENTO__SAAS__ENVIRONMENT', 'separator', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS_ENVIRONMENT', 'separator', SAAS],
    ['CONFIG__DEFAULT___MAGENTO_SAAS__ENVIRONMENT', 'separator', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS___ENVIRONMENT', 'separator', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS____ENVIRONMENT', 'separator', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMNT', 'unknown', SAAS],
    ['CONFIG__DEFAULT__MAGENTO_SASS__ENVIROMENT', 'unknown', SAAS],
    // Two underscores for each slash: only letters of the path are missing.
    ['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT_', 'unknown', SAAS],
    ['CONFIG__DEFAULT__MAGENTOSAAS__ENVIRONMENT', 'unknown', SAAS],
    ['CONFIG__DEFAULT__MAGENTO__SAAS_ENVIRONMENT', 'separator', SAAS],
    ['MAGENTO_DC_SYSTEM__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'deployment', SAAS],
    ['MAGENTO_DC__SYSTEM__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', 'deployment', SAAS],
    [
      'MAGENTO_DC_SYSTEM__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES',
      'deployment',
      ATTRIBUTES,
    ],
    ['CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES', 'camel', ATTRIBUTES],
    ['CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCT_ATTRIBUTES', 'camel', ATTRIBUTES],
    ['CONFIG_DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES', 'camel', ATTRIBUTES],
    ['CONFIG__SYSTEM__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES', 'camel', ATTRIBUTES],
    ['CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTE', 'unknown', ATTRIBUTES],
  ])('%j has the fault "%s" and means %s', (name, fault, path) => {
    expect(meaning(name)).toBe(`${fault}: default ${path}`);
  });

  it.each([
    ['CONFIG__WEBSITES__MY-SHOP__PAYMENT__PAYMENT_METHODS__METHOD', 'code: websites my-shop'],
    ['CONFIG__WEBSITES__MY__SHOP__PAYMENT__PAYMENT_METHODS__METHOD', 'code: websites my__shop'],
    ['CONFIG__STORES__A__B__C__PAYMENT__PAYMENT_METHODS__METHOD', 'code: stores a__b__c'],
    ['CONFIG__STORE__FR__PAYMENT__PAYMENT_METHODS__METHOD', 'scope-word: stores fr'],
    ['CONFIG__WEBSITE__BASE__PAYMENT__PAYMENT_METHODS__METHOD', 'scope-word: websites base'],
    ['CONFIG__STORES__FR__PAYMENT__PAYMENT__METHODS__METHOD', 'separator: stores fr'],
    ['CONFIG__STORES__FR_PAYMENT__PAYMENT_METHODS__METHOD', 'separator: stores fr'],
    ['CONFIG_STORES__FR__PAYMENT__PAYMENT_METHODS__METHOD', 'prefix: stores fr'],
  ])('%s of a website or store: %s', (name, expected) => {
    expect(meaning(name)).toBe(`${expected} ${METHOD}`);
  });
});

describe('a variable of something else', () => {
  it.each([
    'CONFIG_PATH',
    'CONFIG_FILE',
    'config_file',
    'CONFIG',
    'CONFIG_DIR',
    'config-path',
    'PHP_CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT',
    '\u041a\u041eNFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT',
    '\u0421\u0435\u0440\u0432\u0435\u0440',
    'MAGENTO_CLOUD_ROUTES',
    'MAGENTO_DC_DB__CONNECTION__DEFAULT__HOST',
    'MYSQL_CONFIG__DEFAULT',
    'APP_ENV',
    '',
    'CONFIG__',
    'CONFIG__DATABASE__HOST',
    'CONFIG__STORAGE__PATH',
    'CONFIG__DEFAULT',
    'CONFIG__DEFAULT__TIMEOUT',
    'CONFIG__DEFAULT__WEB__SECURE__BASE_URL',
  ])('%j leads to no finding', (name) => {
    const { found } = checkConfiguration(`${name}=1\n`, KNOWN);
    expect(found).toEqual([]);
  });
});

describe('in a Cloud project', () => {
  it('"env:" belongs in front, once and in lowercase', () => {
    expect(meaning('env:CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', true)).toBe(`default ${SAAS}`);
    expect(meaning('ENV:CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', true)).toBe(
      `prefix: default ${SAAS}`,
    );
    expect(meaning('env:env:CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT', true)).toBe(
      `prefix: default ${SAAS}`,
    );
    expect(meaning('env:CONFIG_FILE', true)).toBe('prefix:');
  });
});

describe('the name that is offered', () => {
  const written = (line: string) =>
    checkConfiguration(line, KNOWN).found.flatMap(({ instead }) => instead ?? []);

  it('is read as the setting that was meant', () => {
    for (const path of KNOWN.settings.keys()) {
      if (path !== path.toLowerCase()) continue;
      for (const scope of [{ type: 'default' }, { type: 'stores', name: 'fr_2', named: 'code' }]) {
        const meant = { path, scope } as Parameters<typeof nameOf>[0];
        expect(readVariableName(nameOf(meant), KNOWN, false)).toEqual({
          kind: 'setting',
          ...meant,
        });
      }
    }
  });

  it('has "env:" only in a Cloud project', () => {
    const offered = 'CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT';
    expect(written('env:CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT=sandbox\n')).toEqual([offered]);
    expect(written(`magento-cloud variable:create --name ${offered} --value sandbox\n`)).toEqual([
      `env:${offered}`,
    ]);
    expect(
      written(
        'magento-cloud variable:create --name env:CONFIG__SYSTEM__MAGENTO_SAAS__ENVIRONMENT --value x\n',
      ),
    ).toEqual([`env:${offered}`]);
    expect(
      written(
        'magento-cloud variable:create --name CONFIG__SYSTEM__MAGENTO_SAAS__ENVIRONMENT --value x\n',
      ),
    ).toEqual([`env:${offered}`, `env:${offered}`]);
  });

  it.each([
    'CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES',
    'CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCT_ATTRIBUTES',
    'CONFIG__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTE',
    'CONFIG_DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES',
    'MAGENTO_DC_SYSTEM__DEFAULT__COMMERCE_DATA_EXPORT__ROUTES__PRODUCTATTRIBUTES',
    'CONFIG__WEBSITES__MY-SHOP__PAYMENT__PAYMENT_METHODS__METHOD',
    'MAGENTO_DC_SYSTEM__WEBSITES__MY-SHOP__PAYMENT__PAYMENT_METHODS__METHOD',
  ])('is missing where no name reaches the setting: %s', (name) => {
    const { found } = checkConfiguration(`${name}=x\n`, KNOWN);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(({ instead }) => instead ?? [])).toEqual([]);
  });

  it.each([
    'CONFIG__STORE__FR__MAGENTO_SAAS__ENVIRONMENT=x\n',
    'config__websites__base__magento_saas__environment=x\n',
    'MAGENTO_DC_SYSTEM__WEBSITES__BASE__MAGENTO_SAAS__ENVIRONMENT=x\n',
  ])('has the default scope for a setting that is read nowhere else: %s', (line) => {
    expect(written(line)).toEqual(['CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT']);
  });

  it('keeps the scope of other settings', () => {
    expect(written('CONFIG__STORE__FR__PAYMENT__PAYMENT_METHODS__METHOD=sandbox\n')).toEqual([
      'CONFIG__STORES__FR__PAYMENT__PAYMENT_METHODS__METHOD',
    ]);
  });

  it('is the same for a Cloud variable that lacks "env:" and has another fault', () => {
    const found = (name: string) =>
      checkConfiguration(
        `magento-cloud variable:create --name ${name} --value x\n`,
        KNOWN,
      ).found.flatMap(({ message, instead }) => (instead === undefined ? [] : [message]));
    expect(found('CONFIG__SYSTEM__MAGENTO_SAAS__ENVIRONMENT')).toEqual([
      'name-scope-word',
      'cloud-prefix',
    ]);
    expect(found('env:CONFIG__SYSTEM__MAGENTO_SAAS__ENVIRONMENT')).toEqual(['name-scope-word']);
    expect(found('config__default__magento_saas__environment')).toEqual(['name-start']);
  });
});
