import { pasteFaults } from './paste-faults.ts';

/** A way to change the text of a key without losing any character of the key itself. */
export type Damage = readonly [name: string, damage: (text: string) => string];

const every = (from: string | RegExp, to: string | ((sign: string) => string)): Damage[1] =>
  typeof to === 'string'
    ? (text) => text.replaceAll(from, () => to)
    : (text) => text.replaceAll(from, to);

const code = (sign: string, radix: number, width: number): string =>
  sign.charCodeAt(0).toString(radix).padStart(width, '0');
const base64 = (text: string, encoding?: BufferEncoding): string =>
  Buffer.from(text, encoding).toString('base64');
const inRows = (text: string, width: number, end: string): string =>
  text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), (row) => row + end);
const highByteFirst = (text: string): string =>
  Buffer.from(text, 'utf16le').swap16().toString('base64');

/** What replaces line breaks: a shell, a form or a program removed half of \n, or wrote something else. */
const BREAKS = [
  ...['\\', '\\\\', '\\ ', '\\  ', '\\\r', '\\\n', '\\\r\n', '\\\t'],
  ...['n', 'rn', 'r', 'nn', '/n', '`n', '$', '|', ', ', ';', '_', '^', '\u00b6'],
  ...[
    '\\n',
    '\\r\\n',
    '\\\\n',
    '\\\\r\\\\n',
    '\\r',
    '\\n\n',
    '\\n\\\n',
    '\\n\\t',
    '\\u000a',
    '\\x0a',
    '\\012',
  ],
  ...['%0A', '%0D%0A', '&#10;', '<br>', '=0A', '=0D=0A=\r\n', '^M', '^M\n', '^M$\n', '$\n', '^J'],
  ...[' ', '\t', '', '\r\n', '\r', '\n\n', '\u2028'],
];

export const breakDamages: readonly Damage[] = BREAKS.flatMap((to): Damage[] => [
  [`line breaks as ${JSON.stringify(to)}`, every('\n', to)],
  [
    `line breaks as ${JSON.stringify(to)}, including the last one`,
    (text) => every('\n', to)(`${text}\n`),
  ],
]);

const signDamages: readonly Damage[] = [
  ['special characters as \\u', every(/[+/=]/g, (sign) => `\\u${code(sign, 16, 4)}`)],
  ['signs as \\U', every(/[+/=]/g, (sign) => `\\u${code(sign, 16, 4).toUpperCase()}`)],
  ['signs as \\\\u', every(/[+=]/g, (sign) => `\\\\u${code(sign, 16, 4)}`)],
  ['signs as \\x', every(/[+/=]/g, (sign) => `\\x${code(sign, 16, 2)}`)],
  ['signs in octal', every(/[+/=]/g, (sign) => `\\${code(sign, 8, 3)}`)],
  ['signs as \\u{}', every(/[+/=]/g, (sign) => `\\u{${code(sign, 16, 2)}}`)],
  ['slashes escaped', every('/', '\\/')],
  ['equals signs escaped', every('=', '\\=')],
  ['signs as percent', every(/[+/=]/g, (sign) => `%${code(sign, 16, 2).toUpperCase()}`)],
  ['signs as entities', every(/[+/=]/g, (sign) => `&#${sign.charCodeAt(0)};`)],
  ['equals signs as in mails', every('=', '=3D')],
];

/** Around the whole text, or on each of its lines. */
const wholeDamages: readonly Damage[] = [
  ['base64', (text) => base64(text)],
  ['base64 in rows', (text) => inRows(base64(text), 76, '\n')],
  ['base64 in rows with Windows line ends', (text) => inRows(base64(text), 64, '\r\n')],
  ['base64 in rows, breaks as \\n', (text) => inRows(base64(text), 76, '\\n')],
  ['base64 without padding', (text) => base64(text).replace(/=+$/, '')],
  ['base64 for addresses', (text) => Buffer.from(text, 'utf16le').toString('base64url')],
  ['UTF-16', (text) => base64(text, 'utf16le')],
  ['UTF-16 with its mark', (text) => base64(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, high byte first', highByteFirst],
  ['UTF-16, high byte first, with its mark', (text) => highByteFirst(`\ufeff${text}`)],
  ['base64 with a byte order mark', (text) => base64(`\ufeff${text}`)],
  ['base64 twice', (text) => base64(base64(text))],
  ['a data address in base64', (text) => `data:application/x-pem-file;base64,${base64(text)}`],
  ['a data address in UTF-16', (text) => `data:;charset=utf-16;base64,${base64(text, 'utf16le')}`],
  ['a data address', (text) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`],
  ['a data address without a type', (text) => `data:,${encodeURIComponent(text)}`],
  ['a setting', (text) => `PRIVATE_KEY="${text}"`],
  ['JSON', (text) => JSON.stringify({ key: text })],
  ['JSON of JSON', (text) => JSON.stringify(JSON.stringify({ key: text }))],
  [
    'numbers',
    (text) =>
      text
        .split('\n')
        .map((line, at) => `${String(at + 1).padStart(6)}\t${line}`)
        .join('\n'),
  ],
  [
    'numbers and colons',
    (text) =>
      text
        .split('\n')
        .map((line, at) => `${at + 1}:${line}`)
        .join('\n'),
  ],
  ['quotation marks', (text) => `“${text}”`],
  ['a mail quoted', every(/^/gm, '> ')],
  ['indentation', every(/^/gm, '    ')],
  ['text around it', (text) => `Here is my key:\n${text}\nThanks`],
  ['full width', every(/[A-Za-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['long dashes', every('-----', '\u2014')],
  ['lower-case markers', every(/-----(BEGIN|END) [A-Z ]+-----/g, (marker) => marker.toLowerCase())],
  ['no markers', every(/-----(BEGIN|END) [A-Z ]+-----\n?/g, '')],
];

/** All of them, with those from the table of paste faults that keep the key and cause no other. */
export const keyDamages: readonly Damage[] = [
  ...breakDamages,
  ...signDamages,
  ...wholeDamages,
  ...pasteFaults
    .filter(({ name, fixes }) => fixes && !/^PKCS#1|another key/.test(name))
    .map(({ name, damage }): Damage => [`a paste fault: ${name}`, damage]),
];
