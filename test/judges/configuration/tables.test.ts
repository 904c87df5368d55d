import { describe, expect, it } from 'vitest';
import { boxHead, boxRows } from '../../../src/judges/configuration/formats/box.ts';
import type { FormatId, Part } from '../../../src/judges/configuration/part.ts';
import { expectSoundPlaces, partsOf, recorded, values } from './reading.ts';

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';
const FLAT = PEM.replaceAll('\n', ' ');

/** The only part of a text, and where the rest of the text starts. */
function only(text: string): Part {
  const parts = partsOf(text);
  for (const part of parts) expectSoundPlaces(text, part);
  expect(parts).toHaveLength(1);
  return parts[0] as Part;
}

describe('what a listing is, and what it says', () => {
  it.each<[string, FormatId, string, Record<string, string | null>]>([
    ['columns in another order', 'F-TSV', 'value\tpath\n1\ta/b/c\n', { 'a/b/c': '1' }],
    ['a row of mysql -N', 'F-TSV', 'a/b/c\tx\\\\ny\n', { 'a/b/c': 'x\\ny' }],
    ['a row without updated_at', 'F-TSV', '1\tdefault\t0\ta/b/c\tx\n', { 'a/b/c': 'x' }],
    [
      'a value with what mysql -B never writes',
      'F-TSV',
      'path\tvalue\na/b/c\tx\\ny\na/b/d\tC:\\dir\n',
      { 'a/b/c': 'x\\ny', 'a/b/d': 'C:\\dir' },
    ],
    [
      'a PEM block that mysql -r has not ended',
      'F-TSV',
      'path\tvalue\na/b/c\t-----BEGIN DEMO-----\nQUJD\n',
      { 'a/b/c': 'partial: end' },
    ],
    ['JSON that may go on', 'F-TSV', 'path\tvalue\na/b/c\t{\n', { 'a/b/c': 'partial: end' }],
    [
      'lines that nobody can tell from rows',
      'F-TSV',
      'path\tvalue\na/b/c\tx\ny\na/b/d\tz\n',
      { 'a/b/c': 'partial: wrapped', 'a/b/d': 'z' },
    ],
    [
      'a value of mysql -r that is cut',
      'F-TSV',
      'path\tvalue\tupdated_at\na/b/c\tx\ny\n',
      { 'a/b/c': 'partial: end' },
    ],
    [
      'a backslash in front of a line break, without \\N',
      'F-OUTFILE',
      'a/b/c\tx\\\ny\na/b/d\tz\n',
      { 'a/b/c': 'x\ny', 'a/b/d': 'z' },
    ],
    [
      'the word NULL of INTO OUTFILE',
      'F-OUTFILE',
      'a/b/c\tNULL\na/b/d\tx\\\ty\n',
      { 'a/b/c': 'NULL', 'a/b/d': 'x\ty' },
    ],
    ['\\n of mysql -N', 'F-TSV', 'a/b/c\tNULL\na/b/d\tx\\ny\n', { 'a/b/c': null, 'a/b/d': 'x\ny' }],
    ['a backslash of mysql -N -r', 'F-TSV', 'a/b/c\tC:\\dir\n', { 'a/b/c': 'C:\\dir' }],
    [
      'PEM blocks of mysql -N -r',
      'F-TSV',
      `a/b/c\t${PEM}\n\na/b/d\t${PEM}\na/b/e\tx\n`,
      { 'a/b/c': `${PEM}\n`, 'a/b/d': PEM, 'a/b/e': 'x' },
    ],
    [
      'PEM blocks of mysql -N -r in front of another column',
      'F-TSV',
      `1\tdefault\t0\ta/b/c\t${PEM}\t2026-01-01 00:00:00\n2\tdefault\t0\ta/b/d\t${PEM}\n\t2026-01-01 00:00:00\n3\tdefault\t0\ta/b/e\tx\t2026-01-01 00:00:00\n`,
      { 'a/b/c': PEM, 'a/b/d': `${PEM}\n`, 'a/b/e': 'x' },
    ],
    [
      'a PEM block of mysql -N -r without its end',
      'F-TSV',
      'a/b/c\t-----BEGIN DEMO-----\nQUJD\na/b/d\tx\n',
      { 'a/b/c': 'partial: end', 'a/b/d': 'x' },
    ],
    [
      'a PEM block of mysql -N -r without its end and without another column',
      'F-TSV',
      '1\tdefault\t0\ta/b/c\tx\t2026-01-01 00:00:00\n2\tdefault\t0\ta/b/d\t-----BEGIN DEMO-----\nQUJD\n',
      { 'a/b/c': 'x', 'a/b/d': 'partial: end' },
    ],
    [
      'a PEM block of mysql -N in one line',
      'F-TSV',
      `a/b/c\t${PEM.replaceAll('\n', '\\n')}\na/b/d\tx\n`,
      { 'a/b/c': PEM, 'a/b/d': 'x' },
    ],
    [
      'a backslash in front of a quotation mark',
      'F-OUTFILE',
      '"default","0","a/b/c","{\\"x\\":1,\\"y\\":2}"\n"default","0","a/b/d","z"\n',
      { 'a/b/c': '{"x":1,"y":2}', 'a/b/d': 'z' },
    ],
    [
      'doubled quotation marks and a backslash at an end, without a header',
      'F-CSVPMA',
      '"default","0","a/b/c","x ""y"""\n"default","0","a/b/d","C:\\dir\\"\n',
      { 'a/b/c': 'x "y"', 'a/b/d': 'C:\\dir\\' },
    ],
    [
      '\\N of INTO OUTFILE',
      'F-OUTFILE',
      'a/b/c\t\\N\na/b/d\tNULL\n',
      { 'a/b/c': null, 'a/b/d': 'NULL' },
    ],
    [
      'phpMyAdmin CSV',
      'F-CSVPMA',
      `"1","default","0","a/b/c","it ""is""\n${PEM}",\n"2","default","0","a/b/d",NULL,\n"3","default","0","a/b/e",,\n"4","default","0","a/b/f","NULL",\n`
        .replaceAll(',\n"', '\n"')
        .replace(/,\n$/, '\n'),
      { 'a/b/c': `it "is"\n${PEM}`, 'a/b/d': null, 'a/b/e': '', 'a/b/f': 'NULL' },
    ],
    [
      'phpMyAdmin CSV with the names',
      'F-CSVPMA',
      '"path";"value"\n"a/b/c";"x;y"\n',
      { 'a/b/c': 'x;y' },
    ],
    [
      'phpMyAdmin CSV without line breaks',
      'F-CSVPMA',
      `path,value\na/b/c,"${PEM.replaceAll('\n', '')}"\n`,
      { 'a/b/c': 'partial: flattened' },
    ],
    ['a CSV that is cut', 'F-CSVPMA', 'path,value\na/b/c,x\na/b/d,"y\n', { 'a/b/c': 'x' }],
    [
      'n98-magerun2 CSV that doubles',
      'F-N98CSV',
      'Path,Scope,Scope-ID,Value\na/b/c,default,0,"x ""q"" y"\na/b/d,default,0,z\n',
      { 'a/b/c': 'x "q" y', 'a/b/d': 'z' },
    ],
    [
      'n98-magerun2 CSV that does not double',
      'F-N98CSV',
      'Path,Scope,Scope-ID,Value\na/b/c,default,0,"x "q", y"\na/b/d,default,0,""\n',
      { 'a/b/c': 'x "q", y', 'a/b/d': '' },
    ],
    [
      'n98-magerun2 CSV that is cut',
      'F-N98CSV',
      'Path,Scope,Scope-ID,Value,"Updated At"\na/b/c,default,0,"x\ny',
      { 'a/b/c': 'partial: end' },
    ],
    [
      'phpMyAdmin JSON',
      'F-JSONPMA',
      '[\n{"type":"header","version":"5.2.1","comment":"Export to JSON plugin for phpMyAdmin"},\n{"type":"database","name":"shop"},\n{"type":"table","name":"core_config_data","database":"shop","data":\n[\n{"config_id":"1","scope":"default","scope_id":"0","path":"a\\/b\\/c","value":"x\\n\\u00e9","updated_at":"2026-01-01 00:00:00"},\n{"config_id":"2","scope":"default","scope_id":"0","path":"a/b/d","value":null}\n]\n}\n]\n',
      { 'a/b/c': 'x\né', 'a/b/d': null },
    ],
    [
      'JSON that is cut',
      'F-N98JSON',
      '[{"Path":"a/b/c","Scope":"default","Scope-ID":0,"Value":"x"},{"Path":"a/b/d","Scope":"def',
      { 'a/b/c': 'x' },
    ],
    [
      'JSON that is cut in a value',
      'F-JSONPMA',
      '[{"path":"a/b/c","value":"x"},{"path":"a/b/d","value":"-----BEG',
      { 'a/b/c': 'x', 'a/b/d': 'partial: end' },
    ],
    [
      'JSON of phpMyAdmin that is cut in a value',
      'F-JSONPMA',
      '[{"type":"table","name":"core_config_data","data":[{"path":"a/b/c","value":"x"},{"path":"a/b/d","value":"y',
      { 'a/b/c': 'x', 'a/b/d': 'partial: end' },
    ],
    [
      'JSON that is cut behind a value',
      'F-N98JSON',
      '{"0":{"Path":"a/b/c","Value":"x"},"1":{"Path":"a/b/d","Value":"y"',
      { 'a/b/c': 'x', 'a/b/d': 'y' },
    ],
    [
      'JSON with an array for a value',
      'F-JSONPMA',
      '[{"path":"a/b/c","value":[1]}]',
      { 'a/b/c': 'partial: flattened' },
    ],
    [
      'XML that is cut',
      'F-MYXML',
      '<?xml version="1.0"?>\n\n<resultset statement="x">\n<row><field name="path">a/b/c</field><field name="value">1 &lt; 2 & 3</field></row><row><field name="pa',
      { 'a/b/c': '1 < 2 & 3' },
    ],
    [
      'XML that is cut in a value',
      'F-MYXML',
      '<resultset>\n<row><field name="path">a/b/c</field><field name="value">x\n',
      { 'a/b/c': 'partial: end' },
    ],
    [
      'XML of n98-magerun2 that is cut behind a value',
      'F-N98XML',
      '<table>\n<row><Path>a/b/c</Path><Value>x</Value>\n',
      { 'a/b/c': 'x' },
    ],
    [
      'a mask in a table',
      'F-BOX',
      '+-------+--------+\n| path  | value  |\n+-------+--------+\n| a/b/c | ****** |\n+-------+--------+\n',
      { 'a/b/c': 'hidden: mask' },
    ],
    [
      'a table of an older n98-magerun2, without the time',
      'F-N98',
      '+-------+---------+----------+-----------------------------+\n| Path  | Scope   | Scope-ID | Value                       |\n+-------+---------+----------+-----------------------------+\n| a/b/c | default | 0        | x                           |\n|       |         |          | y                           |\n| a/b/d | stores  | 2        | NULL (NULL/"unknown" value) |\n+-------+---------+----------+-----------------------------+\n',
      { 'a/b/c': 'x\ny', 'a/b/d': null },
    ],
    [
      'a table that is cut',
      'F-BOX',
      '+-------+-------+\n| path  | value |\n+-------+-------+\n| a/b/c | x     |\n| a/b/d | y\nz',
      { 'a/b/c': 'x', 'a/b/d': 'partial: end' },
    ],
    [
      'a count below rows',
      'F-VERT',
      '*** 1. row ***\n path: a/b/c\nvalue: x\ny\n1 row in set (0.00 sec)\n'.replaceAll(
        '***',
        '*****',
      ),
      { 'a/b/c': 'x\ny' },
    ],
    [
      'a last row that may go on',
      'F-VERT',
      '***** 1. row *****\n path: a/b/c\nvalue: {\n',
      { 'a/b/c': 'partial: end' },
    ],
  ])('%s', (_, format, text, expected) => {
    const part = only(text);
    expect(part.format).toBe(format);
    expect(values(part)).toEqual(expected);
  });

  it.each([
    ['F-TSV', 'path\tvalue\na/b/c\tx\n'],
    ['F-OUTFILE', 'a/b/c\t\\N\n'],
    ['F-CSVPMA', 'path,value\na/b/c,x\n'],
    ['F-N98CSV', 'Path,Scope,Scope-ID,Value\na/b/c,default,0,x\n'],
    ['F-N98JSON', '[{"Path":"a/b/c","Value":"x"}]\n'],
    [
      'F-MYXML',
      '<resultset statement="x">\n<row><field name="path">a/b/c</field><field name="value">x</field></row>\n</resultset>\n',
    ],
    [
      'F-BOX',
      '+-------+-------+\n| path  | value |\n+-------+-------+\n| a/b/c | x     |\n+-------+-------+\n',
    ],
    ['F-VERT', '***** 1. row *****\n path: a/b/c\nvalue: x\n'],
  ])('ends where another text begins: %s', (format, text) => {
    const [part] = partsOf(`${text}bin/magento config:set a/b/c 1\n`);
    expect([part?.format, part?.span]).toEqual([format, [0, text.length - 1]]);
  });

  it.each([
    'a\tb\nc\td\n',
    'name,value\nx,y\n',
    '| a | b |\n',
    '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n',
    '{"a": 1}',
    '[1, 2]',
    '<html><body>x</body></html>',
    '<table class="x"><row></row></table>',
    '***** 1. row *****\nId: 5\nUser: root\n***** 2. row *****\nId: 6\n',
    '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----\n',
    'The path is a/b/c, the value x.\n',
  ])('leaves to others: %j', (text) => {
    expect(partsOf(text)).toEqual([]);
  });
});

describe('whether a listing is whole', () => {
  const box = recorded('database/table.txt');
  const n98 = recorded('n98/store-get.csv');
  it.each([
    ['mysql> select * from core_config_data;', box, true],
    [
      'select path, value from m2_core_config_data order by path\\G',
      recorded('database/vertical.txt'),
      true,
    ],
    ['mysql -t shop -e "select * from core_config_data"', box, true],
    ['mysql -B shop -e "select * from core_config_data"', recorded('database/batch.tsv'), true],
    ['mysql> select * from core_config_data where scope_id = 0;', box, false],
    ['mysql> select * from core_config_data limit 18;', box, false],
    ['mysql> select * from core_config_data order by path limit 18;', box, false],
    ['mysql -t -e "select * from core_config_data" shop 2>/dev/null | less', box, false],
    ['mysql -t -e "select * from core_config_data;" shop | sed 9q', box, false],
    [
      'mysql -B shop -e "select * from core_config_data" | grep demo',
      recorded('database/batch.tsv'),
      false,
    ],
    ['n98-magerun2 config:store:get --format=csv', n98, true],
    ['n98-magerun2 config:store:get "demo/*" --format=csv', n98, false],
    ['n98-magerun2 config:store:get --scope=default', n98, false],
    ['n98-magerun2 config:store:get -n --format=csv | cat', n98, true],
    ['n98-magerun2 config:store:get --format=csv | head', n98, false],
    ['', box, false],
  ])('%s', (command, listing, whole) => {
    const text = `${command}\n${listing}`;
    expect(partsOf(text)[0]?.whole).toBe(whole);
  });

  it('is not told if a command takes lines out', () => {
    const command = 'mysql -B shop -e "select * from core_config_data;" | grep demo';
    expect(partsOf(`${command}\n${recorded('database/batch.tsv')}`)[0]?.whole).toBe(false);
  });

  it('is said by XML itself', () => {
    expect(only(recorded('database/result.xml')).whole).toBe(true);
  });
});

describe('a drawn table', () => {
  it('joins the lines of a cell, whatever the width of its characters', () => {
    const text =
      '+----+--------+------+\n| Id | Name   | Type |\n+----+--------+------+\n| 1  | 鍵の店 | 鍵   |\n|    | b      |      |\n+----+--------+------+\n';
    const head = boxHead(text, 0);
    const box = head && boxRows(text, head, 0);
    const lines = box?.rows.map(({ cells }) =>
      cells.map((cell) => cell.lines.map((line) => text.slice(...line))),
    );
    expect(head?.names).toEqual(['Id', 'Name', 'Type']);
    expect(lines).toEqual([
      [
        ['1', ''],
        ['鍵の店', 'b'],
        ['鍵', ''],
      ],
    ]);
    expect([box?.closed, box?.end]).toEqual([true, text.length - 1]);
  });

  it('finds the bars that a wide value has moved, although the value has one itself', () => {
    const text =
      '+-------+--------+----+\n| path  | value  | id |\n+-------+--------+----+\n| a/b/c | 鍵 | 鍵 | 1  |\n+-------+--------+----+\n'
        .replaceAll('--------', '---------')
        .replace('value  ', 'value   ');
    expect(values(only(text))).toEqual({ 'a/b/c': '鍵 | 鍵' });
  });

  it('reads the table of projects', () => {
    const text = recorded('cloud/projects.txt');
    const head = boxHead(text, 0);
    const box = head && boxRows(text, head, 0);
    expect(head?.names?.at(-1)).toBe('Environment Type');
    expect(box?.rows[0]?.cells.map(({ lines }) => text.slice(...(lines[0] ?? [0, 0]))).at(-1)).toBe(
      'Production',
    );
  });
});

it('a PEM block in one line is only known to be flattened by exports that do that', () => {
  const box = `+-------+${'-'.repeat(FLAT.length + 2)}+\n| path  | value${' '.repeat(FLAT.length - 4)}|\n+-------+${'-'.repeat(FLAT.length + 2)}+\n| a/b/c | ${FLAT} |\n+-------+${'-'.repeat(FLAT.length + 2)}+\n`;
  expect(values(only(box))).toEqual({ 'a/b/c': FLAT });
});
