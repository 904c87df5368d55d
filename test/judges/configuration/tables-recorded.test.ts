import { describe, expect, it } from 'vitest';
import { expectSoundPlaces, partsOf, recorded, STORED, shown, values } from './reading.ts';

/** What a tool does not show: NULL and the word are alike, spaces at the end, or the CR of a CRLF. */
const LOST = {
  word: { 'demo/a/word': null },
  spaces: { 'demo/a/spaces': '  x' },
  cr: { 'demo/a/cr': 'a\nb\rc' },
};

const only = (file: string) => {
  const text = recorded(file);
  const parts = partsOf(text);
  for (const part of parts) expectSoundPlaces(text, part);
  expect(parts).toHaveLength(1);
  return { text, part: parts[0] };
};

describe('recorded listings of one table', () => {
  it.each([
    ['database/single.sql', 'F-SQL', {}],
    ['database/rows.sql', 'F-SQL', {}],
    ['database/batch.tsv', 'F-TSV', LOST.word],
    ['database/batch-n.tsv', 'F-TSV', LOST.word],
    ['database/raw.tsv', 'F-TSV', LOST.word],
    ['database/table.txt', 'F-BOX', { ...LOST.word, ...LOST.spaces }],
    ['database/vertical.txt', 'F-VERT', LOST.word],
    ['database/result.xml', 'F-MYXML', {}],
    ['database/dump.xml', 'F-MYXML', {}],
    ['database/outfile.txt', 'F-OUTFILE', {}],
    ['database/outfile-csv.txt', 'F-OUTFILE', {}],
    ['n98/store-get.txt', 'F-N98', { ...LOST.word, ...LOST.spaces, ...LOST.cr }],
    ['n98/store-get.csv', 'F-N98CSV', LOST.word],
    ['n98/store-get.json', 'F-N98JSON', {}],
    ['n98/store-get-array.json', 'F-N98JSON', {}],
    [
      'n98/store-get.xml',
      'F-N98XML',
      {
        ...LOST.word,
        'demo/a/empty': 'partial: flattened',
        'demo/a/query': 'partial: flattened',
        'demo/a/markup': '<a href="x">&</a>',
      },
    ],
  ])('%s: %s', (file, format, lost) => {
    const { text, part } = only(file);
    expect(part?.format).toBe(format);
    expect(values(part)).toEqual({ ...STORED, ...lost });
    expect(part?.faults).toEqual([]);
    expect(text.slice(part?.span[1]).trim()).toBe('');
  });

  it.each(['batch.tsv', 'table.txt', 'vertical.txt', 'result.xml', 'single.sql', 'outfile.txt'])(
    'knows the scope of each value: %s',
    (file) => {
      const { part } = only(`database/${file}`);
      const scopes = part?.entries.map(({ name, scope }) => [name, scope?.type, scope?.name]) ?? [];
      expect(scopes).toContainEqual(['demo/a/plain', 'default', '0']);
      expect(scopes).toContainEqual(['demo/a/tab', 'websites', '1']);
      expect(scopes).toContainEqual(['demo/a/cr', 'stores', '2']);
    },
  );

  it('reads the text that is written as it is from where it is', () => {
    for (const file of ['batch.tsv', 'table.txt', 'vertical.txt', 'result.xml', 'single.sql']) {
      const { text, part } = only(`database/${file}`);
      const entry = part?.entries.find(({ name }) => name === 'demo/a/cipher');
      expect(entry && text.slice(...entry.named)).toBe('demo/a/cipher');
      expect(entry && text.slice(...entry.valued)).toBe(STORED['demo/a/cipher']);
    }
  });

  it.each(['batch.tsv', 'table.txt', 'vertical.txt', 'single.sql', 'outfile.txt', 'rows.sql'])(
    'reads the same if the text has CRLF: %s',
    (file) => {
      const text = recorded(`database/${file}`).replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
      const parts = partsOf(text);
      expect(parts).toHaveLength(1);
      for (const part of parts) expectSoundPlaces(text, part);
      expect(values(parts[0])['demo/a/pem']?.replaceAll('\r', '')).toBe(STORED['demo/a/pem']);
      if (file !== 'outfile.txt') expect(values(parts[0])['demo/a/pem']).toBe(STORED['demo/a/pem']);
    },
  );
});

describe('recorded listings of two columns', () => {
  it.each([
    'database/raw-two.tsv',
    'database/table-n.txt',
    'database/two.txt',
    'database/vertical-two.txt',
  ])('%s', (file) => {
    const [part] = partsOf(recorded(file));
    const read = values(part);
    expect(read['demo/a/plain']).toBe('one');
    expect(read['demo/a/pem']).toBe(STORED['demo/a/pem']);
    expect(part?.entries[0]?.scope).toBeUndefined();
  });

  it('reads what the client prints around a table', () => {
    const text = recorded('database/verbose.txt');
    const [part] = partsOf(text);
    expect(part && text.slice(...part.span)).toMatch(/^\+-[\s\S]*2 rows in set \(0\.000 sec\)$/);
  });

  it('reads each of two result sets', () => {
    expect(
      partsOf(recorded('database/vertical-two.txt')).map((part) => part.entries.map(shown)),
    ).toEqual([['one', STORED['demo/a/pem'], 'a\r\nb\rc', 'a'], [STORED['demo/a/pem']?.trimEnd()]]);
  });
});

describe('which stores and websites exist', () => {
  const stores = [
    { type: 'stores', id: '0', code: 'admin' },
    { type: 'stores', id: '1', code: 'default' },
    { type: 'stores', id: '2', code: 'fr' },
  ];
  const websites = [
    { type: 'websites', id: '0', code: 'admin' },
    { type: 'websites', id: '1', code: 'base' },
  ];

  it.each([
    ['database/dump.sql', [...stores, ...websites]],
    ['database/complete.sql', stores],
    ['database/replace.sql', websites],
    ['database/websites.txt', websites],
  ])('%s', (file, scopes) => {
    expect(only(file).part?.told?.scopes).toEqual(scopes);
  });

  it('database/stores.tsv', () => {
    const told = partsOf(recorded('database/stores.tsv')).map((part) => part.told?.scopes);
    expect(told).toEqual([stores, stores]);
  });
});
