import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/judges/configuration/formats/index.ts';
import { isLeftOut } from '../../../src/judges/configuration/raw/left-out.ts';
import { readConfiguration } from '../../../src/judges/configuration/read.ts';
import { settings } from './formats.ts';

const read = (raw: string) => readConfiguration(raw, FORMATS).parts;
const isWhole = (raw: string): boolean => read(raw).some(({ whole }) => whole);

const SHOW = 'bin/magento config:show\n';
const dump = (rows: string) =>
  `-- MySQL dump 10.13\nINSERT INTO \`core_config_data\` VALUES\n${rows};\nUNLOCK TABLES;\n-- Dump completed on 2026-05-02\n`;
const KEY = (line: string) => `-----BEGIN DEMO-----\n${line}\n-----END DEMO-----`;

describe('A line', () => {
  it.each([
    '...',
    '  [...]',
    '…',
    '| ...   |     |',
    '| ... | ... |',
    '-- ... snipped ...',
    '// ...',
    '# [… 120 lines]',
    '<snip>',
    '(rest left out)',
    '[truncated]',
    '... (120 more rows) ...',
    'output omitted for brevity',
  ])('%j says that others were left out', (line) => {
    expect(isLeftOut(line)).toBe(true);
  });

  it.each([
    '',
    '..',
    '--',
    '--More--',
    '(END)',
    ':',
    'Loading ...',
    'a/b/c - ...',
    "(4,'default',0,'a/b/c','...')",
    '2 rows in set (0.00 sec)',
    'The rest of the team has removed these settings',
    'Data truncated for column value',
  ])('%j does not', (line) => {
    expect(isLeftOut(line)).toBe(false);
  });
});

describe('A listing', () => {
  it.each([
    ['inside', `${SHOW}a/b/c - 1\n[...]\na/b/d - 2\n`],
    ['above', `${SHOW}...\na/b/c - 1\n`],
    ['below', `${SHOW}a/b/c - 1\n\n...\n`],
    ['below in parentheses', `${SHOW}a/b/c - 1\n(rest left out)\n`],
    ['below a key', `${SHOW}a/b/c - ${KEY('QUJD')}\n...\na/b/d - 2\n`],
    [
      'between rows',
      dump(
        "(1,'default',0,'a/b/c','1','2026-05-01 10:00:00'),\n-- ... snipped ...\n(2,'default',0,'a/b/d','2','2026-05-01 10:00:00')",
      ),
    ],
  ])('is a part if a line %s says that others were left out', (_, raw) => {
    expect(read(raw).flatMap(settings)[0]?.[0]).toBe('a/b/c');
    expect(isWhole(raw)).toBe(false);
  });

  it.each([
    ['a pager', `${SHOW}a/b/c - 1\na/b/d - 2\n(END)\n`],
    ['dots in a value', `${SHOW}a/b/c - 1 ...\na/b/d - ...\n`],
    ['a key of which the middle is not shown', `${SHOW}a/b/c - ${KEY('...')}\na/b/d - 2\n`],
    ['dots further away', `Hello ...\n...\n${SHOW}a/b/c - 1\na/b/d - 2\nThank you\n...\n`],
    [
      'a comment',
      dump(
        "(1,'default',0,'a/b/c','1','2026-05-01 10:00:00'),\n-- more\n(2,'default',0,'a/b/d','2','2026-05-01 10:00:00')",
      ),
    ],
  ])('is whole with %s', (_, raw) => {
    expect(read(raw).flatMap(settings)[0]?.[0]).toBe('a/b/c');
    expect(isWhole(raw)).toBe(true);
  });

  it('has no value that goes on in such a line', () => {
    expect(read(`${SHOW}a/b/c - 1\nmore\n[...]\n\na/b/d - 2\n`).flatMap(settings)).toEqual([
      ['a/b/c', '1\nmore'],
      ['a/b/d', '2'],
    ]);
    const row = (number: number, path: string, value: string) =>
      `*************************** ${number}. row ***************************\n path: ${path}\nvalue: ${value}\n`;
    const raw = `${row(1, 'a/b/c', '1\nmore')}[...]\n${row(2, 'a/b/d', KEY('...'))}${row(3, 'a/b/e', '')}`;
    expect(read(raw).flatMap(settings)).toEqual([
      ['a/b/c', '1\nmore'],
      ['a/b/d', KEY('...')],
      ['a/b/e', ''],
    ]);
  });
});
