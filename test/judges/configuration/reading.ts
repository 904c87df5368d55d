import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import { cloudBox } from '../../../src/judges/configuration/formats/cloud/box.ts';
import { cloudCsv } from '../../../src/judges/configuration/formats/cloud/csv.ts';
import { cloudProperty } from '../../../src/judges/configuration/formats/cloud/property.ts';
import { databaseBatch } from '../../../src/judges/configuration/formats/database/batch.ts';
import { databaseBox } from '../../../src/judges/configuration/formats/database/box.ts';
import { databaseCsv } from '../../../src/judges/configuration/formats/database/csv.ts';
import { databaseDump } from '../../../src/judges/configuration/formats/database/dump.ts';
import { databaseJson } from '../../../src/judges/configuration/formats/database/json.ts';
import { databaseVertical } from '../../../src/judges/configuration/formats/database/vertical.ts';
import { databaseXml } from '../../../src/judges/configuration/formats/database/xml.ts';
import { n98Csv } from '../../../src/judges/configuration/formats/n98/csv.ts';
import type { Entry, Format, Part } from '../../../src/judges/configuration/part.ts';

/** The readers of database, n98-magerun2 and Cloud listings. */
export const TABLE_FORMATS: readonly Format[] = [
  databaseDump,
  databaseBatch,
  databaseBox,
  databaseVertical,
  databaseXml,
  databaseCsv,
  databaseJson,
  n98Csv,
  cloudBox,
  cloudCsv,
  cloudProperty,
];

/** A recorded output; `recorded/README-tables.md` tells how each was made. */
export const recorded = (file: string): string =>
  readFileSync(new URL(`recorded/${file}`, import.meta.url), 'utf8');

/** What the recorded table core_config_data has. */
export const STORED: Readonly<Record<string, string | null>> = {
  'demo/a/plain': 'one',
  'demo/a/pem': '-----BEGIN DEMO-----\nQUJDREVG\nR0hJ\n-----END DEMO-----\n',
  'demo/a/quotes': 'it\'s "x" `y`, ok',
  'demo/a/tab': 'a\tb',
  'demo/a/cr': 'a\r\nb\rc',
  'demo/a/null': null,
  'demo/a/empty': '',
  'demo/a/backslash': 'C:\\dir\\',
  'demo/a/literal': 'a\\nb\\tc',
  'demo/a/unicode': 'clé 鍵 🔑',
  'demo/a/json': '{"a":"b\\/c","d":[1,2]}',
  'demo/a/markup': '<a href="x">&amp;</a>',
  'demo/a/word': 'NULL',
  'demo/a/spaces': '  x  ',
  'demo/a/cells': 'a | b\n+---+\nc | d',
  'demo/a/statement': 'x\'),(2,"y"); -- z /* ( */',
  'demo/a/blank': 'a\n\nb',
  'demo/a/cipher': '0:3:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=',
};

/** What a value is: its text, null, or why it is not there. */
export const shown = ({ value }: Entry): string | null =>
  value.kind === 'text'
    ? value.text.text
    : value.kind === 'null'
      ? null
      : `${value.kind}: ${value.by}`;

/** The values of a part by their names. */
export const values = (part: Part | undefined): Record<string, string | null> =>
  Object.fromEntries((part?.entries ?? []).map((entry) => [entry.name, shown(entry)]));

/** Every place of a part is in the text, and each character of a value is where its place says. */
export function expectSoundPlaces(text: string, part: Part): void {
  const within = ([start, end]: readonly [number, number]) =>
    0 <= start && start <= end && end <= text.length;
  for (const { named, valued, span } of part.entries)
    expect([named, valued, span].filter((place) => !within(place))).toEqual([]);
  expect([part.span, ...part.faults.map(({ at }) => at)].filter((place) => !within(place))).toEqual(
    [],
  );
  for (const { value, valued, span } of part.entries) {
    expect(valued[0]).toBeGreaterThanOrEqual(span[0]);
    expect(valued[1]).toBeLessThanOrEqual(span[1]);
    if (value.kind !== 'text') continue;
    let last = 0;
    for (let at = 0; at < value.text.text.length; at++) {
      const place = sourceOffset(value.text, at);
      const character = value.text.text.charAt(at);
      expect(place).toBeGreaterThanOrEqual(Math.max(last, valued[0]));
      expect(place).toBeLessThan(valued[1]);
      // A character that is not there itself is written as an escape, as doubled, or as a broken line, also of a box.
      if (text[place] !== character) expect(text[place]).toMatch(/[\\&"'|\r\n ]/);
      last = place;
    }
  }
}

/** All parts of a text, as a reader of whole texts finds them: line after line, and on behind each part. */
export function partsOf(text: string, formats: readonly Format[] = TABLE_FORMATS): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const part = formats
      .map((format) => format.read(text, at))
      .find((found) => found !== undefined);
    if (part) parts.push(part);
    const feed = text.indexOf('\n', part ? Math.max(part.span[1], at) : at);
    at = feed < 0 ? text.length : feed + 1;
  }
  return parts;
}
