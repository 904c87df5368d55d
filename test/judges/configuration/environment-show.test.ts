import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/judges/configuration/formats/index.ts';
import { readConfiguration } from '../../../src/judges/configuration/read.ts';
import { expectPlaces, faultsIn, settings } from './formats.ts';

const KEY = '0123456789abcdef'.repeat(2);
const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----\n';

/** What `config:env:show` lists, in each of its formats; values have quotation marks and line breaks. */
const VALUES = {
  'crypt.key': KEY,
  'db.table_prefix': '',
  'system.default.demo.a.one': 'x "q", y',
  'system.default.demo.a.pem': PEM,
  'system.websites.base.demo.a.two': 'it <&> is',
};
const rows = Object.entries(VALUES).map(([key, value]) => ({ key, value }));
const entities = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const WRITTEN: Readonly<Record<string, string>> = {
  csv: `key,value\n${rows
    .map(({ key, value }) => `${key},${/[\s"]/.test(value) ? `"${value}"` : value}\n`)
    .join('')}`,
  json: `${JSON.stringify({ ...rows }, null, 2)}\n`,
  json_array: `${JSON.stringify(rows)}\n`,
  xml: `<?xml version="1.0" encoding="UTF-8"?>\n<table>\n${rows
    .map(
      ({ key, value }) =>
        `  <row>\n    <key>${key}</key>\n    <value>${entities(value)}</value>\n  </row>\n`,
    )
    .join('')}</table>\n`,
  yaml: rows
    .map(({ key, value }) => `-\n    key: ${key}\n    value: ${JSON.stringify(value)}\n`)
    .join(''),
};

describe.each(Object.entries(WRITTEN))('config:env:show as %s', (_, text) => {
  it('is read as env.php', () => {
    const { parts, unread } = readConfiguration(text, FORMATS);
    expect(parts.map(({ format }) => format)).toEqual(['F-N98ENV']);
    expect(unread).toEqual([]);
    const [part] = parts;
    if (!part) throw new Error('No part.');
    expectPlaces(text, part);
    expect(settings(part)).toEqual([
      ['crypt/key', KEY],
      ['demo/a/one', VALUES['system.default.demo.a.one']],
      ['demo/a/pem', PEM],
      ['demo/a/two', VALUES['system.websites.base.demo.a.two']],
    ]);
    const [first, ...others] = part.entries;
    expect(first).not.toHaveProperty('scope');
    expect(others.map(({ scope }) => scope?.name)).toEqual([undefined, undefined, 'base']);
    expect(new Set(part.entries.map(({ origin }) => origin))).toEqual(new Set(['env.php']));
    expect(part.entries.map(({ named }) => text.slice(...named))).toEqual([
      'crypt.key',
      'demo.a.one',
      'demo.a.pem',
      'demo.a.two',
    ]);
    const [key] = part.told?.cryptKeys ?? [];
    expect(key?.sound).toBe(true);
    expect(key && text.slice(...key.at)).toBe(KEY);
  });

  it('says nothing of another program with these columns', () => {
    const other = text.replaceAll('system.', 'a.').replace('crypt.key', 'a.key');
    expect(readConfiguration(other, FORMATS).parts.flatMap(({ entries }) => entries)).toEqual([]);
  });
});

it('as csv ends with its last row, and says that a value is cut off', () => {
  const text = 'key,value\nsystem.default.demo.a.one,x\nother text, with a comma\n';
  const [part] = readConfiguration(text, FORMATS).parts;
  expect(settings(part)).toEqual([['demo/a/one', 'x']]);
  const cut = 'key,value\nsystem.default.demo.a.pem,"-----BEGIN DEMO-----\nQUJD\n';
  const [open] = readConfiguration(cut, FORMATS).parts;
  expect(settings(open)).toEqual([['demo/a/pem', '<partial end>']]);
  expect(faultsIn(cut, open)).toEqual([
    'csv-open: system.default.demo.a.pem,"-----BEGIN DEMO-----',
  ]);
});

it('as csv with CRLF has the same values', () => {
  const text = WRITTEN.csv?.replaceAll('\n', '\r\n') ?? '';
  expect(settings(readConfiguration(text, FORMATS).parts[0])[2]).toEqual(['demo/a/pem', PEM]);
});
