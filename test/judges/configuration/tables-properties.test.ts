import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { expectSoundPlaces, partsOf, recorded, TABLE_FORMATS, values } from './reading.ts';

const FILES = ['database', 'n98', 'cloud'].flatMap((folder) =>
  readdirSync(new URL(`recorded/${folder}`, import.meta.url)).map((file) => `${folder}/${file}`),
);

/** What the formats write around values and in them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\\',
      "'",
      '"',
      '`',
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' | ',
      '|',
      '+---+',
      ',',
      ';',
      '(',
      ')',
      '/*',
      '*/',
      '--',
      '# ',
    ],
    ...[
      'NULL',
      '\\N',
      '\\n',
      "'),(",
      '","',
      '<',
      '&amp;',
      '</field>',
      '{',
      '[',
      ':',
      '***** 1. row *****',
    ],
    ...[
      'path',
      'value',
      'a/b/c',
      'default',
      '0',
      '2026-01-01 00:00:00',
      '-----BEGIN A-----',
      '-----END A-----',
    ],
  ),
  anyText({ maxLength: 3 }),
);
const garbage = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function expectSound(text: string): void {
  for (let at = 0; at < text.length; ) {
    for (const format of TABLE_FORMATS) {
      const part = format.read(text, at);
      if (!part) continue;
      expect(part.span[0]).toBe(at);
      expect(part.span[1]).toBeGreaterThan(at);
      expect(format.ids).toContain(part.format);
      expectSoundPlaces(text, part);
    }
    const feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length : feed + 1;
  }
}

describe('any text', () => {
  it('is read without an error, and all places are in it', () => {
    fc.assert(fc.property(garbage, expectSound), { numRuns: times(500, 5000) });
  });

  it('that was a listing before it was damaged is, too', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...FILES), fc.nat(), fc.nat(60), garbage)
      .map(([file, place, length, part]) => {
        const text = recorded(file).slice(0, 1500);
        const at = place % text.length;
        return text.slice(0, at) + part + text.slice(at + length);
      });
    fc.assert(fc.property(damaged, expectSound), { numRuns: times(40, 1000) });
  });
});

const escaped = (value: string, escapes: Record<string, string>) =>
  value.replace(/[\s\S]/g, (character) => escapes[character] ?? character);

const SQL = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\x1a': '\\Z',
};
const XML = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const BATCH = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\0': '\\0' };
const OUTFILE = { '\\': '\\\\', '\n': '\\\n', '\t': '\\\t', '\0': '\\0' };

/** Each format with a writer of one value, as its tool writes it. */
const WRITERS: Readonly<Record<string, (value: string) => string>> = {
  'F-SQL': (value) =>
    `INSERT INTO core_config_data VALUES (1,'default',0,'a/b/c','${escaped(value, SQL)}','2026-01-01 00:00:00');\n`,
  'F-TSV': (value) => `path\tvalue\tscope_id\na/b/c\t${escaped(value, BATCH)}\t0\n`,
  'F-OUTFILE': (value) =>
    `1\tdefault\t0\ta/b/b\t\\N\n1\tdefault\t0\ta/b/c\t${escaped(value, OUTFILE)}\n`,
  'F-CSVPMA': (value) =>
    `"1","default","0","a/b/c",${value && `"${value.replaceAll('"', '""')}"`},"2026-01-01 00:00:00"\n`,
  'F-N98CSV': (value) =>
    `Path,Scope,Scope-ID,Value,"Updated At"\na/b/a,default,0,"x "y" z","2026-01-01 00:00:00"\na/b/c,default,0,"${value}","2026-01-01 00:00:00"\n`,
  'F-N98JSON': (value) => JSON.stringify([{ Path: 'a/b/c', Value: value }]),
  'F-JSONPMA': (value) => JSON.stringify([{ path: 'a/b/c', value }], null, 2),
  'F-MYXML': (value) =>
    `<?xml version="1.0"?>\n\n<resultset statement="select 1">\n  <row>\n\t<field name="path">a/b/c</field>\n\t<field name="value">${escaped(value, XML)}</field>\n  </row>\n</resultset>\n`,
  'F-VERT': (value) =>
    `***** 1. row *****\n path: a/b/c\nvalue: ${value}\n***** 2. row *****\n path: a/b/d\nvalue: x\n`,
};

/** What a format cannot show: a value that looks like its own rows. */
const isMistakable = (format: string, value: string): boolean =>
  /\$[\w({]|\{\{|\*{3,}|^\s*`|•{3}/.test(value) ||
  (format === 'F-TSV' && value === 'NULL') ||
  (format === 'F-VERT' && (value === 'NULL' || /row \*{5}|(?:^|\n)value:/.test(value))) ||
  // INTO OUTFILE writes a backslash before a line break.
  (format === 'F-CSVPMA' && /BEGIN|\\\n/.test(value)) ||
  (format === 'F-N98CSV' && /00:00:00"?(?:\n|\r)/.test(value));

describe('a value', () => {
  it.each(Object.entries(WRITERS))('is read as %s has written it', (format, write) => {
    fc.assert(
      fc.property(garbage, (value) => {
        fc.pre(!isMistakable(format, value));
        const text = write(value);
        const [part] = partsOf(text);
        expect(part?.format).toBe(format);
        if (part) expectSoundPlaces(text, part);
        expect(values(part)['a/b/c']).toBe(value);
      }),
      { numRuns: times(200, 2000) },
    );
  });
});

/** Texts that make a careless reader look at everything behind each line. */
const HOSTILE: Readonly<Record<string, string>> = {
  'rows that do not end': "INSERT INTO t VALUES ('\n",
  'comments that do not end': 'INSERT INTO core_config_data VALUES (/*\n',
  'parentheses that do not end': 'INSERT INTO core_config_data VALUES (1,f(\n(',
  'statements that do not end': 'CREATE TABLE `t` (\n',
  'quotation marks that do not end':
    "INSERT INTO core_config_data VALUES (1,'default',0,'a/b/c','it's\n",
  'rows of mysql -r': 'path\tvalue\tupdated_at\na/b/c\tx\ny\n',
  'PEM blocks that do not end': 'path\tvalue\na/b/c\t-----BEGIN A-----\nx\n',
  'PEM blocks without a header that do not end':
    '1\tdefault\t0\ta/b/c\t-----BEGIN A-----\nx\ny z\n',
  'records with a backslash at the end': '1\tdefault\t0\ta/b/c\tx\\\n',
  'boxes that do not close': '+---+---+\n| path | value |\n+---+---+\n| a\n',
  'boxes with one row': '+-------+-------+\n| path  | value |\n+-------+-------+\n| a/b/c | x\n',
  'tables in Markdown without settings': '| path | value |\n|---|---|\n| a\n',
  'markers of rows': '***** 1. row *****\n path: x\nvalue: y\nz\n',
  'other rows': '***** 1. row *****\nx: y\n',
  'nested arrays': '[{"path":[\n',
  'nested objects': '{"type":\n',
  'open strings': '[{"path":"a/b/c","value":"\n',
  'open tags': '<resultset><row><field name="path">\n',
  'tables of XML': '<table><row><Path>\n',
  'quoted cells': '"1","default","0","a/b/c","\n',
  'rows of n98-magerun2': 'Path,Scope,Scope-ID,Value,"Updated At"\na/b/c,default,0,"x\n',
  variables: 'Name,Level,Value,Enabled\nA,project,"\n',
  titles: 'Magento Cloud Environment Variables:\n',
  spaces: ' '.repeat(50),
  backslashes: 'path\tvalue\na/b/c\t\\\\\\\\\\\\\\\\',
  commands: 'magento-cloud variable:get A -P value\n-----BEGIN A-----\n',
};

describe('a hostile text of 400 KB', () => {
  it.each(Object.entries(HOSTILE))('is read in proportion to its length: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const start = performance.now();
    partsOf(text);
    // Less than a second alone. A reader that looks at everything behind each line would take much longer.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
