import { ACTIVE, box, compose, type Facts, folded, name, SPACE, STORES } from '../facts.ts';
import { KEYS } from '../listed.ts';
import { API, envPhp, IDS, METHOD, PEM, set, variable } from '../samples.ts';

export const WRITTEN: Facts = {
  'D-ENV-PREFIX': [
    ['a Cloud name in a file', `env:${variable(METHOD, 'a')}`, ['error 1']],
    [
      'lowercase behind the prefix',
      variable(METHOD, 'a').replace('PAYMENT_METHODS', 'payment_methods'),
      [],
    ],
  ],
  'D-ENV-UPPER': [
    ['a code with capitals', STORES + variable(ACTIVE, '1', 'STORES__MYSTORE'), ['warning 3']],
    ['a code without', STORES + variable(ACTIVE, '1', 'WEBSITES__BASE'), []],
    ['no list', variable(ACTIVE, '1', 'STORES__MYSTORE'), []],
  ],
  'D-ENV-DC': [
    ['a variable', variable(METHOD, 'a').replace('CONFIG__', 'MAGENTO_DC_SYSTEM__'), ['warning 1']],
    ['what fills in env.php', envPhp(METHOD, '#env(METHOD, "sandbox")'), ['warning 2']],
    ['JSON with settings', `MAGENTO_DC__OVERRIDE='{"system":{"default":{}}}'\n`, ['warning 1']],
    ['JSON without', `MAGENTO_DC__OVERRIDE='{"db":{}}'\n`, []],
    ['another deployment value', 'MAGENTO_DC_DB__CONNECTION__DEFAULT__HOST=db\n', []],
  ],
  'D-ENV-VIS': [
    ['a file', variable(METHOD, 'a') + variable(ACTIVE, '1'), ['note 1']],
    ['a Cloud variable', `Name,Level,Value,Enabled\nenv:${name(METHOD)},project,a,\n`, []],
    ['a variable of something else', 'DB_HOST=db\n', []],
  ],
  'D-ENV-TRIM': [
    ['an ID', variable(SPACE, '"x "'), ['error 1']],
    ['a name', variable(`${IDS}project_name`, '"x "'), []],
  ],
  'D-PEM-CARRIER': [
    ['> in YAML', compose(`${name(KEYS.sandboxPrivate)}: >\n${folded}`), ['error 4']],
    ['| in YAML', compose(`${name(KEYS.sandboxPrivate)}: |\n${folded}`), []],
    ['no quotes', variable(KEYS.sandboxPrivate, PEM), ['error 1']],
    ['double quotes', variable(KEYS.sandboxPrivate, `"${PEM}"`), []],
    ['$(cat) without quotes', set(KEYS.sandboxPrivate, '-- $(cat key.pem)'), ['error 1']],
    ['$(cat) in quotes', set(KEYS.sandboxPrivate, '-- "$(cat key.pem)"'), []],
  ],
  'D-PEM-WRAP': [
    [
      'a drawn table',
      box(KEYS.sandboxPrivate, '-----BEGIN PRIVATE KEY-----'.padEnd(40)),
      ['note 4'],
    ],
    [
      'a drawn table with \\n, which it does not write',
      box(KEYS.sandboxPrivate, PEM.trim().replaceAll('\n', '\\n')),
      [],
    ],
    ['CSV', `Path,Scope,Scope-ID,Value\n${KEYS.sandboxPrivate},default,0,"${PEM}"\n`, []],
  ],
  'D-YAML-TYPE': [
    ['a key', compose(`${name(KEYS.sandboxApi)}: 12345678901234567890123456789012`), ['warning 4']],
    ['an ID', compose(`${name(SPACE)}: 0x1234`), ['warning 4']],
    ['in quotes', compose(`${name(SPACE)}: "1234"`), []],
    [
      'as a string',
      compose(`${name(KEYS.sandboxApi)}: !!str 12345678901234567890123456789012`),
      [],
    ],
    ['as a number', compose(`${name(SPACE)}: !!int 1234`), ['warning 4']],
    ['a switch', compose(`${name(ACTIVE)}: 1`), []],
  ],
};

const API_NAME = name(KEYS.sandboxApi);
const PRIVATE_NAME = name(KEYS.productionPrivate);
const plain = (value: string): string =>
  `Name\tLevel\tValue\tEnabled\nenv:${PRIVATE_NAME}\tenvironment\t${value}\ttrue\n`;
const flat = PEM.trim().replaceAll('\n', ' ');
/** The table of variable:get, with a value in several lines. */
const got = (named: string, lines: readonly string[], more: readonly string[][] = []): string => {
  const row = (one: string, two: string) => `| ${one.padEnd(20)} | ${two.padEnd(120)} |\n`;
  const border = `+-${'-'.repeat(20)}-+-${'-'.repeat(120)}-+\n`;
  const value = lines.map((line, index) => row(index === 0 ? 'value' : '', line)).join('');
  const others = more.map(([one = '', two = '']) => row(one, two)).join('');
  return `${border}${row('Property', 'Value')}${border}${row('name', named)}${value}${others}${border}`;
};
/** A line of CSV as variable:list prints it. */
const list = (named: string, level: string, value: string, enabled = ''): string =>
  `Name,Level,Value,Enabled\n${named},${level},${value},${enabled}\n`;
const create = (named: string, value: string, options = ''): string =>
  `magento-cloud variable:create --name ${named} --value '${value}' ${options}\n`;

export const CLOUD: Facts = {
  'D-SECRET': [
    ['a key without line breaks', plain(flat), ['note 2']],
    ['a key in a wrapped cell', got(`env:${PRIVATE_NAME}`, PEM.split('\n')), ['note 4']],
    ['a part of an API key', got(`env:${API_NAME}`, ['0123', '4567']), ['note 4']],
    ['a mask', plain('[Hidden: sensitive value]'), []],
    ['a part of an encrypted key', got(`env:${API_NAME}`, ['0:3:QUJD', 'REVG']), []],
    ['a wrapped value of something else', got('env:OTHER', ['ab', 'cd']), []],
    [
      'a key in a CSV of a database without line breaks',
      `path,value\n${KEYS.sandboxPrivate},"${flat}"\n`,
      ['note 2'],
    ],
  ],
  'D-SENS-CLOUD': [
    ['a key without line breaks', plain(flat), ['warning 2']],
    ['a name without env:', list(API_NAME, 'environment', API), ['warning 2']],
    [
      'a command with a name without env:',
      create(API_NAME, API, '--sensitive false'),
      ['warning 1'],
    ],
    ['a sensitive value', list(API_NAME, 'environment', ''), []],
  ],
  'D-CLOUD-PREFIX': [
    ['in a list', list(API_NAME, 'environment', API), ['error 2']],
    ['in a command', create(API_NAME, API), ['error 1']],
    ['with env:', list(`env:${API_NAME}`, 'environment', API), []],
    ['another name', list('OTHER', 'environment', 'x'), []],
  ],
  'D-CLOUD-INH': [
    ['a project', list(PRIVATE_NAME, 'project', '""'), ['warning 2']],
    ['a new variable', create(PRIVATE_NAME, '$KEY'), ['warning 1']],
    ['not inherited', create(PRIVATE_NAME, '$KEY', '--inheritable false'), []],
    ['a key for tests', list(API_NAME, 'project', ''), []],
  ],
  'D-CLOUD-BUILD': [
    ['a name without env:', create(API_NAME, 'x', '--level project'), ['warning 1']],
    ['of an environment', create(API_NAME, 'x'), []],
    [
      'an older command for a project',
      `magento-cloud project:variable:set env:${API_NAME} '${API}'\n`,
      ['warning 1'],
    ],
    [
      'the same, hidden from the build',
      `magento-cloud project:variable:set --no-visible-build env:${API_NAME} '${API}'\n`,
      [],
    ],
    [
      'an older command for an environment',
      `magento-cloud variable:set env:${API_NAME} '${API}'\n`,
      [],
    ],
  ],
  'D-CLOUD-OFF': [
    ['a name without env:', list(API_NAME, 'environment', '', 'false'), ['warning 2']],
    ['enabled', list(API_NAME, 'environment', '', 'true'), []],
  ],
  'D-CLOUD-JSON': [
    ['a name without env:', create(name(ACTIVE), 'x', '--json true'), ['warning 1']],
    ['JSON', create(name(ACTIVE), '1', '--json true'), []],
  ],
};
