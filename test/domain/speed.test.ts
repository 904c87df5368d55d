import { expect, it } from 'vitest';
import type { Rule } from '../../src/domain/rule.ts';
import { apiKey } from '../../src/domain/rules/api-key.ts';
import { keySet } from '../../src/domain/rules/key-set.ts';
import { privateKey } from '../../src/domain/rules/private-key.ts';
import { marker, privatePem } from '../support/keys.ts';

const SIZE = 65_536;
const fill = (piece: string, around: readonly [string, string] = ['', '']): string => {
  const room = SIZE - around[0].length - around[1].length;
  return around[0] + piece.repeat(room).slice(0, room) + around[1];
};
const block = [`${marker('BEGIN', 'PRIVATE KEY')}\n`, `\n${marker('END', 'PRIVATE KEY')}`] as const;

/** Texts that make a careless pattern go back over itself. */
const nasty: Readonly<Record<string, string>> = {
  'one letter': fill('A'),
  dashes: fill('-'),
  'dashes between words': fill('-BEGIN '),
  'first markers': fill('-----BEGIN PRIVATE KEY-----\n'),
  'markers in one line': fill('-----BEGIN A-----END A'),
  'last markers': fill('-----END PRIVATE KEY-----\n'),
  'short markers in one line': fill('--BEGIN A--END A'),
  'katakana markers': fill('\u30fc\u30fcBEGIN A\u30fc\u30fc'),
  'em dashes': fill('\u2014BEGIN A\u2014END A\n'),
  'translated markers': fill('-----\u5f00-----\n'),
  blanks: fill(' ', ['a', 'b']),
  tabs: fill('\t', block),
  'blanks before a marker': fill(' ', ['-----BEGIN', 'KEY-----']),
  'line breaks': fill('\n', ['a', 'b']),
  'carriage returns': fill('\r', ['a', 'b']),
  'empty rows': fill('\n', block),
  'blanks in rows': fill('A ', block),
  'short rows': fill('A\n', block),
  backslashes: fill('\\', ['a', 'n']),
  'backslashes in a block': fill('\\', block),
  quotes: fill('"'),
  'quotes on lines': fill('"\n'),
  'quoted lines': fill('"a" +\n'),
  entities: fill('&amp;', ['', 'lt;']),
  'nested entities': fill('&amp;amp;amp;#38;'),
  tags: fill('<br '),
  'angle brackets': fill('<'),
  'encoded blanks': fill('%20'),
  'encoded markers': fill('-----BEGIN%20'),
  invisible: fill('\u200b', ['a', 'b']),
  'no-break spaces': fill('\u00a0', ['a', 'b']),
  'full width': fill('\uff21', block),
  'line separators': fill('\u2028', block),
  'a prefix on all lines': fill('> A\n', [`> ${block[0]}`, '']),
  underlines: fill('_', block),
  'equals signs': fill('=', block),
  'base64 of a file': fill('QUJD', ['LS0tLS1CRUdJTi', '']),
  'an assignment': fill('a='),
  colons: fill('1:'),
  'at signs': fill('a@'),
  dots: fill('.pem'),
  surrogates: fill('\ud83d'),
  'a real key amid text': fill(`${privatePem()}\n`),
  'all faults at once': fill(`"> \u200b${privatePem().replaceAll('\n', '\\n\uff21&#43;%2B\r')}`),
};

/** The median of five runs, in milliseconds. */
function timeOf(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[2] ?? 0;
}

const cases = [privateKey, apiKey].flatMap((rule) =>
  Object.entries(nasty).map(([name, text]): [string, string, Rule, string] => [
    rule.id,
    name,
    rule,
    text,
  ]),
);

it.each(cases)('judges 64 KB without a pause: %s, %s', (_, __, rule, text) => {
  expect(text.length).toBe(SIZE);
  expect(timeOf(() => rule.judge({ value: text }, {}))).toBeLessThan(50);
});

it.each(Object.entries(nasty))(
  'judges four fields of 64 KB without a long pause: %s',
  (_, text) => {
    const values = Object.fromEntries(keySet.inputs.map((input) => [input, text]));
    expect(timeOf(() => keySet.judge(values, {}))).toBeLessThan(100);
  },
);

it('judges a real key in a moment', () => {
  for (const bits of [2048, 4096])
    expect(timeOf(() => privateKey.judge({ value: privatePem(bits) }, {}))).toBeLessThan(10);
});
