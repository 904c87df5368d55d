import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/judges/configuration/formats/index.ts';
import { readConfiguration } from '../../../src/judges/configuration/read.ts';
import { expectPlaces, settings } from './formats.ts';

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';
const ROW = "(1,'default',0,'magento_saas/environment','Production','2026-05-01 10:00:00')";

const indented = (raw: string, by: string): string => raw.replace(/^(?=.)/gm, by);
const read = (raw: string) => readConfiguration(raw, FORMATS);

describe('A paste of which every line is indented', () => {
  const pastes = [
    ['config:show', `$ bin/magento config:show\na/b/c - 1\n\na/b/d - ${PEM}\n`],
    [
      'rows below each other',
      `${'*'.repeat(27)} 1. row ${'*'.repeat(27)}\n   path: a/b/c\n  value: x\n`,
    ],
    ['JSON', '[\n{"Path":"a/b/c","Scope":"default","Scope-ID":"0","Value":"x"}\n]\n'],
    ['a dump', `INSERT INTO \`core_config_data\` VALUES\n${ROW};\n`],
    [
      'a table',
      '+-------+-------+\n| path  | value |\n+-------+-------+\n| a/b/c | x     |\n+-------+-------+\n',
    ],
    ['CRLF', 'Path,Scope,Scope-ID,Value\r\na/b/c,default,0,x\r\n'],
  ] as const;

  it.each(pastes)('is read as without indentation: %s', (_, raw) => {
    const plain = read(raw);
    expect(plain.parts.flatMap(settings)).not.toEqual([]);
    for (const by of ['  ', '\t', '\t    ', '\ufeff    ']) {
      const paste = by.startsWith('\ufeff') ? `\ufeff${indented(raw, '    ')}` : indented(raw, by);
      const { parts, unread } = read(paste);
      expect(parts.map(({ format }) => format)).toEqual(plain.parts.map(({ format }) => format));
      expect(parts.flatMap(settings)).toEqual(plain.parts.flatMap(settings));
      expect(unread.map((span) => paste.slice(...span).trim())).toEqual(
        plain.unread.map((span) => raw.slice(...span)),
      );
      for (const part of parts) {
        expectPlaces(paste, part);
        for (const entry of part.entries) expect(paste.slice(...entry.named)).toBe(entry.name);
      }
    }
  });

  it('is read as it is where that tells as much: the blanks may be in the file', () => {
    const kinds = (raw: string) =>
      read(raw).parts.flatMap(({ faults }) => faults.map(({ kind }) => kind));
    const yaml = 'services:\n  php:\n    environment:\n      CONFIG__DEFAULT__A__B__C: "1"\n';
    expect(kinds(indented(yaml, '    '))).toEqual([]);
    expect(new Set(kinds(indented(yaml, '\t')))).toEqual(new Set(['yaml-tab']));
    expect(
      read(indented(`CONFIG__DEFAULT__A__B__C="${PEM}"\n`, '  ')).parts.flatMap(settings),
    ).toEqual([['CONFIG__DEFAULT__A__B__C', PEM.replaceAll('\n', '\n  ')]]);
  });

  it('has an indentation only if no line begins without it', () => {
    const { parts, unread } = read('Hello\n    $ bin/magento config:show\n    a/b/c - 1\n');
    expect(parts).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it('is read in a time in proportion to its length', () => {
    for (const line of [
      `${' '.repeat(1000)}\n`,
      `${' '.repeat(500)}a/b/c - 1\n`,
      '\t\ta\n',
      '    \n',
    ]) {
      const text = line.repeat(Math.ceil(300_000 / line.length));
      const before = performance.now();
      read(text);
      expect(performance.now() - before).toBeLessThan(10_000);
    }
  });
});
