import { ACTIVE, box, compose, expectFacts, folded, name, SPACE, STORES } from './facts.ts';
import { KEYS } from './listed.ts';
import { envPhp, IDS, METHOD, PEM, set, variable } from './samples.ts';

expectFacts({
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
    ['CSV', `Path,Scope,Scope-ID,Value\n${KEYS.sandboxPrivate},default,0,"${PEM}"\n`, []],
  ],
  'D-YAML-TYPE': [
    ['a key', compose(`${name(KEYS.sandboxApi)}: 12345678901234567890123456789012`), ['warning 4']],
    ['an ID', compose(`${name(SPACE)}: 0x1234`), ['warning 4']],
    ['in quotes', compose(`${name(SPACE)}: "1234"`), []],
    ['a switch', compose(`${name(ACTIVE)}: 1`), []],
  ],
});
