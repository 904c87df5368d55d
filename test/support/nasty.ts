import { marker, privatePem } from './keys.ts';

export const SIZE = 65_536;
const fill = (piece: string, around: readonly [string, string] = ['', '']): string => {
  const room = SIZE - around[0].length - around[1].length;
  return around[0] + piece.repeat(room).slice(0, room) + around[1];
};
const block = [`${marker('BEGIN', 'PRIVATE KEY')}\n`, `\n${marker('END', 'PRIVATE KEY')}`] as const;

/** Texts that make a careless pattern backtrack without limit. */
export const nasty: Readonly<Record<string, string>> = {
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
  'spaces before a marker': fill(' ', ['-----BEGIN', 'KEY-----']),
  'line breaks': fill('\n', ['a', 'b']),
  'carriage returns': fill('\r', ['a', 'b']),
  'empty rows': fill('\n', block),
  'spaces in rows': fill('A ', block),
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
  'encoded spaces': fill('%20'),
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
  'digits of an address': fill('1', ['a@[', 'x]']),
  'quotes before a letter': fill('"', ['', 'x']),
  'letters before a sign': fill('a', ['', '>']),
  'brackets before a letter': fill('(a', ['', 'b']),
  surrogates: fill('\ud83d'),
  'a real key many times': fill(`${privatePem()}\n`),
  'all faults together': fill(`"> \u200b${privatePem().replaceAll('\n', '\\n\uff21&#43;%2B\r')}`),
};
