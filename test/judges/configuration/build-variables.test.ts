import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration.ts';
import { LISTED } from './listed.ts';

const NAME = 'CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT';

/** The lines where a variable sets the setting, and where one of them replaces another. */
function readIn(text: string) {
  const { settings, findings } = reportOn(text, LISTED);
  const shadowed = findings.filter(({ message }) => message === 'shadowed');
  return { lines: settings.map(({ line }) => line), shadowed: shadowed.length };
}

describe('the variables of programs for builds', () => {
  it.each([
    ['DDEV', `web_environment:\n  - ${NAME}=sandbox\nhooks:\n  post-start: []\n`, 2],
    ['DDEV without hooks', `name: shop\nweb_environment:\n  - ${NAME}=sandbox\n`, 3],
    ['Travis', `services:\n  - mysql\nenv:\n  global:\n    - ${NAME}=sandbox\n`, 5],
    [
      'CircleCI',
      `jobs:\n  a:\n    docker:\n      - image: php\n        environment:\n          ${NAME}: sandbox\n`,
      6,
    ],
    ['GitLab CI', `stages: [a]\nvariables:\n  ${NAME}: sandbox\na:\n  script: [make]\n`, 3],
    ['a job of GitLab CI', `a:\n  variables:\n    ${NAME}: sandbox\n  script: [make]\n`, 3],
  ])('%s', (_about, text, line) => {
    expect(readIn(text)).toEqual({ lines: [line], shadowed: 0 });
  });

  it('are for one job', () => {
    const job = (value: string) => `  variables:\n    ${NAME}: ${value}\n  script: [make]\n`;
    expect(readIn(`a:\n${job('sandbox')}b:\n${job('production')}`)).toEqual({
      lines: [3, 7],
      shadowed: 0,
    });
  });
});

describe('what a step exports', () => {
  const run = (command: string) => `jobs:\n  a:\n    steps:\n      - run: ${command}\n`;

  it.each([
    ['export', run(`export ${NAME}=sandbox`)],
    ['for one command', run(`${NAME}=sandbox make`)],
    ['for a command of Magento', run(`${NAME}=sandbox bin/magento cache:flush`)],
    ['for a container', run(`docker run -e ${NAME}=sandbox php`)],
    ['in another shell', run(`sh -c "export ${NAME}=sandbox; make"`)],
    ['in a list', `a:\n  image: php\n  script:\n    - export ${NAME}=sandbox\n`],
  ])('%s', (_about, text) => {
    expect(readIn(text)).toEqual({ lines: [4], shadowed: 0 });
  });

  it.each([
    ['a text that is printed', run(`echo ${NAME}=sandbox`)],
    ['a name that is searched for', run(`grep -q ${NAME}=sandbox .env`)],
  ])('not %s', (_about, text) => {
    expect(readIn(text)).toEqual({ lines: [], shadowed: 0 });
  });

  it('is for this step', () => {
    const step = (value: string) => `      - run: export ${NAME}=${value}\n`;
    const other = `      - run: ${NAME}=production bin/magento cache:flush\n`;
    const text = `jobs:\n  a:\n    steps:\n${step('sandbox')}  b:\n    steps:\n${step('production')}${other}`;
    expect(readIn(text)).toEqual({ lines: [4, 7, 8], shadowed: 0 });
  });
});

it('reads a command behind a variable with slashes in its value', () => {
  const text =
    'DATABASE_URL=mysql://db/magento bin/magento config:set magento_saas/environment x\n';
  expect(readIn(text).lines).toEqual([1]);
});
