import { expect, it } from 'vitest';
import { markersIn } from '../../src/judges/keys/parsers/pem.ts';

const BODY = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';

/** What is between the dashes, of all markers in a text. */
const labels = (text: string) => markersIn(text).map(({ edge, label }) => `${edge} ${label}`);

it.each([
  '-----BEGIN PRIVATE KEY-----',
  `${'-'.repeat(20)}   BEGIN   ${'A'.repeat(41)}   ${'-'.repeat(20)}`,
  'BEGIN PRIVATE KEY',
])('a marker is found as a whole, wherever it is: %s', (written) => {
  const [before, after] = [`${BODY.repeat(9)}\n`, `\n${BODY.repeat(9)}`];
  for (const text of [written, before + written, written + after, before + written + after]) {
    const [marker, ...others] = markersIn(text);
    expect(others).toEqual([]);
    expect(text.slice(...(marker?.span ?? []))).toBe(written);
  }
});

it.each([
  [
    '-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----',
    ['BEGIN PRIVATE KEY', 'END PRIVATE KEY'],
  ],
  ['BEGIN PRIVATE KEY\n-----END PRIVATE KEY-----', ['BEGIN PRIVATE KEY', 'END PRIVATE KEY']],
  ['-----BEGIN VENDOR KEY-----', ['BEGIN VENDOR KEY']],
  [`${BODY}END${BODY}\n-----end rsa privatekey-----`, ['END RSA PRIVATE KEY']],
])('each word belongs to one marker: %s', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});
