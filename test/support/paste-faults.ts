import { bodyOf, marker, others, pem, privatePem, rsa } from './keys.ts';

/** One way in which a private key arrives damaged: a row, or part of a row, of the paste table in FACTS. */
export interface PasteFault {
  /** The damage, in words. */
  readonly name: string;
  readonly damage: (pem: string) => string;
  readonly message: string;
  readonly level: 'error' | 'warning' | 'note';
  /** Whether the repair restores the key as it was; also true if the damage cannot be repaired. */
  readonly fixes: boolean;
  /** Whether OpenSSL loads it after PHP's trim(), measured; undefined if it depends on the key. */
  readonly loads: boolean | undefined;
  /** Other messages that are also said. */
  readonly also?: readonly string[];
}

type Row = readonly [
  name: string,
  message: string,
  damage: PasteFault['damage'],
  also?: readonly string[],
];

const BEGIN = marker('BEGIN', 'PRIVATE KEY');
const END = marker('END', 'PRIVATE KEY');
const DASHES = '-'.repeat(5);

const kind =
  (level: PasteFault['level'], fixes: boolean, loads?: boolean) =>
  ([name, message, damage, also]: Row): PasteFault => ({
    name,
    message,
    damage,
    level,
    fixes,
    loads,
    ...(also && { also }),
  });

/** Rewrites the rows between the markers. */
const rows =
  (rewrite: (rows: string[]) => readonly string[]) =>
  (text: string): string =>
    [BEGIN, ...rewrite(text.split('\n').slice(1, -1)), END].join('\n');
const everyLine = (prefix: string) => (text: string) => text.replace(/^/gm, prefix);
const inBody = (at: number, piece: string) => (text: string) =>
  text.slice(0, BEGIN.length + at) + piece + text.slice(BEGIN.length + at);
const markers = (rewrite: (marker: string) => string) => (text: string) =>
  text.replace(BEGIN, rewrite(BEGIN)).replace(END, rewrite(END));
const breaks = (to: string) => (text: string) => text.replaceAll('\n', to);
const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const code = (character: string, radix: number): string => character.charCodeAt(0).toString(radix);
const unicode = (character: string): string => `\\u${code(character, 16).padStart(4, '0')}`;
const base64 = (text: string, encoding?: BufferEncoding): string =>
  Buffer.from(text, encoding).toString('base64');
const inRows = (text: string, width: number): string =>
  text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
/** UTF-16 with the higher byte first, which Node does not write. */
const bigEndian = (text: string): string =>
  base64(Buffer.from(text, 'utf16le').swap16().toString('latin1'), 'latin1');
/** As mail programs write text (RFC 2045, 6.7): special characters, then lines of 76 characters. */
const mailed = (text: string): string =>
  text
    .replaceAll('=', '=3D')
    .split('\n')
    .map((line) => line.replace(/.{75}(?=.)/g, '$&=\n'))
    .join('\n');
const numbered = (lead: (number: number) => string) => (text: string) =>
  text
    .split('\n')
    .map((line, index) => lead(index + 1) + line)
    .join('\n');

const repairable: readonly Row[] = [
  ['four dashes', 'dash-count', markers((line) => line.slice(1, -1))],
  ['four and three dashes', 'dash-count', markers((line) => line.slice(1, -2))],
  ['six dashes', 'dash-count', markers((line) => `-${line}-`)],
  ['no dashes at all', 'dash-count', markers((line) => line.replaceAll('-', ''))],
  ['lower-case markers', 'marker-case', markers((line) => line.toLowerCase())],
  ['a capital letter lost', 'marker-case', markers((line) => line.replace('KEY', 'Key'))],
  ['spaces inside the dashes', 'marker-spacing', markers((line) => line.replace(/^-+/, '$& '))],
  ['two spaces between words', 'marker-spacing', markers((line) => line.replace(' KEY', '  KEY'))],
  [
    'all white space lost',
    'marker-spacing',
    (text) => text.replace(/\s/g, ''),
    ['line-breaks-lost'],
  ],
  ['em dashes', 'dash-lookalike', (text) => text.replaceAll(DASHES, '—')],
  ['en dashes', 'dash-lookalike', (text) => text.replaceAll('-', '–')],
  ['minus signs', 'dash-lookalike', (text) => text.replaceAll('-', '\u2212')],
  ['non-breaking hyphens', 'dash-lookalike', (text) => text.replaceAll('-', '\u2011')],
  ['full-width hyphens', 'dash-lookalike', (text) => text.replaceAll('-', '\uff0d')],
  ['box drawing', 'dash-lookalike', (text) => text.replaceAll('-', '\u2500')],
  ['katakana long marks', 'dash-lookalike', (text) => text.replaceAll('-', '\u30fc')],
  [
    'markers in Chinese',
    'translated-marker',
    (text) =>
      text.replace(BEGIN, `${DASHES}开始私钥${DASHES}`).replace(END, `${DASHES}结束私钥${DASHES}`),
  ],
  [
    'markers in French',
    'translated-marker',
    (text) =>
      text
        .replace(BEGIN, `${DASHES}DÉBUT CLÉ PRIVÉE${DASHES}`)
        .replace(END, `${DASHES}FIN CLÉ PRIVÉE${DASHES}`),
  ],
  [
    'half a marker translated',
    'translated-marker',
    (text) => text.replace(BEGIN, `${DASHES}BEGIN 秘密鍵${DASHES}`),
  ],
  [
    'last marker translated',
    'translated-marker',
    (text) => text.replace(END, `${DASHES}終了${DASHES}`),
  ],
  ['first marker lost', 'missing-begin', (text) => text.replace(`${BEGIN}\n`, '')],
  ['half of the first marker lost', 'missing-begin', (text) => text.slice(13)],
  ['last marker lost', 'missing-end', (text) => text.replace(`\n${END}`, '')],
  ['half of the last marker lost', 'missing-end', (text) => text.slice(0, -14)],
  ['both markers lost', 'missing-markers', (text) => text.split('\n').slice(1, -1).join('\n')],
  ['both markers lost, one line', 'missing-markers', bodyOf],
  ['line breaks became spaces', 'line-breaks-lost', breaks(' ')],
  ['line breaks became tabs', 'line-breaks-lost', breaks('\t')],
  ['line breaks vanished', 'line-breaks-lost', breaks('')],
  ['no break after the first marker', 'line-breaks-lost', (text) => text.replace('\n', '')],
  ['no break before the last marker', 'line-breaks-lost', (text) => text.replace(`\n${END}`, END)],
  ['literal \\n', 'literal-newlines', breaks('\\n')],
  ['literal \\r\\n', 'literal-newlines', breaks('\\r\\n')],
  ['literal \\\\n', 'literal-newlines', breaks('\\\\n')],
  ['literal \\n and breaks', 'literal-newlines', breaks('\\n\n')],
  ['line breaks became backslashes', 'line-breaks-replaced', breaks('\\')],
  ['line breaks became two backslashes', 'line-breaks-replaced', breaks('\\\\')],
  ['line breaks became backslashes and spaces', 'line-breaks-replaced', breaks('\\  ')],
  [
    'line breaks became backslashes, including the last one',
    'line-breaks-replaced',
    (text) => breaks('\\')(`${text}\n`),
  ],
  [
    'backslashes with and without spaces',
    'line-breaks-replaced',
    (text) => breaks('\\')(text).replace('\\', '\\ '),
  ],
  ['line breaks became the letter n', 'line-breaks-replaced', breaks('n')],
  [
    'line breaks became the letter n, including the last one',
    'line-breaks-replaced',
    (text) => breaks('n')(`${text}\n`),
  ],
  ['line breaks became the letters rn', 'line-breaks-replaced', breaks('rn')],
  ['line breaks became the letter r', 'line-breaks-replaced', breaks('r')],
  ['line breaks became the letters nn', 'line-breaks-replaced', breaks('nn')],
  ['line breaks became a slash and n', 'line-breaks-replaced', breaks('/n')],
  ['line breaks became bars', 'line-breaks-replaced', breaks(' | ')],
  ['a caret before each line break', 'line-breaks-replaced', breaks('^\n')],
  ['a backtick before each line break', 'line-breaks-replaced', breaks('`\n')],
  [
    'a backtick before each line break, including the last one',
    'line-breaks-replaced',
    (text) => `${breaks('`\n')(text)}\``,
  ],
  [
    'a table',
    'line-breaks-replaced',
    (text) => `| ${breaks(' |\n| ')(text)} |`,
    ['text-beside-marker'],
  ],
  [
    'a list of lines in JSON',
    'line-breaks-replaced',
    (text) => `["${breaks('",\n"')(text)}"]`,
    ['text-beside-marker'],
  ],
  [
    'lines of Basic',
    'line-breaks-replaced',
    (text) => `"${breaks('" & vbCrLf & _\n"')(text)}"`,
    ['quoted'],
  ],
  [
    'all backslashes of escapes lost',
    'line-breaks-replaced',
    (text) => breaks('n')(text).replace(/[+/=]/g, (sign) => unicode(sign).slice(1)),
  ],
  [
    'letters n for breaks, and no markers',
    'missing-markers',
    (text) => breaks('n')(text.slice(BEGIN.length + 1, -END.length - 1)),
    ['line-breaks-replaced'],
  ],
  [
    'signs escaped as in JSON',
    'escapes',
    (text) => breaks('\\n')(text).replace(/[+=]/g, unicode),
    ['literal-newlines'],
  ],
  [
    'signs escaped twice as in JSON',
    'escapes',
    (text) => JSON.stringify(breaks('\\n')(text).replace(/[+=]/g, unicode)).slice(1, -1),
    ['literal-newlines'],
  ],
  ['all escaped as in JSON', 'escapes', (text) => text.replace(/[^A-Za-z0-9]/g, unicode)],
  [
    'signs escaped with x',
    'escapes',
    (text) => text.replace(/[+/=-]/g, (sign) => `\\x${code(sign, 16)}`),
  ],
  [
    'signs escaped in octal digits',
    'escapes',
    (text) => text.replace(/[+/=-]/g, (sign) => `\\0${code(sign, 8)}`),
  ],
  ['breaks escaped in octal digits', 'escapes', breaks('\\012')],
  ['escaped breaks and tabs', 'escapes', breaks('\\n\\t'), ['literal-newlines']],
  ['slashes escaped', 'backslashes', (text) => text.replaceAll('/', '\\/')],
  ['a backslash at line ends', 'backslashes', breaks('\\\n')],
  ['carriage returns', 'carriage-returns', breaks('\r')],
  ['line separators', 'unicode-line-separator', breaks('\u2028')],
  ['paragraph separators', 'unicode-line-separator', breaks('\u2029')],
  ['next-line controls', 'unicode-line-separator', breaks('\u0085')],
  ['vertical tabs', 'unicode-line-separator', breaks('\v')],
  ['form feeds', 'unicode-line-separator', breaks('\f')],
  ['every line indented', 'indented', everyLine('    ')],
  ['every line indented by a tab', 'indented', everyLine('\t')],
  ['only the last marker indented', 'indented', (text) => text.replace(END, ` ${END}`)],
  ['every other line empty', 'blank-lines', breaks('\n\n')],
  ['an empty line before the last marker', 'blank-lines', rows((all) => [...all, ''])],
  [
    'an empty line in the middle',
    'blank-lines',
    rows((all) => [...all.slice(0, 5), '  ', ...all.slice(5)]),
  ],
  ['two empty lines after the first marker', 'blank-lines', rows((all) => ['', '', ...all])],
  ['a no-break space around it', 'invisible-characters', (text) => `\u00a0${text}\u00a0`],
  [
    'a no-break space in the marker',
    'invisible-characters',
    markers((line) => line.replace(' ', '\u00a0')),
  ],
  ['a zero-width space in a row', 'invisible-characters', inBody(30, '\u200b')],
  ['a word joiner in a row', 'invisible-characters', inBody(90, '\u2060')],
  ['a soft hyphen in a row', 'invisible-characters', inBody(300, '\u00ad')],
  ['direction marks around it', 'invisible-characters', (text) => `\u2066${text}\u2069`],
  ['a byte order mark in a row', 'invisible-characters', inBody(80, '\ufeff')],
  ['a control character in a row', 'invisible-characters', inBody(40, '\u0007')],
  ['all full-width', 'full-width', wide],
  [
    'full-width letters and digits',
    'full-width',
    rows((all) => all.map((row) => row.replace(/[A-Za-z0-9]/g, wide))),
  ],
  [
    'wide spaces at line starts',
    'full-width',
    (text) => text.replaceAll('\n', '\n\u3000'),
    ['indented'],
  ],
  ['straight quotes', 'quoted', (text) => `"${text}"`],
  ['single quotes and a comma', 'quoted', (text) => `'${text}',`],
  ['smart quotes', 'quoted', (text) => `“${text}”`],
  ['low quotes', 'quoted', (text) => `„${text}“`],
  ['corner quotes', 'quoted', (text) => `「${text}」`],
  ['angle quotes', 'quoted', (text) => `«${text}»`],
  ['backticks', 'quoted', (text) => `\`${text}\``],
  ['quotes of two kinds', 'quoted', (text) => `"'${text}'"`],
  [
    'each line a string of a program',
    'quoted',
    (text) =>
      text
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join(' +\n'),
  ],
  ['a variable', 'assignment', (text) => `PRIVATE_KEY="${text}"`],
  [
    'a variable with literal \\n',
    'assignment',
    (text) => `PRIVATE_KEY="${breaks('\\n')(text)}\\n"`,
    ['literal-newlines'],
  ],
  [
    'a line of JSON',
    'assignment',
    (text) => JSON.stringify({ key: `${text}\n` }),
    ['literal-newlines'],
  ],
  ['a word before it', 'text-beside-marker', (text) => `Key ${text}`],
  ['a comma after it', 'text-beside-marker', (text) => `${text},`],
  ['an opening quote only', 'text-beside-marker', (text) => `"${text}`],
  ['quoted in a mail', 'mail-quote', everyLine('> ')],
  ['quoted twice', 'mail-quote', everyLine('>> ')],
  ['commented out', 'line-prefix', everyLine('# ')],
  ['a difference', 'line-prefix', everyLine('+')],
  ['a block comment', 'line-prefix', everyLine(' * ')],
  [
    'entities',
    'html',
    (text) => text.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&equals;'),
  ],
  ['HTML line breaks', 'html', breaks('<br>')],
  ['HTML line breaks and real ones', 'html', breaks('<br />\n')],
  [
    'paragraphs',
    'html',
    (text) =>
      text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n'),
  ],
  [
    'a submitted form',
    'percent-encoded',
    (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  ],
  ['an address', 'percent-encoded', (text) => encodeURIComponent(text)],
  [
    'an address in an address',
    'percent-encoded',
    (text) => encodeURIComponent(encodeURIComponent(text)),
  ],
  ['only signs encoded', 'percent-encoded', (text) => text.replace(/[+/=]/g, hex)],
  ['plus became a space', 'plus-lost', rows((all) => all.map((row) => row.replaceAll('+', ' ')))],
  [
    'plus and breaks became spaces',
    'plus-lost',
    (text) => text.replace(/[+\n]/g, ' '),
    ['line-breaks-lost'],
  ],
  [
    'the address alphabet',
    'base64url',
    rows((all) => all.map((row) => row.replaceAll('+', '-').replaceAll('/', '_'))),
  ],
  ['the whole file in base64', 'base64-of-file', (text) => base64(text)],
  [
    'the whole file in base64, in rows',
    'base64-of-file',
    (text) => inRows(base64(`${text}\n`), 76),
  ],
  ['a file in UTF-16', 'base64-of-file', (text) => base64(text, 'utf16le')],
  [
    'a file in UTF-16 with its mark',
    'base64-of-file',
    (text) => base64(`\ufeff${text}`, 'utf16le'),
  ],
  ['a file in UTF-16, high byte first', 'base64-of-file', bigEndian],
  [
    'a file in UTF-16, high byte first, with its mark, in rows',
    'base64-of-file',
    (text) => inRows(bigEndian(`\ufeff${text}\n`), 64).replaceAll('\n', '\r\n'),
  ],
  ['base64 twice', 'base64-of-file', (text) => base64(base64(text))],
  [
    'base64 twice, in rows both times',
    'base64-of-file',
    (text) => inRows(base64(inRows(base64(text), 76)), 76),
  ],
  ['base64 of base64 of UTF-16', 'base64-of-file', (text) => base64(base64(text, 'utf16le'))],
  [
    'a file in base64 between markers',
    'base64-of-file',
    (text) => pem('PRIVATE KEY', base64(text)),
  ],
  ['rows in base64 again', 'base64-of-file', (text) => pem('PRIVATE KEY', base64(bodyOf(text)))],
  [
    'text above the key, in base64',
    'base64-of-file',
    (text) => base64(`Bag Attributes\n${text}`),
    ['surrounding-text'],
  ],
  [
    'a setting with a file in base64',
    'assignment',
    (text) => `PRIVATE_KEY_BASE64="${base64(text)}"`,
    ['base64-of-file'],
  ],
  [
    'a line of YAML with a file in base64',
    'assignment',
    (text) => `  tls.key: ${base64(text)}`,
    ['base64-of-file'],
  ],
  [
    'a name and the rows of a key',
    'assignment',
    (text) => `PRIVATE_KEY=${bodyOf(text)}`,
    ['missing-markers'],
  ],
  [
    'a data address in base64',
    'data-address',
    (text) => `data:application/x-pem-file;base64,${base64(text)}`,
    ['base64-of-file'],
  ],
  [
    'a data address in base64, without a type',
    'data-address',
    (text) => `data:;base64,${encodeURIComponent(base64(`${text}\n`))}`,
    ['base64-of-file'],
  ],
  [
    'a data address, percent-encoded',
    'data-address',
    (text) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`,
    ['percent-encoded'],
  ],
  [
    'the source of a mail',
    'quoted-printable',
    (text) => mailed(pem('PRIVATE KEY', bodyOf(text), 2000)),
  ],
  [
    'the source of a mail on one line',
    'quoted-printable',
    (text) => mailed(breaks(' ')(text)),
    ['line-breaks-lost'],
  ],
  [
    'the source of a mail with coded breaks',
    'quoted-printable',
    (text) => mailed(text).replaceAll('\n', '=0D=0A=\r\n'),
  ],
  ['carriage returns shown as ^M', 'shown-controls', breaks('^M\n')],
  ['line ends shown by cat -A', 'shown-controls', (text) => breaks('$\n')(`${text}\n`)],
  [
    'all shown by cat -A',
    'shown-controls',
    (text) => `M-oM-;M-?${breaks('^M$\n^I')(text)}^M$`,
    ['indented'],
  ],
  ['spaces shown by cat -A', 'shown-controls', (text) => breaks('$\n')(`M-BM- ${text}M-bM-^@M-^K`)],
  ['numbered by cat -n', 'numbered-lines', numbered((number) => `${String(number).padStart(6)}\t`)],
  ['numbered by grep -n', 'numbered-lines', numbered((number) => `${number}:`)],
  [
    'numbered by an editor',
    'numbered-lines',
    numbered((number) => `${String(number).padStart(4)} | `),
  ],
  ['numbered from 42 without a space', 'numbered-lines', numbered((number) => `${number + 41}`)],
  ['numbers on separate lines', 'numbered-lines', numbered((number) => `${number}\n`)],
  [
    'numbered, below a command',
    'numbered-lines',
    (text) => `$ cat -n key.pem\n${numbered((number) => `     ${number}\t`)(text)}`,
    ['surrounding-text'],
  ],
  [
    'numbered, with line ends shown',
    'shown-controls',
    (text) => breaks('$\n')(numbered((number) => `${number}\t`)(text)),
    ['numbered-lines'],
  ],
  [
    'PKCS#1 under the marker of PKCS#8',
    'pkcs1-body',
    () => pem('PRIVATE KEY', bodyOf(others.pkcs1())),
  ],
  ['a marker of another word', 'marker-label', markers((line) => line.replace('KEY', 'KEYS'))],
  [
    'two blocks without a break between them',
    'line-breaks-lost',
    (text) => `${text}${text}`,
    ['several-blocks'],
  ],
  [
    'a certificate above, and em dashes',
    'dash-lookalike',
    (text) => `${pem('CERTIFICATE', 'QUJD'.repeat(90))}\n${text.replaceAll(DASHES, '—')}`,
    ['several-blocks'],
  ],
  [
    'text above, and the first marker indented',
    'indented',
    (text) => `Key:\n ${text}`,
    ['surrounding-text'],
  ],
  [
    'an empty first row, and rows of 76',
    'blank-lines',
    (text) => pem('PRIVATE KEY', bodyOf(text), 76).replace('\n', '\n\n'),
  ],
  [
    'entities coded twice',
    'html',
    (text) => text.replaceAll('+', '&amp;#43;').replaceAll('/', '&amp;amp;sol;'),
  ],
  ['the first marker twice', 'marker-twice', (text) => `${BEGIN}\n${text}`],
  [
    'markers that differ',
    'marker-mismatch',
    (text) => text.replace(END, marker('END', 'RSA PRIVATE KEY')),
  ],
  ['no-break spaces for breaks', 'invisible-characters', breaks('\u00a0'), ['line-breaks-lost']],
  [
    'quotes and four dashes and indentation',
    'dash-count',
    (text) => `"${everyLine('  ')(markers((line) => line.slice(1, -1))(text))}"`,
    ['quoted', 'indented'],
  ],
];

const convertible: readonly Row[] = [
  [
    'PKCS#8 under the marker of PKCS#1',
    'wrong-marker',
    markers((line) => line.replace('PRIVATE', 'RSA PRIVATE')),
  ],
  ['PKCS#1', 'pkcs1', () => others.pkcs1()],
];

const harmless: readonly Row[] = [
  ['Windows line ends', 'windows-line-ends', breaks('\r\n')],
  ['rows of 76', 'line-width', (text) => pem('PRIVATE KEY', bodyOf(text), 76)],
  ['rows of 4', 'line-width', (text) => pem('PRIVATE KEY', bodyOf(text), 4)],
  ['rows of 63', 'line-width', (text) => pem('PRIVATE KEY', bodyOf(text), 63)],
  ['one row', 'line-width', (text) => pem('PRIVATE KEY', bodyOf(text), 100_000)],
  ['spaces at line ends', 'trailing-blanks', breaks(' \t\n')],
  ['spaces after the first marker', 'trailing-blanks', (text) => text.replace('\n', '  \n')],
  [
    'an empty line after the first marker',
    'blank-first-line',
    (text) => text.replace('\n', '\n\n'),
  ],
  ['rows indented, markers not', 'blanks-in-rows', rows((all) => all.map((row) => `  ${row}`))],
  ['a space inserted in a row', 'blanks-in-rows', inBody(20, ' ')],
  ['spaces around it', 'outer-blanks', (text) => `\n\n  ${text} \n\n`],
];

const doubtful: readonly Row[] = [
  ['a byte order mark first', 'byte-order-mark', (text) => `\ufeff${text}`],
  ['lines of text around it', 'surrounding-text', (text) => `Here is the key:\n${text}\nBye`],
  ['Chinese lines around it', 'surrounding-text', (text) => `这是密钥：\n\n${text}\n请保存“它”。`],
  ['a code fence', 'surrounding-text', (text) => `\`\`\`pem\n${text}\n\`\`\``],
  ['a no-break space on its own line', 'surrounding-text', (text) => `\u00a0\n${text}`],
  ['the key twice', 'several-blocks', (text) => `${text}\n${text}`],
  ['another key below', 'several-blocks', (text) => `${text}\n${privatePem(2048, 1)}`],
  [
    'a certificate above',
    'several-blocks',
    (text) => `${pem('CERTIFICATE', bodyOf(text).slice(0, 400))}\n${text}`,
  ],
];

const lost: readonly Row[] = [
  ['only a mask', 'mask', () => '********'],
  ['a value of the database', 'ciphertext', () => `0:3:${'QUJD'.repeat(20)}==`],
  ['a value of an old database', 'ciphertext', () => `0:2:abcdefgh:${'QUJD'.repeat(20)}`],
  ['an API key', 'api-key-here', () => '0123456789abcdef'.repeat(2)],
  ['a UUID', 'uuid', () => '8f14e45f-ceea-467f-9b3d-2f0c1a2b3c4d'],
  ['an address', 'url', () => 'https://account.magento.com/'],
  ['a file name', 'file-name', () => 'magento-private-key.pem'],
  ['a path', 'file-name', () => 'C:\\fakepath\\private.key'],
  ['an email address', 'autofill', () => 'owner@shop.example'],
  ['dots', 'placeholder', () => '...'],
  ['a placeholder', 'placeholder', () => '<your private key>'],
  ['dots of a password', 'placeholder', () => '••••••••'],
  ['a template', 'placeholder', () => '{{PRIVATE_KEY}}'],
  ['crosses between markers', 'placeholder', () => pem('PRIVATE KEY', 'x'.repeat(64))],
  ['dots between markers', 'placeholder', () => pem('PRIVATE KEY', 'MIIE...')],
  ['nothing between markers', 'no-body', () => `${BEGIN}\n${END}`],
  ['prose', 'not-a-key', () => 'Here’s my key — see “below”…'],
  ['an IMS organization', 'not-a-key', () => '0123456789ABCDEF01234567@AdobeOrg'],
  [
    'a Cyrillic letter',
    'foreign-characters',
    (text) => inBody(200, '\u0410')(text.slice(0, 250) + text.slice(251)),
  ],
  ['an exclamation mark', 'foreign-characters', inBody(200, '!')],
  ['an equals sign inside', 'foreign-characters', inBody(200, '=')],
  ['cut in the middle', 'missing-end', (text) => text.slice(0, 901), ['truncated']],
  ['cut a character later', 'missing-end', (text) => text.slice(0, 902), ['truncated']],
  ['cut two characters later', 'missing-end', (text) => text.slice(0, 903), ['truncated']],
  ['a row lost', 'truncated', rows((all) => all.toSpliced(8, 1))],
  ['a row twice', 'surplus', rows((all) => all.toSpliced(8, 0, all[8] ?? ''))],
  ['a character lost', 'row-length', (text) => text.slice(0, 300) + text.slice(301)],
  ['a character added', 'row-length', inBody(300, 'Q')],
  [
    'a character lost in one row',
    'length',
    (text) => pem('PRIVATE KEY', bodyOf(text).slice(0, 300) + bodyOf(text).slice(301), 10_000),
  ],
  ['encrypted', 'encrypted', () => others.encrypted()],
  ['encrypted in the old form', 'encrypted', () => others.encryptedPkcs1()],
  [
    'encrypted under another marker',
    'encrypted',
    () => pem('PRIVATE KEY', bodyOf(others.encrypted())),
  ],
  ['a public key', 'public-key', () => others.publicKey()],
  [
    'a public key under another marker',
    'public-key',
    () => pem('PRIVATE KEY', bodyOf(others.publicKey())),
  ],
  ['a public key without markers', 'public-key', () => bodyOf(others.publicKey())],
  ['an RSA public key', 'public-key', () => others.publicPkcs1()],
  ['a certificate', 'certificate', () => pem('CERTIFICATE', 'QUJD'.repeat(99))],
  [
    'a certificate request',
    'certificate-request',
    () => pem('CERTIFICATE REQUEST', 'QUJD'.repeat(99)),
  ],
  ['an SSH key', 'ssh', () => pem('OPENSSH PRIVATE KEY', 'b3BlbnNzaC1rZXktdjE'.repeat(9))],
  ['a public SSH key', 'ssh', () => `ssh-rsa AAAA${'B3Nz'.repeat(60)} me@host`],
  ['a PuTTY key', 'other-format', () => 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none'],
  ['a PGP key', 'other-format', () => pem('PGP PRIVATE KEY BLOCK', 'QUJD'.repeat(99))],
  ['a JSON web key', 'other-format', () => JSON.stringify(rsa().export({ format: 'jwk' }))],
];

const changed: readonly Row[] = [
  [
    'two characters swapped',
    'damaged',
    (text) => text.replace(/(?<=^.{400,900})([A-Z])([a-z])/s, '$2$1'),
  ],
];

/** Keys that OpenSSL loads and that are refused anyway: the text of the message explains why. */
const refused: readonly Row[] = [
  ['an EC key', 'other-algorithm', () => others.ec()],
  ['an EC key of its own format', 'other-algorithm', () => others.sec1()],
  ['an Ed25519 key', 'other-algorithm', () => others.ed25519()],
  ['a DSA key', 'other-algorithm', () => others.dsa()],
  ['an RSA-PSS key', 'other-algorithm', () => others.rsaPss()],
];

export const pasteFaults: readonly PasteFault[] = [
  ...repairable.map(kind('error', true, false)),
  ...convertible.map(kind('error', true, true)),
  ...harmless.map(kind('note', true, true)),
  ...doubtful.map(kind('warning', true, true)),
  ...lost.map(kind('error', false, false)),
  ...changed.map(kind('error', false)),
  ...refused.map(kind('error', false, true)),
];
