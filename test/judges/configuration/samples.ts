import { expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { MESSAGES } from '../../../src/judges/configuration/messages.ts';
import { privatePem } from '../../support/keys.ts';
import { GUIDES, KEYS, KNOWN } from './listed.ts';

export const API = 'fedcba98'.repeat(4);
export const PEM = privatePem();
export const IDS = 'services_connector/services_id/';
export const METHOD = 'payment/payment_methods/method';

/** The output of config:show without a path: a whole listing. */
export const show = (lines: Readonly<Record<string, string>>): string =>
  `bin/magento config:show\n${Object.entries(lines)
    .map(([path, value]) => `${path} - ${value}\n`)
    .join('')}`;

/** Rows of a dump, each with the path, the value and perhaps the scope. */
export const rows = (
  ...all: readonly (readonly [path: string, value: string, scope?: string])[]
): string =>
  `INSERT INTO \`core_config_data\` VALUES ${all
    .map(([path, value, scope = "'default',0"], at) => `(${at + 1},${scope},'${path}','${value}')`)
    .join(',')};\n`;

export const variable = (path: string, value: string, scope = 'DEFAULT'): string =>
  `CONFIG__${scope}__${path.replaceAll('/', '__').toUpperCase()}=${value}\n`;

function nested(path: readonly string[], value: string): string {
  const [first, ...rest] = path;
  return first === undefined ? `'${value}'` : `['${first}' => ${nested(rest, value)}]`;
}

export const file = (marker: string, path: string, value: string, scope = 'default'): string =>
  `<?php\nreturn [${marker}, 'system' => ${nested([...scope.split('/'), ...path.split('/')], value)}];\n`;
export const envPhp = (path: string, value: string, scope?: string) =>
  file(`'MAGE_MODE' => 'production'`, path, value, scope);
export const configPhp = (path: string, value: string) =>
  file(`'modules' => ['A_B' => 1]`, path, value);

export const create = (path: string, value: string, options = ''): string =>
  `magento-cloud variable:create --name env:${variable(path, '').trim().slice(0, -1)} --value '${value}' ${options}\n`;

export const set = (path: string, rest: string): string =>
  `bin/magento config:set ${path} ${rest}\n`;

/** What is found in a text apart from notes. */
const found = (text: string): readonly string[] => {
  const { found: all, ofGuides } = checkConfiguration(text, KNOWN, GUIDES);
  return [
    ...all.map(({ message }) => message).filter((message) => MESSAGES[message].level !== 'note'),
    ...ofGuides.flatMap(({ findings }) => findings.map(({ message }) => message)),
  ];
};

export const pair = { [KEYS.productionApi]: '******', [KEYS.productionPrivate]: '******' };
export const space = { [`${IDS}environment_id`]: 'x', [`${IDS}environment_name`]: 'Shop' };
export const connected = { ...pair, ...space, [`${IDS}project_id`]: 'y' };

export type Case = readonly [about: string, text: string, finds: readonly string[]];

/** Tests that each text leads to exactly these findings. */
export function expectFound(cases: readonly Case[]): void {
  it.each(cases)('%s', (_about, text, finds) => {
    expect(found(text)).toEqual(finds);
  });
}
