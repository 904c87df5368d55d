import { expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { LISTED } from './listed.ts';

const NAME = 'CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT';

/** The text after every replacement that its report offers. */
function repaired(text: string): string {
  const lines = text.split('\n').map((line) => [...line]);
  for (const { instead, replaced } of reportOn(text, LISTED).findings) {
    if (instead && replaced)
      lines[replaced.line - 1]?.splice(
        replaced.column - 1,
        replaced.end - replaced.column,
        ...instead,
      );
  }
  return lines.map((line) => line.join('')).join('\n');
}

const wrong = NAME.replace('__DEFAULT', '_DEFAULT');

it.each([
  ['a file of variables', `# 🔑\n${wrong}=sandbox\n`, `# 🔑\n${NAME}=sandbox\n`],
  ['more in the line', `export A="é🔑" ${wrong}="sandbox"\n`, `export A="é🔑" ${NAME}="sandbox"\n`],
  [
    'Docker Compose',
    `environment:\n  - "${wrong}=sandbox"\n`,
    `environment:\n  - "${NAME}=sandbox"\n`,
  ],
  [
    'a Cloud list',
    `Name,Level,Value\n${NAME},project,sandbox\n`,
    `Name,Level,Value\nenv:${NAME},project,sandbox\n`,
  ],
  [
    'a Cloud command',
    `magento-cloud variable:create --name '${NAME}' --value sandbox\n`,
    `magento-cloud variable:create --name 'env:${NAME}' --value sandbox\n`,
  ],
])('the text in which the name is replaced has no more fault: %s', (_, text, right) => {
  expect(repaired(text)).toBe(right);
  expect(reportOn(right, LISTED).findings.filter(({ instead }) => instead)).toEqual([]);
});

it.each([
  ['a similar name', `${NAME.replace('ENVIRONMENT', 'ENVIRONMNT')}=a\n`],
  ['a name in Base64', `MAGENTO_CLOUD_VARIABLES=${btoa(`{"${NAME}":"a"}`)}\n`],
  ['a name with an escape', `environment:\n  "${wrong.replace('S', '\\x53')}": sandbox\n`],
  [
    'a file that is read as PHP',
    `<?php\nreturn ['MAGE_MODE' => 'production', 'system' => ['default' => ['magento_saas' => ['environment' => '#env(A)']]]];\n`,
  ],
])('what to write instead has no place in %s', (_, text) => {
  const named = reportOn(text, LISTED).findings.filter(({ instead }) => instead);
  expect(named.map(({ replaced }) => replaced)).toEqual([undefined]);
});
