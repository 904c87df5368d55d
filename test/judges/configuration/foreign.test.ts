import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { name, SPACE } from './facts.ts';
import { LISTED } from './listed.ts';

const formats = (text: string) => reportOn(text, LISTED).formats.map(({ id }) => id);

const box = (...rows: readonly string[]): string => {
  const line = '+------+------+\n';
  return `${line}| Name | Value |\n${line}${rows.map((row) => `| ${row} |\n`).join('')}${line}`;
};
const record = (advice: string): string =>
  `errorCode: 1006\nstage: build\nsuggestion: Add the following:\n  ${advice}:\n      post_deploy: |\n          php ./vendor/bin/ece-tools run a.xml\ntitle: A\ntype: warning\n`;

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'a file of Composer with a path',
    '{\n  "chmod": [\n    {\n      "path": "bin/demo"\n    }\n  ]\n}\n',
  ],
  ['a patch of JSON', '{\n  "op": "remove",\n  "path": "a/b"\n}\n'],
  ['programs in JSON', '[\n  "bin/n98-magerun2"\n]\n'],
  [
    'kinds of caches',
    'Current status:\n  config: 1\n  config_integration: 1\n  config_webservice: 0\n',
  ],
  ['rows of another table', "INSERT INTO `admin_user` VALUES\n(1,'a'),\n(2,'b');\n"],
  ['what n98-magerun2 says about the system', box('Version | 2.4.7-p3', 'Crypt Key | abc')],
  ['a log of errors', `${record('hooks')}---------------\n${record('hooks')}`],
];

describe('what is written like a configuration and has none', () => {
  it.each(FOREIGN)('is not recognized: %s', (_, text) => {
    expect(formats(text)).toEqual([]);
    expect(reportOn(text, LISTED).unread).toEqual([
      { line: 1, last: text.trimEnd().split('\n').length },
    ]);
  });

  it.each(FOREIGN)('does not hide what follows: %s', (_, text) => {
    expect(formats(`${text}\n${name(SPACE)}=a\n`)).toEqual(['F-ENV']);
  });
});

it.each([
  ['a value with a colon', `${name(SPACE).toLowerCase()}: 1\n`, 'F-ENV'],
  ['a program in a shell', 'bin/n98-magerun2\n', 'F-N98SCRIPT'],
  [
    'another table in front of the settings',
    "INSERT INTO `admin_user` VALUES (1);\nINSERT INTO `core_config_data` VALUES (1,'default',0,'a/b/c','d');\n",
    'F-SQL',
  ],
  ['a dump', 'DROP TABLE IF EXISTS `admin_user`;\nINSERT INTO `admin_user` VALUES (1);\n', 'F-SQL'],
  ['a table of variables', box('env:A | b'), 'F-VARS'],
  [
    'a table with levels',
    '+--+--+--+\n| Name | Level | Value |\n+--+--+--+\n| a | project | b |\n',
    'F-VARS',
  ],
  ['a file below a log of errors', `${record('a')}\nhooks:\n  build: make\n`, 'F-APPYAML'],
  ['settings below an unknown key', `php:\n  environment:\n    ${name(SPACE)}: a\n`, 'F-COMPOSE'],
])('is recognized: %s', (_, text, format) => {
  expect(formats(text)).toEqual([format]);
});
