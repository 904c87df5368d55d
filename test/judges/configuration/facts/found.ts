import { CONNECTOR, compose, type Facts, name, SPACE, TYPE } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import { API, IDS, PEM, rows, show, variable } from '../samples.ts';

const BATCH = 'commerce_data_export/feeds/products/batch_size';
const EXPORT = 'commerce_data_export/feeds/*/batch_size';
const PRIVATE = name(KEYS.sandboxPrivate);
const FLAT = PEM.replaceAll('\n', '');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const wrapped = base64(PEM).replace(/.{76}/g, '$&\n    ');
const indented = PEM.replaceAll('\n', '\n    ');
const secret = (...lines: readonly string[]): string =>
  `apiVersion: v1\nkind: Secret\ndata:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const n98 = (options: string, value: string): string =>
  `$ n98-magerun2 config:store:get 'adobe_ims/*' --format=json${options}\n[{"Path":"adobe_ims\\/integration\\/api_key","Scope":"default","Scope-ID":0,"Value":"${value}"}]\n`;
const application = (env: object): string =>
  `MAGENTO_CLOUD_APPLICATION=${base64(JSON.stringify({ name: 'app', variables: { env } }))}\n`;

const OWN = '3f2b8a54-1c6d-4e0f-9a7b-5d2c8e6f1a30';
const HEAD = [
  'Project Id',
  'Project Name',
  'Environment Id',
  'Environment Name',
  'Environment Type',
];
/** The output of saas:list:projects. Its rows are the fifth line and those behind it. */
function list(
  ...all: readonly (readonly [project: string, space: string, type: string])[]
): string {
  const line = `+${`${'-'.repeat(40)}+`.repeat(HEAD.length)}\n`;
  const row = (cells: readonly string[]) =>
    `|${cells.map((cell) => ` ${cell.padEnd(39)}|`).join('')}\n`;
  const spaces = all.map(([project, space, type]) => row([project, 'Shop', space, 'Name', type]));
  return `Projects list:\n${line}${row(HEAD)}${line}${spaces.join('')}${line}`;
}
const owned = `${variable(SPACE, OWN)}${variable(`${IDS}project_id`, 'p-1')}`;

const COMMENTED = name(KEYS.productionApi);
const envShow = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
/** A line of a shell in front of a table. */
const shell = (line: string): string => `${line}\n\n${variable(CONNECTOR, 'production')}`;
const inPhp = (comment: string): string =>
  `<?php\nreturn [\n  'MAGE_MODE' => 'production',\n  ${comment}\n];\n`;

/** What readers have besides the formats in their usual form. */
export const FOUND: Facts = {
  'D-SECRET': [
    [
      'passwords of env.php with dots',
      envShow('db.connection.default.host db', 'db.connection.default.password magento'),
      ['note 2'],
    ],
    ['a cache', envShow('cache.frontend.default.backend_options.password abc'), ['note 1']],
    ['no password with dots', envShow('session.redis.host abc'), []],
    [
      'a command that sets one',
      'n98-magerun2 config:env:set session.redis.password abc\n',
      ['note 1'],
    ],
    ['a password in a command', shell('mysql -u root -pS3cret shop'), ['note 1']],
    ['one in quotes', shell(`mysqldump -h db -p'S3 cret' shop > a.sql`), ['note 1']],
    ['a long option', shell('bin/magento setup:install --db-password=abc'), ['note 1']],
    ['one that is asked for', shell('mysql -u root -p shop'), []],
    ['one of a variable', shell('mysql -u root -p"$PW" --password=$PW shop'), []],
    ['a port', shell('docker run --name mysql -p3306:3306 mysql:8'), []],
    ['another program', shell('mkdir -pfolder && mysql shop | grep -pattern'), []],
    ['a comment in PHP', inPhp(`// 'production_api_key' => '${API}',`), ['note 4']],
    ['a longer one', inPhp(`/* 'production_api_key' => '${API}', */`), ['note 4']],
    ['a comment about a name', inPhp("// The 'production_api_key' => see the vault."), []],
    ['a comment in YAML', compose(`# ${COMMENTED}: ${API}\n      A: b`), ['note 4']],
    ['a comment with a reference', compose(`# ${COMMENTED}: \${KEY}\n      A: b`), []],
    ['a comment that is a sentence', compose('# The DB_PASSWORD: ask for it\n      A: b'), []],
    ['a variable in a comment', shell('# DB_PASSWORD=abc'), ['note 1']],
    [
      'a command in a comment',
      shell(`# bin/magento config:set ${KEYS.productionApi} ${API}`),
      ['note 1'],
    ],
    ['a path in a sentence', shell(`# ${KEYS.productionApi} belongs here`), []],
    ['a key of Stripe', show({ 'payment/stripe/live': 'sk_live_abc' }), ['note 2']],
    ['its public key', show({ 'payment/stripe/live': 'pk_live_abc' }), []],
    ['a secret key', show({ 'payment/stripe/live_sk': 'abc123' }), ['note 2']],
    ['a name in Slovak', show({ 'shop/names/title_sk': 'Obchod' }), []],
  ],
  'F-ENVYAML': [
    ['tabs in the indentation', 'stage:\n\tdeploy:\n\t\tSCD_THREADS: 2\n', ['error 2']],
    ['spaces', 'stage:\n  deploy:\n    SCD_THREADS: 2\n', []],
    ['a tab behind a value', 'stage:\n  deploy:\n    SCD_THREADS: 2\t# two\n', []],
    ['an unknown stage', 'stage:\n  run:\n    SCD_THREADS: 2\n', ['error 2']],
    ['a variable of another stage', 'stage:\n  deploy:\n    ENABLE_EVENTING: true\n', ['error 3']],
    [
      'every stage',
      'stage:\n  global:\n    ENABLE_EVENTING: true\n  build: {}\n  deploy:\n    A: 1\n  post-deploy: {}\nlog: {}\n',
      [],
    ],
    ['a tab in a block', 'stage:\n  deploy:\n    A: |\n      a\n      \tb\n', []],
  ],
  'F-K8S': [
    ['a word in clear text', secret(`${name(CONNECTOR)}: production`), ['error 4']],
    ['a key that could be Base64', secret(`${name(KEYS.sandboxApi)}: ${API}`), ['error 4']],
    ['Base64', secret(`${name(CONNECTOR)}: ${base64('production')}`), []],
    ['Base64 with a line break behind it', secret(`${PRIVATE}: |\n    ${base64(PEM)}`), []],
    ['a template', secret(`${name(CONNECTOR)}: {{ .Values.env | b64enc }}`), []],
    ['something else', secret('other.bin: "////"'), []],
    ['stringData', `kind: Secret\nstringData:\n  ${name(CONNECTOR)}: production\n`, []],
  ],
  'D-PEM-CARRIER': [
    ['a Secret: lines of Base64', secret(`${PRIVATE}: |\n    ${wrapped}`), ['error 4']],
    ['a Secret: a key in clear text', secret(`${PRIVATE}: |\n    ${indented}`), ['error 4']],
    ['an export of phpMyAdmin', `path,value\n${KEYS.sandboxPrivate},"${FLAT}"\n`, ['error 2']],
    ['its usual form', `path,value\n${KEYS.sandboxPrivate},"${PEM}"\n`, []],
    ['PowerShell: \\n', `$env:${PRIVATE} = "${PEM.replaceAll('\n', '\\n')}"\n`, ['error 1']],
    ['PowerShell: `n', `$env:${PRIVATE} = "${PEM.replaceAll('\n', '`n')}"\n`, []],
    ['the output of printenv', `$ printenv\nA=b\n${PRIVATE}=${PEM}\nC=d\n`, []],
    ['the output of env in a container', `$ kubectl exec php -- env\n${PRIVATE}=${PEM}\n`, []],
    ['a file with this name', `$ cat .env\n${PRIVATE}=${PEM}\n`, ['error 2']],
  ],
  'D-ENC-CLEAR': [
    ['n98 without --decrypt', n98('', 'abc'), ['error 2']],
    ['n98 with --decrypt', n98(' --decrypt', 'abc'), []],
    ['n98, encrypted', n98('', cipherOf(32)), []],
    ['a key in an export', `path,value\n${KEYS.sandboxPrivate},"${FLAT}"\n`, ['warning 2']],
  ],
  'D-PART': [
    [
      'printenv and grep',
      `$ printenv | grep A\n${PRIVATE}=-----BEGIN PRIVATE KEY-----\n`,
      ['note 2'],
    ],
    ['n98 without --decrypt', n98('', 'abc'), []],
    ['n98 with --decrypt', n98(' --decrypt', 'abc'), ['note 2']],
  ],
  'F-LIST': [
    ['another project', list(['p-2', OWN, 'Production']) + owned, ['warning 8']],
    [
      'another type',
      list(['p-1', OWN, 'Testing']) + owned + variable(TYPE, 'Production'),
      ['warning 9'],
    ],
    ['the same project', list(['p-1', OWN, 'Production'], ['p-2', 'other', 'Testing']) + owned, []],
    ['another data space', list(['p-2', 'other', 'Testing']) + owned, []],
    ['no project', list(['p-1', OWN, 'Production']) + variable(SPACE, OWN), []],
  ],
  'D-X-TYPE': [
    [
      'a type that only the list has',
      list(['p-1', OWN, 'Testing']) + owned + variable(CONNECTOR, 'production'),
      ['warning 9'],
    ],
    [
      'the other type',
      list(['p-1', OWN, 'Production']) + owned + variable(CONNECTOR, 'production'),
      [],
    ],
  ],
  'D-SENS-APP': [
    ['MAGENTO_CLOUD_APPLICATION', application({ [name(KEYS.sandboxApi)]: API }), ['error 1']],
    ['without a secret', application({ [name(CONNECTOR)]: 'production' }), []],
  ],
  'D-CLOUD-PREFIX': [
    ['a name below env:', application({ [name(CONNECTOR)]: 'production' }), []],
    ['beside env:', application({ A: 'b' }), []],
  ],
  'D-ENV-SCOPEWORD': [
    [
      'MAGENTO_CLOUD_APPLICATION',
      application({ [name(CONNECTOR, 'STORE')]: 'production' }),
      ['error 1'],
    ],
  ],
  'D-X-CONN': [
    ['MAGENTO_CLOUD_APPLICATION', application({ [name(CONNECTOR)]: 'Sandbox' }), ['error 1']],
    [
      'YAML with tabs',
      `services:\n\tphp:\n\t\tenvironment:\n\t\t\t${name(CONNECTOR)}: Live\n`,
      ['error 4'],
    ],
    [
      'a template of Helm',
      `env:\n  - name: ${name(CONNECTOR)}\n    value: {{ .Values.env | quote }}\n`,
      [],
    ],
    [
      'YAML that is cut off',
      `services:\n  php:\n    environment:\n      ${name(CONNECTOR)}: "pro`,
      [],
    ],
  ],
  'D-CLI-FIELD': [
    [
      'a setting whose field is unknown',
      'bin/magento config:set aco_exporter/general/tenant_id a\n',
      [],
    ],
    ['a setting without one', `bin/magento config:set ${BATCH} 100\n`, ['error 1']],
  ],
  'D-SCOPE': [
    ['a setting of a feed', rows([BATCH, '100', "'websites',1"]), ['error 1']],
    [
      'a setting of the connector that is not listed',
      rows(['services_connector/a/b', 'c', "'stores',1"]),
      ['error 1'],
    ],
    ['a setting of the store', rows(['services/a/b', 'c', "'stores',1"]), []],
  ],
  [BATCH]: [
    ['a word', variable(BATCH, 'many'), ['error 1']],
    ['a number', show({ [BATCH]: '100' }), []],
    ['of a feed with another name', show({ [EXPORT.replace('*', 'prices')]: 'many' }), []],
  ],
};
