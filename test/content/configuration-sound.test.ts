import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownSettings } from '../../src/build/content/configuration/known-settings.ts';
import { allRules } from '../../src/build/content/content-rules.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { configurationChecks } from '../../src/build/files/configuration-guides.ts';
import { reportOn } from '../../src/judges/configuration.ts';
import { privatePem } from '../support/keys.ts';

const CONTENT = readContent('content');
const SETTINGS = knownSettings(CONTENT.settings);
const GUIDES = { checks: configurationChecks(CONTENT), rules: allRules(CONTENT) };

const API = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const PROJECT = '9d1c7b52-4e3a-4f6d-8b20-1a5e7c9f3d64';
const SPACE = '3f2b8a54-1c6d-4e0f-9a7b-5d2c8e6f1a30';
const SANDBOX_API = '9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const PEM = privatePem();
const SANDBOX_PEM = privatePem(2048, 1);
const ORG = '0123456789ABCDEF01234567@AdobeOrg';

/** An encrypted text of so many bytes, as Commerce stores it. */
const cipher = (bytes: number): string => `0:3:${Buffer.alloc(bytes + 28, 9).toString('base64')}`;
const PUBLIC = cipher(32);
const PRIVATE = cipher(PEM.length + 1);

const CONNECTOR = 'services_connector/services_connector_integration/';
const IDS = 'services_connector/services_id/';
const KEY = 'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__';
const ID = 'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_ID__';

const ids = (type: string) => ({
  [`${IDS}project_id`]: PROJECT,
  [`${IDS}project_name`]: 'Sample Shop',
  [`${IDS}environment_id`]: SPACE,
  [`${IDS}environment_name`]: `${type} data space`,
  [`${IDS}environment`]: type,
  [`${IDS}ims_organization_id`]: ORG,
});
const clear = (pair: string) => ({
  [`${CONNECTOR}${pair}_api_key`]: pair === 'sandbox' ? SANDBOX_API : API,
  [`${CONNECTOR}${pair}_private_key`]: `${pair === 'sandbox' ? SANDBOX_PEM : PEM}\n`,
});
const stored = (pair: string) => ({
  [`${CONNECTOR}${pair}_api_key`]: PUBLIC,
  [`${CONNECTOR}${pair}_private_key`]: PRIVATE,
});

type Values = Readonly<Record<string, string>>;

const show = (values: Values): string =>
  [
    'bin/magento config:show',
    'web/secure/base_url - https://shop.example.com/',
    'general/locale/code - en_US',
    ...Object.entries(values).map(([path, value]) => `${path} - ${value}`),
    '',
  ].join('\n');

const php = (value: string): string => value.replaceAll(/[\\']/g, (character) => `\\${character}`);

interface Tree {
  [name: string]: Tree | string;
}

/** The values as arrays in arrays, one for each part of a path. */
function tree(values: Values): string {
  const root: Tree = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let at = root;
    for (const name of names) {
      const next = at[name] ?? {};
      at[name] = next;
      if (typeof next === 'object') at = next;
    }
    at[last] = value;
  }
  const written = (node: Tree): string =>
    Object.entries(node)
      .map(([name, value]) =>
        typeof value === 'string'
          ? `'${name}' => '${php(value)}'`
          : `'${name}' => [\n${written(value)}\n]`,
      )
      .join(',\n');
  return written(root);
}

const envPhp = (values: Values): string =>
  `<?php\nreturn [\n    'backend' => ['frontName' => 'admin_1a2b3c'],\n    'crypt' => [\n        'key' => '${API}'\n    ],\n    'MAGE_MODE' => 'production',\n    'system' => [\n        'default' => [\n${tree(values)}\n        ]\n    ]\n];\n`;

const columns = '`config_id`, `scope`, `scope_id`, `path`, `value`, `updated_at`';
const tuples = (values: Values): string =>
  Object.entries(values)
    .map(
      ([path, value], at) => `(${at + 1},'default',0,'${path}','${value}','2026-03-01 10:00:00')`,
    )
    .join(',');

const csv = (values: Values): string =>
  `Path,Scope,Scope-ID,Value,"Updated At"\n${Object.entries(values)
    .map(
      ([path, value]) =>
        `${path},default,0,${/[\s"]/.test(value) ? `"${value}"` : value},"2026-03-01 10:00:00"\n`,
    )
    .join('')}`;

const block = (indent: string): string =>
  PEM.split('\n')
    .map((line) => `${indent}${line}\n`)
    .join('');

const payments = {
  'payment/payment_services/active': '1',
  'payment/payment_methods/method': 'production',
  'payment/payment_methods/production_merchant_id': 'MERCHANT123',
  'payment/payment_services/soft_descriptor': 'SAMPLE SHOP',
};
const events = {
  'adobe_io_events/eventing/enabled': '1',
  'adobe_io_events/eventing/merchant_id': 'sample_shop',
  'adobe_io_events/eventing/env_id': 'prod',
  'adobe_io_events/integration/authorization_type': 'oauth',
  'adobe_io_events/integration/instance_id': 'sample-shop-1',
  'adobe_io_events/integration/adobe_io_environment': 'production',
};

const SOUND: Readonly<Record<string, string>> = {
  'settings of a website whose scopes no source tells': `INSERT INTO \`core_config_data\` VALUES (1,'websites',1,'catalog/search/engine','opensearch'),(2,'stores',1,'adobe_io_events/integration/adobe_io_environment','production'),(3,'websites',1,'aco_exporter/general/type','a');\n`,
  'a connected production store': show({
    ...clear('production'),
    ...ids('Production'),
    ...payments,
    ...events,
    'adobe_ims/integration/api_key': '******',
    'magento_saas/environment': 'production',
    'services_connector/production_gateway_url': 'https://commerce.adobe.io',
  }),
  'both pairs, and Windows line breaks': show({
    ...clear('sandbox'),
    ...clear('production'),
    ...ids('Production'),
  }).replaceAll('\n', '\r\n'),
  'a testing instance with sandbox keys': show({
    ...clear('sandbox'),
    ...ids('Testing'),
    'magento_saas/environment': 'sandbox',
  }),
  'payments in the sandbox of a store that is being built': show({
    ...clear('production'),
    ...clear('sandbox'),
    ...ids('Testing'),
    'payment/payment_services/active': '1',
    'payment/payment_methods/method': 'sandbox',
    'payment/payment_methods/sandbox_merchant_id': 'SANDBOX123',
  }),
  'an installation without any services': show({ 'catalog/search/engine': 'opensearch' }),
  'a part of a listing': `$ bin/magento config:show | grep services_id\n${IDS}project_id - ${PROJECT}\n${IDS}environment_id - ${SPACE}\n`,
  'one path': `web@host:~$ bin/magento config:show magento_saas/environment\nproduction\n`,
  'what a website shows': `bin/magento config:show --scope=websites --scope-code=base\n${IDS}project_id - ${PROJECT}\npayment/payment_methods/method - production\n`,
  'env.php with encrypted keys': envPhp({ ...stored('production'), ...ids('Production') }),
  'env.php without settings': `<?php\nreturn [\n    'backend' => ['frontName' => 'admin'],\n    'crypt' => ['key' => 'base64${Buffer.alloc(32, 5).toString('base64')}'],\n    'db' => ['connection' => ['default' => ['host' => 'db', 'password' => 'db-password']]],\n    'MAGE_MODE' => 'developer'\n];\n`,
  'config.php with scopes': `<?php\nreturn [\n    'modules' => ['Magento_Store' => 1],\n    'scopes' => ['websites' => ['admin' => ['website_id' => '0', 'code' => 'admin'], 'base' => ['website_id' => '1', 'code' => 'base']]],\n    'system' => ['websites' => ['base' => ['payment' => ['payment_methods' => ['method' => 'sandbox']]]]]\n];\n`,
  'rows of a dump': `INSERT INTO \`core_config_data\` (${columns}) VALUES ${tuples({ ...stored('production'), ...ids('Production'), ...events })};\n`,
  'a query in a client': `mysql> SELECT path, value FROM core_config_data WHERE path LIKE '%services_id%';\n+------------------------------------------+--------------------------------------+\n| path                                     | value                                |\n+------------------------------------------+--------------------------------------+\n| services_connector/services_id/project_id | ${PROJECT} |\n+------------------------------------------+--------------------------------------+\n1 row in set (0.00 sec)\n`,
  'a table with tabs': `config_id\tscope\tscope_id\tpath\tvalue\n1\tdefault\t0\t${IDS}project_id\t${PROJECT}\n2\twebsites\t1\tpayment/payment_methods/method\tproduction\n`,
  'variables of a Cloud project': `Variables on the project Shop (abc123), environment production:\n+-----------------------------------------------------------------+-------------+---------------------------+---------+\n| Name | Level | Value | Enabled |\n+-----------------------------------------------------------------+-------------+---------------------------+---------+\n| env:${KEY}SANDBOX_API_KEY | environment | [Hidden: sensitive value] | true |\n| env:${KEY}PRODUCTION_PRIVATE_KEY | environment | [Hidden: sensitive value] | true |\n| env:${ID}PROJECT_ID | environment | ${PROJECT} | true |\n| env:COMPOSER_AUTH | project | [Hidden: sensitive value] | |\n| ADMIN_EMAIL | environment | a@example.com | true |\n+-----------------------------------------------------------------+-------------+---------------------------+---------+\n`,
  'the same as CSV': `Name,Level,Value,Enabled\nenv:${KEY}PRODUCTION_API_KEY,environment,,true\nenv:${ID}PROJECT_ID,environment,${PROJECT},true\nenv:${ID}PROJECT_ID,project,${PROJECT},\nphp:memory_limit,project,1G,\n`,
  'a new Cloud variable': `magento-cloud variable:create --level environment --name env:${KEY}SANDBOX_PRIVATE_KEY --value "$(cat key.pem)" --sensitive true --inheritable false\n`,
  '.env': `# Connector\nCOMPOSE_PROJECT_NAME=shop\nCONFIG_PATH=/app/etc\n${KEY}PRODUCTION_API_KEY=${API}\n${KEY}PRODUCTION_PRIVATE_KEY="${PEM}"\n${ID}PROJECT_ID=${PROJECT}\nCONFIG__DEFAULT__WEB__SECURE__BASE_URL=https://shop.example.com/\n`,
  '.env with line breaks as escapes': `${KEY}SANDBOX_PRIVATE_KEY="${PEM.replaceAll('\n', '\\n')}\\n"\n`,
  'Docker Compose with a block': `services:\n  php:\n    image: php:8.3-fpm\n    environment:\n      ${KEY}PRODUCTION_API_KEY: "${API}"\n      ${KEY}PRODUCTION_PRIVATE_KEY: |\n${block('        ')}      ${ID}PROJECT_ID: ${PROJECT}\n`,
  'Docker Compose with a file of variables': `services:\n  php:\n    environment:\n      ${KEY}SANDBOX_API_KEY: \${${KEY}SANDBOX_API_KEY}\n\n# .env\n${KEY}SANDBOX_API_KEY=${API}\n`,
  Kubernetes: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: connector\nstringData:\n  ${KEY}SANDBOX_API_KEY: "${API}"\n  ${KEY}SANDBOX_PRIVATE_KEY: |\n${block('    ')}`,
  '.magento.app.yaml': `name: mymagento\ntype: php:8.3\nvariables:\n  env:\n    CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT: 'production'\n    CONFIG__STORES__DEFAULT__PAYMENT__PAYMENT_SERVICES__ACTIVE: '1'\n  php:\n    memory_limit: 2G\n`,
  '.magento.env.yaml': `stage:\n  global:\n    ENABLE_EVENTING: true\n  deploy:\n    MYSQL_USE_SLAVE_CONNECTION: true\n`,
  'n98-magerun2 as CSV': csv({ ...stored('sandbox'), ...ids('Testing') }),
  'n98-magerun2 with --decrypt': csv({ ...clear('production'), ...ids('Production') }),
  commands: `bin/magento config:set ${CONNECTOR}production_api_key "$KEY"\nbin/magento config:set --lock-env ${CONNECTOR}production_private_key -- "$(cat key.pem)"\nbin/magento config:set ${IDS}project_id ${PROJECT}\nbin/magento config:set --scope=websites --scope-code=base payment/payment_services/active 1\nn98-magerun2 config:store:set --encrypt -- '${CONNECTOR}sandbox_api_key' "$KEY"\nbin/magento cache:flush config\n`,
  'a variable, and the row that the connector stored': `${KEY}PRODUCTION_API_KEY=${API}\n\nINSERT INTO \`core_config_data\` VALUES ${tuples({ [`${CONNECTOR}production_api_key`]: PUBLIC })};\n`,
  'GitHub Actions with secrets': `name: deploy\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      ${KEY}PRODUCTION_API_KEY: \${{ secrets.API_KEY }}\n    steps:\n      - uses: actions/checkout@v4\n      - name: keys\n        run: |\n          bin/magento config:set ${CONNECTOR}production_api_key "$KEY"\n          bin/magento config:set --lock-env ${CONNECTOR}production_private_key -- "$(cat key.pem)"\n`,
  'Ansible with a vault': `- hosts: web\n  environment:\n    ${KEY}PRODUCTION_API_KEY: "{{ api_key }}"\n    ${ID}PROJECT_ID: "${PROJECT}"\n  tasks:\n    - name: cache\n      shell: bin/magento cache:flush config\n`,
  Terraform: `environment = {\n  ${KEY}PRODUCTION_API_KEY = var.api_key\n  ${ID}PROJECT_ID = "${PROJECT}"\n  APP_NAME = "shop"\n}\n`,
  'a pool of php-fpm':
    `clear_env = no\nenv[${KEY}PRODUCTION_API_KEY] = ${API}\nenv[${ID}PROJECT_ID] = "${PROJECT}"\n`.replace(
      'clear_env = no\n',
      '',
    ),
  'a Dockerfile': `ENV ${ID}PROJECT_ID=${PROJECT} \\\n    ${ID}ENVIRONMENT_ID=${SPACE}\nRUN bin/magento config:set --scope=websites --scope-code=base payment/payment_services/active 1\n`,
  'commands through ssh': `ssh web@host "cd /var/www && bin/magento config:set ${IDS}project_id ${PROJECT}"\n`,
  'rows one by one': Object.entries({ ...stored('production'), ...ids('Production') })
    .map(
      ([path, value], at) =>
        `*************************** ${at + 1}. row ***************************\n config_id: ${at + 1}\n     scope: default\n  scope_id: 0\n      path: ${path}\n     value: ${value}\n`,
    )
    .join(''),
  'XML of a client': `<?xml version="1.0"?>\n<resultset statement="SELECT path, value FROM core_config_data" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n  <row>\n    <field name="path">${IDS}project_id</field>\n    <field name="value">${PROJECT}</field>\n  </row>\n</resultset>\n`,
  'JSON of phpMyAdmin': `[\n{"type":"header","version":"5.2.1"},\n{"type":"database","name":"shop"},\n{"type":"table","name":"core_config_data","database":"shop","data":\n[\n{"config_id":"1","scope":"default","scope_id":"0","path":"${IDS}project_id","value":"${PROJECT}"},\n{"config_id":"2","scope":"default","scope_id":"0","path":"${CONNECTOR}production_api_key","value":"${PUBLIC}"}\n]\n}\n]\n`,
  'JSON of n98-magerun2': JSON.stringify([
    { Path: `${IDS}project_id`, Scope: 'default', 'Scope-ID': '0', Value: PROJECT },
    {
      Path: 'payment/payment_methods/method',
      Scope: 'websites',
      'Scope-ID': '1',
      Value: 'sandbox',
    },
  ]),
  'a script for n98-magerun2': `config:store:set --scope-id=0 --scope=default -- '${IDS}project_id' '${PROJECT}'\nconfig:store:set --scope-id=0 --scope=default -- '${CONNECTOR}production_api_key' '${PUBLIC}'\n`,
  'stores with their settings': `INSERT INTO \`store_website\` VALUES (0,'admin','Admin',0,0,0),(1,'base','Main',0,1,1),(2,'b2b','B2B',0,2,0);\nINSERT INTO \`core_config_data\` VALUES (1,'websites',1,'payment/payment_methods/method','production','2026-03-01 10:00:00'),(2,'websites',2,'payment/payment_methods/method','production','2026-03-01 10:00:00');\n`,
  'events that are being tested': show({
    ...clear('sandbox'),
    ...ids('Testing'),
    ...events,
    'adobe_io_events/integration/adobe_io_environment': 'staging',
    'magento_saas/environment': 'sandbox',
  }),
  'Live Search': show({
    ...clear('production'),
    ...ids('Production'),
    'catalog/search/engine': 'livesearch',
    'live_search/backend_path': 'search-admin/graphql',
  }),
  'a terminal with colours, in a code block': `\ufeff\`\`\`\n\u001b[32mweb@host\u001b[0m:~$ bin/magento config:show ${IDS}project_id\n${PROJECT}\n\`\`\`\n`,
  'env.php of a developer': `<?php\nreturn [\n    'MAGE_MODE' => 'developer',\n    'system' => ['default' => ['magento_saas' => ['environment' => 'sandbox']]]\n];\n`,
};

describe.each(Object.entries(SOUND))('%s', (_, text) => {
  const report = reportOn(text, SETTINGS, GUIDES);

  it('has no error and no warning', () => {
    const loud = report.findings.filter(({ level }) => level !== 'note');
    expect(loud.map(({ message, path, places }) => ({ message, path, places }))).toEqual([]);
  });

  it('is read whole', () => {
    const lines = text.split(/\r?\n/);
    const unread = report.unread.flatMap(({ line, last }) => lines.slice(line - 1, last));
    // A comment at the start, and what a client says at the end.
    expect(unread.filter((line) => !/^#|^mysql>|^\d+ row/.test(line))).toEqual([]);
    expect(report.formats.length).toBeGreaterThan(0);
  });
});

const SALT = 'Zk3xW9qLrT7vB2mN';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What is in the place of `{{NAME}}`, so that no file has a key. */
const FILLED: Readonly<Record<string, string>> = {
  API,
  API_BASE64: base64(API),
  KEY: API,
  OTHER_KEY: SANDBOX_API,
  PEM,
  PEM_BASE64: base64(`${PEM}\n`),
  PRIVATE,
  PRIVATE_1: PRIVATE.replace(/^0/, '1'),
  PROJECT,
  PUBLIC,
  PUBLIC_1: PUBLIC.replace(/^0/, '1'),
  SALT,
  SPACE,
};

/** A whole file; a key of several lines has the indentation of its place. */
function filled(file: string): string {
  const text = readFileSync(new URL(`sound/${file}`, import.meta.url), 'utf8');
  return text.replace(/^( *)(.*?)\{\{([A-Z0-9_]+)\}\}/gm, (written, indent, before, name) => {
    const value = FILLED[name];
    if (value === undefined) return written;
    const lines = before === '' ? value.replaceAll('\n', `\n${indent}`) : value;
    return `${indent}${before}${lines}`;
  });
}

/** What each file is read as. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  'admin.txt': ['F-ADMIN'],
  'ansible.yaml.txt': ['F-ANS'],
  'batch.txt': ['F-TSV'],
  'change.diff.txt': ['F-ENV', 'F-COMPOSE'],
  'cloud-variable.txt': ['F-VARCMD', 'F-VARGET', 'F-VARCMD', 'F-VARCSV'],
  'config.php.txt': ['F-PHP'],
  'container.json.txt': ['F-ENV'],
  'deploy-script.txt': ['F-CLI', 'F-N98SCRIPT', 'F-CLI'],
  'docker-compose.yml.txt': ['F-COMPOSE'],
  'env.php.txt': ['F-PHP'],
  'found-lines.txt': ['F-ENV', 'F-CLI', 'F-SQL'],
  'github-actions.yaml.txt': ['F-GHA'],
  'kubernetes.yaml.txt': ['F-K8S'],
  'mail.txt': ['F-CLI', 'F-SHOW', 'F-ENV', 'F-SHOW'],
  'magento.app.yaml.txt': ['F-APPYAML'],
  'magento.env.yaml.txt': ['F-ENVYAML'],
  'mariadb-dump.sql.txt': ['F-SQL'],
  'n98-environment.txt': ['F-N98ENV', 'F-N98ENV'],
  'n98-table.txt': ['F-N98SCRIPT', 'F-N98'],
  'phpmyadmin.sql.txt': ['F-SQLPMA'],
  'printenv.txt': ['F-ENV', 'F-B64', 'F-B64', 'F-ENV'],
  'support.txt': ['F-CHK', 'F-CLI', 'F-LIST'],
  'terraform.tf.txt': ['F-TF'],
  'variables-of-a-container.txt': ['F-ENV'],
};

describe.each(readdirSync(new URL('sound', import.meta.url)))('the file %s', (file) => {
  const report = reportOn(filled(file), SETTINGS, GUIDES);

  it('has no error and no warning', () => {
    const loud = report.findings.filter(({ level }) => level !== 'note');
    expect(loud.map(({ message, path, places }) => ({ message, path, places }))).toEqual([]);
  });

  it('is read as what it is', () => {
    expect(report.formats.map(({ id }) => id)).toEqual(FORMATS[file]);
    // A file of stages has variables of the deployment only.
    expect(report.settings.length > 0).toBe(file !== 'magento.env.yaml.txt');
  });
});
