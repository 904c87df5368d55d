import { ACTIVE, compose, type Facts, name, SPACE, STORES, TYPE } from '../facts.ts';
import { cipherOf, KEYS } from '../listed.ts';
import { API, create, envPhp, IDS, METHOD, PEM, rows, set, show, variable } from '../samples.ts';

const PROJECT = `${IDS}project_id`;
const MODULE = 'commerce_webhooks/digital_signature/private_key';
const ORGANISATION = 'adobe_ims/integration/organization_id';
const PRIVATE = name(KEYS.sandboxPrivate);

const application = (lines: string): string =>
  `name: shop\ntype: php:8.3\nrelationships:\n  database: "mysql:mysql"\nvariables:\n  ${lines}\n`;
const stages = (lines: string): string => `stage:\n  deploy:\n    ${lines}\n`;
const named = (value: string): string =>
  `- name: ${name('magento_saas/environment')}\n  value: ${value}\n`;
const n98 = (option: string, ...lines: readonly string[]): string =>
  `n98-magerun2 config:store:get ${option} --format=csv\nPath,Scope,Scope-ID,Value\n${lines.join('\n')}\n`;

const DEPRECATED =
  'Deprecated: Creation of dynamic property Foo::$bar is deprecated in /app/bar.php on line 12\n';
const PASSWORD =
  'mysql: [Warning] Using a password on the command line interface can be insecure.\nEnter password: \n';
const QUERY = 'mysql> select path, value from core_config_data order by path';
const ON = variable(METHOD, 'sandbox');
const filtered = (program: string, between = ''): string =>
  show({ [SPACE]: 'x', [TYPE]: 'Testing' }).replace('\n', ` | ${program}\n${between}`);

/** What a command prints of the variables of a Cloud project. */
const decoded = (
  variable: string,
  command = 'echo $MAGENTO_CLOUD_VARIABLES | base64 -d | jq .',
  other = 'A',
): string => `$ ${command}\n{\n  "${variable}": "production",\n  "${other}": "b"\n}\n`;

const several = (indent: number): string =>
  ['type: php:8.3', 'variables:', '  env:', `    ${name(KEYS.sandboxApi)}: ${API}`]
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');

/** The same faults as in other tables, in the forms in which they are pasted as well. */
export const PASTED: Facts = {
  'D-CLI-DASH': [
    [
      'in a container with the name of the program',
      `docker exec -u magento magento ${set(KEYS.sandboxPrivate, '"$(cat key.pem)"')}`,
      ['error 1'],
    ],
    ['a hyphen alone', set('catalog/seo/title_separator', '-'), []],
    ['a hyphen and more', set('catalog/seo/title_separator', '-x'), ['error 1']],
    [
      'behind two hyphens there',
      `ssh magento ${set(KEYS.sandboxPrivate, '-- "$(cat key.pem)"')}`,
      [],
    ],
  ],
  'D-CLI-SENS': [
    [
      'a command word by word',
      `services:\n  php:\n    command: ["bin/magento", "config:sensitive:set", "${METHOD}", "sandbox"]\n`,
      ['error 3'],
    ],
    [
      'a command of Kubernetes word by word',
      `kind: Job\nspec:\n  containers:\n    - name: php\n      command: ["bin/magento", "config:sensitive:set", "${METHOD}", "sandbox"]\n`,
      ['error 5'],
    ],
    [
      'words of another program',
      `services:\n  php:\n    command: ["magento", "config:sensitive:set"]\n`,
      [],
    ],
    [
      'arguments of Ansible',
      `- hosts: all\n  tasks:\n    - ansible.builtin.command:\n        argv:\n          - php\n          - bin/magento\n          - config:sensitive:set\n          - ${METHOD}\n          - sandbox\n`,
      ['error 8'],
    ],
  ],
  'D-CLI-N98': [
    ['a variable', `n98-magerun2 config:store:set ${MODULE} "$KEY"\n`, []],
    [
      'a variable for a core field',
      'n98-magerun2 config:store:set adobe_ims/integration/api_key "$KEY"\n',
      ['error 1'],
    ],
    [
      'a variable with --encrypt',
      'n98-magerun2 config:store:set --encrypt adobe_ims/integration/api_key "$KEY"\n',
      [],
    ],
  ],
  'D-CLOUD-YAML': [
    [
      'both files of a project',
      stages('SCD_THREADS: 2') + application(`env:\n    ${name(METHOD)}: production`),
      [],
    ],
    ['below "env"', stages(`env:\n      ${name(METHOD)}: production`), ['error 4']],
  ],
  'D-CLOUD-PREFIX': [
    ['beside "env"', application(`${name(METHOD)}: production\n  env:\n    A: b`), ['error 6']],
    ['alone', `variables:\n  ${name(METHOD)}: production\n`, ['error 2']],
    ['below "env"', application(`env:\n    ${name(METHOD)}: production`), []],
    ['decoded by a command', decoded(name(METHOD)), ['error 3']],
    ['decoded, with env:', decoded(`env:${name(METHOD)}`), []],
    ['of another command', decoded(name(METHOD), 'jq . a.json'), []],
    [
      'beside a name with env:',
      decoded(name(METHOD), 'jq . a.json', `env:${name(SPACE)}`),
      ['error 3'],
    ],
    [
      'a file of GitLab CI',
      `variables:\n  ${name(METHOD)}: production\ndeploy:\n  environment:\n    name: live\n  script:\n    - make\n`,
      [],
    ],
    [
      '--prefix without a colon',
      `magento-cloud variable:create --prefix env --name ${name(METHOD)} --value sandbox\n`,
      [],
    ],
  ],
  'D-PEM-CARRIER': [
    ['docker with $(cat)', `docker run -e ${PRIVATE}=$(cat key.pem) php\n`, ['error 1']],
    ['docker with $(cat) in quotes', `docker run -e ${PRIVATE}="$(cat key.pem)" php\n`, []],
    ['docker with a key of one line', `docker run -e ${name(KEYS.sandboxApi)}=$KEY php\n`, []],
  ],
  'D-X-CONN': [
    [
      'a list of a chart',
      `extraEnvVars:\n${named('Production').replaceAll(/^/gm, '  ').trimEnd()}\n`,
      ['error 2'],
    ],
    ['a list', named('Production'), ['error 1']],
    ['a list that is right', named('production'), []],
    [
      'two containers',
      `services:\n${['a', 'b'].map((each) => `  ${each}:\n    environment:\n      ${name('magento_saas/environment')}: Production\n`).join('')}`,
      ['error 4'],
    ],
    [
      'two containers with different values',
      `services:\n${['Live', 'Prod'].map((each) => `  ${each}:\n    environment:\n      ${name('magento_saas/environment')}: ${each}\n`).join('')}`,
      ['error 4', 'error 7'],
    ],
    [
      'a step without its command',
      `- name: Deploy\n  env:\n    ${name('magento_saas/environment')}: Production\n`,
      ['error 3'],
    ],
  ],
  'D-X-TYPE': [['for tests, with the default', show({ [SPACE]: 'x', [TYPE]: 'Testing' }), []]],
  'F-K8S': [
    ['a number', `kind: ConfigMap\ndata:\n  ${name(ACTIVE)}: 1\n`, ['warning 3']],
    ['in quotes', `kind: ConfigMap\ndata:\n  ${name(ACTIVE)}: "1"\n`, []],
  ],
  'F-COMPOSE': [
    [
      'the same value twice',
      compose(`${name(METHOD)}: sandbox\n      ${name(METHOD)}: sandbox`),
      ['warning 5'],
    ],
    ['once', compose(`${name(METHOD)}: sandbox`), []],
  ],
  'D-SECRET': [
    ['a password in an address', `REDIS_URL=redis://:abcd1234@redis:6379/0\n${ON}`, ['note 1']],
    ['an address without a password', `REDIS_URL=redis://redis:6379/0\n${ON}`, []],
    ['a variable in an address', `REDIS_URL=redis://:\${PASS}@redis:6379/0\n${ON}`, []],
    [
      'a password in JSON',
      `COMPOSER_AUTH='{"http-basic":{"a":{"username":"b","password":"abcd1234"}}}'\n${ON}`,
      ['note 1'],
    ],
    ['a password of MySQL', `MYSQL_PWD=abcd1234\n${ON}`, ['note 1']],
    ['a switch for passwords', compose('MYSQL_ALLOW_EMPTY_PASSWORD: "yes"'), []],
    ['what a shell computes', `STRIPPED_KEY=\${KEY#"a:"}\n${ON}`, []],
    ['words in place of a token', `API_TOKEN=<API-Token>\n${ON}`, []],
    [
      'a key whose lines PHP joins',
      envPhp(KEYS.sandboxPrivate, `' . '${PEM.trim().replaceAll('\n', "' . PHP_EOL . '")}`),
      ['note 2'],
    ],
    [
      'a password and the key for encryption in front of a listed key',
      `SMTP_PASSWORD=abc123\n<?php\nreturn ['MAGE_MODE' => 'production', 'crypt' => ['key' => '${API}']];\n${variable(KEYS.sandboxApi, API)}`,
      ['note 1'],
    ],
    [
      'a key beside what is read, in front of one',
      `Our key:\n${PEM}\n${variable(KEYS.sandboxApi, API)}`,
      ['note 2'],
    ],
    ['a key beside what is read', `Our key:\n${PEM}\n${variable(METHOD, 'a')}`, ['note 2']],
    [
      'a key that is cut',
      `bin/magento config:show\n${METHOD} - a\n${KEYS.sandboxPrivate} - ${PEM.slice(0, 400)}`,
      ['note 3'],
    ],
    ['a password of another module', show({ 'smtp/server/password': 'abc123' }), ['note 2']],
    ['a public key of another module', show({ 'captcha/v3/public_key': 'abc123' }), []],
    ['a switch', show({ 'admin/security/use_form_key': '1' }), []],
  ],
  'D-SENS-APP': [
    ['a list of applications', `- name: shop\n${several(2)}`, ['error 5']],
    ['several applications', `applications:\n  shop:\n${several(4)}`, ['error 6']],
    [
      'a task with a type',
      `- name: shop\n  type: php\n  environment:\n    ${name(KEYS.sandboxApi)}: ${API}\n`,
      [],
    ],
    [
      'a file of GitLab CI',
      `stages: [deploy]\nvariables:\n  ${name(KEYS.sandboxApi)}: ${API}\ndeploy:\n  script: [make]\n`,
      [],
    ],
    [
      'a job of GitLab CI',
      `stage: deploy\nvariables:\n  ${name(KEYS.sandboxApi)}: ${API}\nscript: [make]\n`,
      [],
    ],
    ['an organization', application(`env:\n    ${name(ORGANISATION)}: '${'A'.repeat(24)}'`), []],
  ],
  'D-SENS-CLOUD': [
    [
      'a variable',
      create(KEYS.sandboxApi, '', '--sensitive false').replace("''", '"$K"'),
      ['warning 1'],
    ],
    ['a hidden one', create(KEYS.sandboxApi, '', '--sensitive true').replace("''", '"$K"'), []],
  ],
  'D-ENV-DC': [
    [
      'what fills in the deployment',
      "<?php\nreturn ['MAGE_MODE' => 'production', 'crypt' => ['key' => '#env(KEY)']];\n",
      [],
    ],
  ],
  'D-ENC-VAR': [
    ['a Cloud command', create(KEYS.sandboxApi, cipherOf(32)), ['error 1']],
    ['a clear key', create(KEYS.sandboxApi, API), []],
  ],
  'C-ENCVAL': [['a Cloud command', create(KEYS.sandboxApi, cipherOf(32)), []]],
  'D-ENC-SELF': [['a Cloud command', create(MODULE, 'abc'), ['error 1']]],
  'D-ENV-TRIM': [
    ['a Cloud command', create(SPACE, 'x '), ['error 1']],
    ['a no-break space', variable(SPACE, 'x\u00a0'), []],
    ['a tab', variable(SPACE, '"x\t"'), ['error 1']],
    ['a space', variable(SPACE, 'x '), []],
  ],
  'D-ENC-TWICE': [
    ['decrypted', n98('--decrypt', `${KEYS.sandboxApi},default,0,${cipherOf(32)}`), ['warning 3']],
    ['as stored', n98('', `${KEYS.sandboxApi},default,0,${cipherOf(32)}`), []],
  ],
  'D-ENC-CLEAR': [
    [
      'decrypted',
      n98(
        '--decrypt',
        `${KEYS.sandboxApi},default,0,${API}`,
        `${KEYS.productionApi},default,0,${cipherOf(32)}`,
      ),
      [],
    ],
    ['as stored', n98('', `${KEYS.sandboxApi},default,0,${API}`), ['warning 3']],
  ],
  'D-WIN': [
    [
      'two containers',
      `services:\n  a:\n    environment:\n      ${name(METHOD)}: sandbox\n  b:\n    environment:\n      ${name(METHOD)}: production\n`,
      [],
    ],
    [
      'one container twice',
      compose(`${name(METHOD)}: sandbox\n      ${name(METHOD)}: production`),
      ['warning 5'],
    ],
    [
      'a website by its ID and by its code',
      STORES +
        rows([METHOD, 'sandbox', "'websites',1"]) +
        envPhp(METHOD, 'production', 'websites/base'),
      ['warning 5'],
    ],
    [
      'another website',
      STORES +
        rows([METHOD, 'sandbox', "'websites',0"]) +
        envPhp(METHOD, 'production', 'websites/base'),
      [],
    ],
    [
      'a variable that is off',
      `Name,Level,Value,Enabled\nenv:${name(METHOD)},environment,sandbox,false\n\n${envPhp(METHOD, 'production')}`,
      [],
    ],
    [
      'a variable that is on',
      `Name,Level,Value,Enabled\nenv:${name(METHOD)},environment,sandbox,true\n\n${envPhp(METHOD, 'production')}`,
      ['warning 2'],
    ],
  ],
  'D-X-IDNOPROJ': [
    ['a listing that is cut', `${show({ [SPACE]: 'x' })}demo/a/pem - ${PEM.slice(0, 400)}`, []],
    ['a whole one', show({ [SPACE]: 'x' }), ['error 2']],
    ['one that says that it goes on', `${show({ [SPACE]: 'x' })}...\n`, []],
    [
      'below warnings of PHP',
      show({ [SPACE]: 'x' }).replace(
        '\n',
        `\nPHP Warning:  Module "x" is already loaded in Unknown on line 0\n\n${DEPRECATED}\n${DEPRECATED}`,
      ),
      ['error 7'],
    ],
    ['a part of one below a warning', filtered('grep saas', DEPRECATED), []],
    ['below other text', show({ [SPACE]: 'x' }).replace('\n', '\nI have shortened this:\n'), []],
    ['in a pager', filtered('less'), []],
    ['in a program that prints everything', filtered('tee all.txt'), ['error 2']],
    ['rows below a warning', `${QUERY};\n${PASSWORD}path\tvalue\n${SPACE}\tx\n`, ['error 5']],
    ['some rows below a warning', `${QUERY} limit 9;\n${PASSWORD}path\tvalue\n${SPACE}\tx\n`, []],
    [
      'a comment in an INSERT',
      `INSERT INTO core_config_data (path, value) /* all */ VALUES\n-- the first\n('${PROJECT}', ''), ('${SPACE}', 'x');\n`,
      ['error 3'],
    ],
  ],
  'D-PART': [
    ['Base64 that is cut', 'MAGENTO_CLOUD_VARIABLES=eyJBIjogImI\n', ['note 1']],
    ['Base64', `MAGENTO_CLOUD_VARIABLES=${btoa('{"A": "b"}')}\n`, []],
  ],
};
