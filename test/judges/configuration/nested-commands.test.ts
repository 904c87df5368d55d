import { expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { brief } from './formats.ts';
import { KNOWN } from './listed.ts';

const PATH = 'payment/payment_services/active';
const NAME = 'CONFIG__DEFAULT__PAYMENT__PAYMENT_SERVICES__ACTIVE';

/** What a text sets, with the text at the places of name and value. */
const set = (text: string): readonly (readonly string[])[] =>
  checkConfiguration(text, KNOWN).installation.settings.map(({ path, entry }) => [
    path,
    brief(entry.value),
    text.slice(...entry.valued),
  ]);

it.each([
  [
    'a step of GitHub Actions',
    `jobs:\n  a:\n    steps:\n      - run: bin/magento config:set ${PATH} 1\n`,
  ],
  [
    'a step in a block',
    `jobs:\n  a:\n    steps:\n      - run: |\n          cd app\n          bin/magento config:set ${PATH} 1\n`,
  ],
  [
    'a task of Ansible',
    `- hosts: web\n  tasks:\n    - shell: "bin/magento config:set ${PATH} 1"\n`,
  ],
  [
    'a command of Compose',
    `services:\n  php:\n    command: ["sh", "bin/magento config:set ${PATH} 1"]\n    environment:\n      - A=b\n`,
  ],
  ['a script of GitLab', `deploy:\n  script:\n    - bin/magento config:set ${PATH} 1\n`],
  ['a list of commands', `- php bin/magento cache:flush\n- bin/magento config:set ${PATH} 1\n`],
  ['ssh', `ssh web@host "cd app && bin/magento config:set ${PATH} 1"\n`],
  ['ssh of Cloud', `magento-cloud ssh -e main 'bin/magento config:set ${PATH} 1'\n`],
  ['a shell in a container', `docker exec web bash -c "bin/magento config:set ${PATH} 1"\n`],
  ['a Dockerfile', `RUN bin/magento config:set ${PATH} 1\n`],
  ['ssh, without quotes', `ssh web@host php bin/magento config:set ${PATH} 1\n`],
  ['ssh of Cloud, without quotes', `magento-cloud ssh -- bin/magento config:set ${PATH} 1\n`],
  ['a shell of Windows', `PS C:\\shop> php bin\\magento config:set ${PATH} 1\r\n`],
])('reads a command in %s', (_, text) => {
  expect(set(text)).toEqual([[PATH, '1', '1']]);
});

it.each([
  ['a Dockerfile', `ENV ${NAME}=1\n`],
  ['a Dockerfile, and more in the next line', `ENV ${NAME}=1 \\\n    A=b\n`],
  [
    'a file in a ConfigMap',
    `apiVersion: v1\nkind: ConfigMap\ndata:\n  .env: |\n    APP=shop\n    ${NAME}=1\n`,
  ],
  ['a pool of php-fpm', `env[${NAME}] = 1\n`],
  ['front of a command', `${NAME}=1 php bin/magento cache:flush\n`],
  ['a command in a container', `docker exec -e ${NAME}=1 php bin/magento cache:flush\n`],
  ['the output of config:show through ssh', `ssh a@b "php bin/magento config:show"\n${PATH} - 1\n`],
  ['one value of config:show through ssh', `ssh a@b 'bin/magento config:show ${PATH}'\n1\n`],
])('reads a variable in %s', (_, text) => {
  expect(set(text)).toEqual([[PATH, '1', '1']]);
});

it('reads nothing in a step that only mentions the program', () => {
  expect(set('jobs:\n  a:\n    steps:\n      - run: echo magento\n    env:\n      A: b\n')).toEqual(
    [],
  );
});
