import { compose, type Facts, name, SPACE } from '../facts.ts';
import { KEYS } from '../listed.ts';
import { API, create, envPhp, IDS, METHOD, PEM, set, show, variable } from '../samples.ts';

const PRIVATE = name(KEYS.sandboxPrivate);
const PUBLIC = name(KEYS.sandboxApi);
const NAMED = name(`${IDS}project_name`);
const ESCAPED = PEM.replaceAll('\n', '\\n');
const LINES = PEM.split('\n');
const indented = (by: string): string => LINES.map((line) => `${by}${line}\n`).join('');
/** Lines of which only those behind the first are indented. */
const running = LINES.join('\n        ');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const secret = (written: string, path = PUBLIC): string =>
  `apiVersion: v1\nkind: Secret\ndata:\n  ${path}: ${written}\n`;
const terraform = (written: string): string => `environment = {\n  ${PRIVATE} = ${written}\n}\n`;
const php = (written: string): string =>
  envPhp(KEYS.sandboxPrivate, 'X').replace("'X'", () => written);
const n98 = (written: string): string =>
  `config:store:set --encrypt --scope-id=0 --scope=default -- '${KEYS.sandboxPrivate}' '${written}'\n`;
const got = (lines: readonly string[]): string => {
  const row = (one: string, two: string) => `| ${one.padEnd(16)} | ${two.padEnd(100)} |\n`;
  const border = `+-${'-'.repeat(16)}-+-${'-'.repeat(100)}-+\n`;
  const value = lines.map((line, at) => row(at === 0 ? 'value' : '', line)).join('');
  return `${border}${row('Property', 'Value')}${border}${row('name', `env:${PRIVATE}`)}${value}${border}`;
};

// FACTS-CONFIG 9.2.5 to 9.2.7: what a format makes of a value.
/** A private key as the Cloud CLI lists it. */
const cloudCsv = (value: string, delimiter = ','): string =>
  `${['Name', 'Level', 'Value'].join(delimiter)}\n${[`env:${PRIVATE}`, 'environment', value].join(delimiter)}\n`;

export const CARRIED: Facts = {
  'D-PEM-CARRIER': [
    ['.env: \\n without quotes', `${PRIVATE}=${ESCAPED}\n`, ['error 1']],
    ['Cloud CSV: \\n', cloudCsv(ESCAPED), ['error 2']],
    ['Cloud CSV: spaces', cloudCsv(PEM.trim().replaceAll('\n', ' ')), ['error 2']],
    ['Cloud TSV: \\n', cloudCsv(ESCAPED, '\t'), ['error 2']],
    ['TABs, maybe of plain: spaces', cloudCsv(PEM.trim().replaceAll('\n', ' '), '\t'), []],
    ['Cloud CSV: lines in quotes', cloudCsv(`"${PEM}"`), []],
    ['.env: \\n in single quotes', `${PRIVATE}='${ESCAPED}'\n`, ['error 1']],
    ['.env: \\n in double quotes', `${PRIVATE}="${ESCAPED}"\n`, []],
    ['a shell: \\n in double quotes', `export ${PRIVATE}="${ESCAPED}"\n`, ['error 1']],
    ["a shell: $'…'", `export ${PRIVATE}=$'${ESCAPED}'\n`, []],
    ['a shell: lines in double quotes', `export ${PRIVATE}="${PEM}"\n`, []],
    [
      '.env: the next variable has the name of a row of the key',
      `A=1\n${PRIVATE}=-----BEGIN PRIVATE KEY-----\nQUJDRA==\nHOME=/root\n`,
      ['error 2'],
    ],
    ['YAML: \\n in single quotes', compose(`${PRIVATE}: '${ESCAPED}'`), ['error 4']],
    ['YAML: \\n without quotes', compose(`${PRIVATE}: ${ESCAPED}`), ['error 4']],
    ['YAML: \\n in double quotes', compose(`${PRIVATE}: "${ESCAPED}"`), []],
    ['YAML: >-', compose(`${PRIVATE}: >-\n${indented('        ')}`), ['error 4']],
    ['YAML: |-', compose(`${PRIVATE}: |-\n${indented('        ')}`), []],
    ['YAML: lines without quotes', compose(`${PRIVATE}: ${running}`), ['error 4']],
    ['YAML: lines in double quotes', compose(`${PRIVATE}: "${running}"`), ['error 4']],
    ['YAML: a block that is not indented', compose(`${PRIVATE}: |\n${PEM}`), ['error 4']],
    ['YAML: the same of another value', compose(`CERTIFICATE: |\n${PEM}`), []],
    ['Kubernetes: Base64', secret(base64(PEM), PRIVATE), []],
    ['Kubernetes: Base64 of \\n', secret(base64(ESCAPED), PRIVATE), ['error 4']],
    [
      'GitHub Actions: \\\\n',
      `jobs:\n  a:\n    env:\n      ${PRIVATE}: "${PEM.replaceAll('\n', '\\\\n')}"\n`,
      ['error 4'],
    ],
    ['Terraform: \\n', terraform(`"${ESCAPED}"`), []],
    ['Terraform: \\\\n', terraform(`"${PEM.replaceAll('\n', '\\\\n')}"`), ['error 2']],
    ['Terraform: <<-', terraform(`<<-EOT\n${indented('    ')}    EOT`), []],
    ['PHP: \\n in single quotes', php(`'${ESCAPED}'`), ['error 2']],
    ['PHP: \\n in double quotes', php(`"${ESCAPED}"`), []],
    ['PHP: lines', php(`'${PEM}'`), []],
    ['PHP: heredoc', php(`<<< KEY\n${PEM}\nKEY`), []],
    ['config:set: \\n', set(KEYS.sandboxPrivate, `-- '${ESCAPED}'`), ['error 1']],
    ["config:set: $'…'", set(KEYS.sandboxPrivate, `-- $'${ESCAPED}'`), []],
    ['n98-magerun2: \\n', n98(ESCAPED), []],
    ['a stored key with \\n, which is wrong itself', show({ [KEYS.sandboxPrivate]: ESCAPED }), []],
    ['$GITHUB_ENV: a line', `echo "${PRIVATE}=$(cat key.pem)" >> $GITHUB_ENV\n`, ['error 1']],
    [
      '$GITHUB_ENV: several lines',
      `{ echo '${PRIVATE}<<EOF'; cat key.pem; echo EOF; } >> "$GITHUB_ENV"\n`,
      [],
    ],
  ],
  'D-PEM-WRAP': [
    ['variable:get', got(LINES), ['note 4']],
    ['one line', got(['[Hidden: sensitive value]']), []],
  ],
  'D-PART': [
    ['a key that YAML refuses', compose(`${PRIVATE}: |\n${PEM}`), []],
    [
      'a listing that ended with an error',
      'bin/magento config:show\na/b/c - 1\na/b/d - 2\n  [Exception]\n  x\n',
      ['note 2'],
    ],
    [
      'a listing with a text of its own behind it',
      'bin/magento config:show\na/b/c - 1\na/b/d - 2\n\nIs this right?\n',
      [],
    ],
  ],
  'D-SECRET': [
    ['a key that YAML refuses', compose(`${PRIVATE}: |\n${PEM}`), ['note 4']],
    [
      'the key for encryption in a command',
      `n98-magerun2 config:env:set crypt.key ${API}\n`,
      ['note 1'],
    ],
    [
      'the same in a remote command',
      `ssh web@host 'n98-magerun2 config:env:set crypt.key ${API}'\n`,
      ['note 1'],
    ],
    ['the same from a variable', 'n98-magerun2 config:env:set crypt.key "$KEY"\n', []],
    ['another key of env.php', 'n98-magerun2 config:env:set db.table_prefix m2_\n', []],
  ],
  'D-CRYPT': [
    ['a command', 'n98-magerun2 config:env:set crypt.key short\n', ['warning 1']],
    ['a key in a command', `n98-magerun2 config:env:set crypt.key ${API}\n`, []],
  ],
  'D-YAML-TYPE': [
    [
      'a number with an exponent',
      compose(`${PUBLIC}: 12345e67890123456789012345678901`),
      ['warning 4'],
    ],
    ['a leading zero', compose(`${name(SPACE)}: 01234567`), ['warning 4']],
    ['underscores', compose(`${name(SPACE)}: 1_000`), ['warning 4']],
    [
      'Kubernetes',
      `kind: Pod\nspec:\n  containers:\n  - env:\n    - name: ${PUBLIC}\n      value: 1234\n`,
      ['warning 5'],
    ],
    ['letters and digits', compose(`${PUBLIC}: ${API}`), []],
    ['a UUID', compose(`${name(SPACE)}: 9d1c7b52-4e3a-4f6d-8b20-1a5e7c9f3d64`), []],
    ['an element NAME=value', compose(`- ${PUBLIC}=1234`), []],
  ],
  'D-ENV-TRIM': [
    ['Base64 of echo, with its line break', secret(base64(`${API}\n`)), ['error 4']],
    ['Base64 of echo -n', secret(base64(API)), []],
    ['a key in env.php', envPhp(KEYS.sandboxApi, `${API} `), ['error 2']],
    ['a block with one line', compose(`${PUBLIC}: |\n        ${API}`), ['error 4']],
    ['a block that ends with -', compose(`${PUBLIC}: |-\n        ${API}`), []],
    [
      'a private key with its last line break',
      compose(`${PRIVATE}: |\n${indented('        ')}`),
      [],
    ],
    ['an indented first marker', variable(KEYS.sandboxPrivate, `"  ${PEM}"`), []],
    ['line breaks around a private key', variable(KEYS.sandboxPrivate, `"\n${PEM}\n\n"`), []],
    ['an encrypted value', envPhp(KEYS.sandboxApi, '0:3:QUJDRA== '), []],
  ],
  'D-ENV-PREFIX': [
    ['a letter with an accent', variable(METHOD, 'a').replace('METHOD=', 'MÉTHOD='), ['error 1']],
    [
      'a letter of another alphabet',
      variable(METHOD, 'a').replace('METHOD=', 'M\u0415THOD='),
      ['error 1'],
    ],
    [
      'full-width underscores',
      variable(METHOD, 'a').replace('G__D', 'G\uff3f\uff3fD'),
      ['error 1'],
    ],
    ['a space at the end', compose(`"${name(METHOD)} ": a`), ['error 4']],
    ['a name of something else', `CONFIG_PATH=/etc\nÉTAT=1\n${variable(METHOD, 'a')}`, []],
    ['a path that is not listed', 'CONFIG__DEFAULT__DEMO__A__É=1\n', ['error 1']],
    ['a hyphen in it', 'CONFIG__DEFAULT__ACME-CORP__GENERAL__ENABLED=1\n', ['error 1']],
    ['a dot in it', 'CONFIG__DEFAULT__ACME.CORP__GENERAL__ENABLED=1\n', ['error 1']],
    ['a hyphen in YAML', compose('CONFIG__DEFAULT__ACME-CORP__GENERAL__ENABLED: "1"'), ['error 4']],
    [
      'a hyphen in a Cloud variable',
      'Name,Level,Value,Enabled\nenv:CONFIG__DEFAULT__ACME-CORP__GENERAL__ENABLED,project,1,\n',
      ['error 2'],
    ],
    ['no hyphen', 'CONFIG__DEFAULT__ACME_CORP__GENERAL__ENABLED=1\n', []],
    ['a hyphen in a variable of another program', 'CONFIG__STORAGE-PATH__A=1\n', []],
  ],
  'D-CLOUD-PREFIX': [
    [
      'variables of ece-tools',
      `Magento Cloud Environment Variables:\n+---------------+-------+\n| Variable name | Value |\n+---------------+-------+\n| ${name(METHOD)} | "a" |\n+---------------+-------+\n`,
      ['error 5'],
    ],
    [
      'variables in Base64',
      `MAGENTO_CLOUD_VARIABLES=${base64(JSON.stringify({ [name(METHOD)]: 'a' }))}\n`,
      ['error 1'],
    ],
    [
      'variables in Base64 in a compose file',
      compose(`MAGENTO_CLOUD_VARIABLES: ${base64(JSON.stringify({ [name(METHOD)]: 'a' }))}`),
      ['error 4'],
    ],
    [
      'variables in Base64 in JSON',
      `{"MAGENTO_CLOUD_VARIABLES":"${base64(JSON.stringify({ [name(METHOD)]: 'a' }))}"}\n`,
      ['error 1'],
    ],
    [
      'a Cloud variable with its prefix in Base64 in a compose file',
      compose(
        `MAGENTO_CLOUD_VARIABLES: ${base64(JSON.stringify({ [`env:${name(METHOD)}`]: 'a' }))}`,
      ),
      [],
    ],
    [
      'the services of a project in Base64',
      `MAGENTO_CLOUD_RELATIONSHIPS=${base64('{"database":[{"host":"a"}]}')}\n`,
      [],
    ],
  ],
  'F-COMPOSE': [
    ['a value that YAML takes for a map', compose(`${NAMED}: Shop: test`), ['error 4']],
    ['a value with a sign of YAML', compose(`${NAMED}: @shop`), ['error 4']],
    ['both in quotes', compose(`${NAMED}: 'Shop: @test'`), []],
    ['a colon without a space', compose(`${NAMED}: Shop:@test`), []],
    ['a variable of something else', compose('GREETING: Hello: you'), []],
    [
      'a heading twice',
      `${compose(`${NAMED}: Shop`)}    environment:\n      APP_MODE: production\n`,
      ['warning 5'],
    ],
    [
      'two files, one below the other',
      `${compose(`${NAMED}: Shop`)}${compose('APP_MODE: production')}`,
      [],
    ],
    ['a setting twice, of which one wins', compose(`${NAMED}: Shop\n      ${NAMED}: Store`), []],
    [
      'the same name in two places',
      `${compose(`${NAMED}: Shop`)}  web:\n    environment:\n      APP_MODE: production\n`,
      [],
    ],
    ['merged twice', compose(`<<: *one\n      <<: *two\n      ${NAMED}: Shop`), []],
    [
      'JSON with a name twice',
      `{\n  "services": {"php": {"environment": {"${NAMED}": "Shop", "A": "1", "A": "2"}}}\n}\n`,
      [],
    ],
  ],
  'D-CLI-SENS': [
    ['a key', `bin/magento config:sensitive:set ${KEYS.sandboxApi} ${API}\n`, ['error 1']],
    [
      'a field of the core',
      'bin/magento config:sensitive:set adobe_ims/integration/api_key abc\n',
      [],
    ],
    ['config:set', set(KEYS.sandboxApi, '"$KEY"'), []],
  ],
  'D-CLI-DASH': [
    ['a key from a file', set(KEYS.sandboxPrivate, '"$(cat key.pem)"'), ['error 1']],
    ['"--" in front of the path', `bin/magento config:set -- ${METHOD} -a\n`, []],
    ['a hyphen inside', set(METHOD, 'a-b'), []],
  ],
  'D-CLI-FIELD': [
    [
      'with the answers of the commands',
      `${set(METHOD, 'a')}Value was saved.\n${set(`${IDS}project_name`, 'Shop')}The "${IDS}project_name" path doesn't exist. Verify and try again.\n`,
      ['error 3'],
    ],
  ],
  'D-CLOUD-YAML': [
    ['a variable of .magento.app.yaml', `variables:\n  env:\n    ${name(METHOD)}: "a"\n`, []],
  ],
  'D-CLI-QUOTE': [['a variable of Cloud', create(METHOD, 'My Shop'), []]],
};
