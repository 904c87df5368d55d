import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOffset, sourceSpan } from '../../../src/judges/configuration/decoded.ts';
import { commands } from '../../../src/judges/configuration/formats/commands.ts';
import { hiddenBy } from '../../../src/judges/configuration/formats/hidden.ts';
import type { Format } from '../../../src/judges/configuration/part.ts';
import { placesIn } from '../../../src/judges/configuration/places.ts';
import { cleaned } from '../../../src/judges/configuration/raw/cleaned.ts';
import { readConfiguration } from '../../../src/judges/configuration/read.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { expectPlaces, FORMATS, settings } from './formats.ts';

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';
const RED = '\u001b[1;31m';
const PLAIN = '\u001b[0m\u001b[K';

/** A paste made of pieces of all formats, and of what is around them. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'bin/magento config:set a/b/c ',
      'bin/magento config:show a/b/c\n',
      'magento-cloud variable:create --name env:N --value ',
      "config:store:set -- 'a/b/c' 'x'",
      "$installer->setConfigData('a/b/c', ",
      'a/b/c - ',
      'export ',
      'CONFIG__A=',
      'CONFIG__A="',
      'MAGENTO_CLOUD_VARIABLES=eyJBIjoiYiJ9',
      'Project ID: 1\nProject Name: 2',
      'Check group: ',
      'Sandbox API Key\n',
      'Data Space: a [Type: Testing]',
      'system.default.a.b.c ',
      '+---+---+---+---+---+\n| Project Id | Project Name | Environment Id | Environment Name | Environment Type |\n',
      'docker run -e A=b ',
      '```\n',
      'web@host:~$ ',
      '> ',
      '>> ',
      '@@ -1,2 +1,3 @@\n',
      '+',
      '-',
      '.env:12:',
      '    12\t',
    ),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      "'",
      '"',
      '\\',
      '$',
      '`',
      '$(',
      '${',
      ')',
      '}',
      '{',
      ' ',
      '#',
      '\ufeff',
      RED,
      PLAIN,
    ),
    fc.constantFrom(PEM, '-----BEGIN DEMO-----\n', 'value', '😀', "$'", '<<EOF'),
    anyText({ maxLength: 3 }),
  ),
  { maxLength: 14 },
);
const paste = pieces.map((each) => each.join(''));

describe('a cleaned paste', () => {
  const texts = (raw: string) => cleaned(raw).map(({ text }) => text);

  it('has no byte-order mark and no colours', () => {
    expect(texts(`\ufeffa\n\ufeff${RED}b${PLAIN}c\n`)).toEqual(['a\nbc\n']);
  });

  it('begins again at a code fence', () => {
    expect(texts('Before\n```bash\na\n```\n~~~\nb\n~~~')).toEqual(['Before\n', 'a\n', 'b\n']);
  });

  it.each([
    '$ ',
    '% ',
    '❯ ',
    'web@host:~$ ',
    'web@abc123--app:/var/www/html$ ',
    'root@host:/# ',
    'user@mac dir % ',
    '[root@web ~]# ',
    '(venv) user@host:~$ ',
    'bash-5.1$ ',
    '/var/www/html # ',
    '➜  shop git:(main) ✗ ',
    'PS C:\\shop> ',
    'PS> ',
    'C:\\shop>',
    'mysql> ',
    'MariaDB [shop]> ',
    `${RED}web@host${PLAIN}:~$ `,
  ])('has no prompt, which begins a piece: %s', (prompt) => {
    expect(texts(`a\n${prompt}b\nc\n`)).toEqual(['a\n', 'b\nc\n']);
  });

  it('has no signs in front of the lines of a command', () => {
    expect(texts(`$ echo "a\n> b\n> c"\nd\n> e`)).toEqual(['echo "a\nb\nc"\nd\n> e']);
    expect(texts('mysql> select\n    -> 1;\n')).toEqual(['select\n1;\n']);
  });

  it.each([
    '# comment',
    '$installer = $this;',
    '$100',
    '-----BEGIN DEMO-----',
    'a/b/c - user@example.com',
    'user@example.com',
    'ABCDEF0123456789@AdobeOrg',
    '> quoted',
    'key: >',
    '| a | b |',
    '[a]',
    '`code`',
  ])('keeps everything else: %s', (line) => {
    expect(texts(`a\n${line}\nb`)).toEqual([`a\n${line}\nb`]);
  });

  it.each([
    ['Lea wrote:\n> a\n>  b\n>\n> c\nd', ['Lea wrote:\n', 'a\n b\n\nc\n', 'd']],
    ['>a\n> > b\n> >\n>> c\n', ['a\n', 'b\n\nc\n']],
    ['> ```\n> a\n> ```\n', ['a\n']],
    ['> $ a\n> b\n', ['a\nb\n']],
  ])('has no signs of a quotation, which is a piece: %j', (raw, expected) => {
    expect(texts(raw)).toEqual(expected);
  });

  it('has the new side of a diff, each change a piece', () => {
    const raw = `diff --git a/x b/x
index 83db48f..bf2a1c3 100644
--- a/x
+++ b/x
@@ -1,3 +1,3 @@
 a
-b
+c

@@ -9 +9,2 @@ in a
-d
+--- e
+f
\\ No newline at end of file
--- g
h`;
    expect(texts(raw)).toEqual(['a\nc\n\n', '--- e\nf\n', '--- g\nh']);
    expect(texts(raw.replace(/^/gm, '> '))).toEqual(texts(raw));
    expect(texts('--- a\n- b\n+ c\n')).toEqual(['--- a\n- b\n+ c\n']);
  });

  it('knows where each character was', () => {
    fc.assert(
      fc.property(paste, (raw) => {
        for (const { text, start, end } of cleaned(raw)) {
          for (let offset = 0; offset < text.length; offset++) {
            expect(raw[start(offset)]).toBe(text[offset]);
            expect(end(offset + 1)).toBe(start(offset) + 1);
            if (offset > 0) expect(start(offset)).toBeGreaterThan(start(offset - 1));
          }
        }
      }),
    );
  });
});

describe('a place', () => {
  it('is a line and a column, in characters', () => {
    const text = 'a😀b\r\nc\rd\ne';
    const place = placesIn(text);
    const at = (character: string) => place(text.indexOf(character));
    expect(at('a')).toEqual({ line: 1, column: 1 });
    expect(at('b')).toEqual({ line: 1, column: 3 });
    expect(at('c')).toEqual({ line: 2, column: 1 });
    expect(at('d')).toEqual({ line: 3, column: 1 });
    expect(at('e')).toEqual({ line: 4, column: 1 });
    expect(place(text.length)).toEqual({ line: 4, column: 2 });
  });

  it('is the one that counting gives', () => {
    fc.assert(
      fc.property(paste, fc.nat(), (raw, number) => {
        const offset = number % (raw.length + 1);
        fc.pre(!/^[\udc00-\udfff\n]/.test(raw.slice(offset)));
        const before = raw.slice(0, offset).split(/\r\n?|\n/);
        const column = [...(before.at(-1) ?? '')].length + 1;
        expect(placesIn(raw)(offset)).toEqual({ line: before.length, column });
      }),
    );
  });
});

describe('references and masks', () => {
  it.each([
    '$KEY',
    `\${KEY}`,
    `\${KEY:-default}`,
    '$(cat key.pem)',
    '`cat key.pem`',
    `\${{ secrets.KEY }}`,
    '{{ key }}',
    `prefix-\${KEY}`,
    '!vault |',
    'ENC[AES256_GCM,data:x]',
    "getenv('KEY')",
    '#env(KEY, "d")',
    '%env(KEY)%',
    'var.key',
    'valueFrom',
  ])('are no value: %s', (text) => expect(hiddenBy(text)).toBe('reference'));

  it.each(['***', '******', ' ****** ', '[Hidden: sensitive value]'])('hide a value: %s', (text) =>
    expect(hiddenBy(text)).toBe('mask'),
  );

  it.each([
    '',
    '**',
    'a***',
    'pa$word',
    '$',
    '{"a":{"b":{}}}',
    '0:3:QUJD==',
    'variable',
    'local.example.test',
    '#{id}',
    'https://x/{y}',
    PEM,
  ])('are not these: %s', (text) => expect(hiddenBy(text)).toBeUndefined());
});

describe('a paste', () => {
  it('can contain several formats, with text between them', () => {
    const raw = `Hello,
my settings:

\`\`\`
$ bin/magento config:show
a/b/c - 1
a/b/d - ${PEM}
web@host:~$ bin/magento config:show a/b/e
value
\`\`\`
and this file:
CONFIG__DEFAULT__A__B__C=2
MAGENTO_CLOUD_VARIABLES=e30=
D=3

Thank you!
`;
    const { parts, unread } = readConfiguration(raw, FORMATS);
    expect(parts.map(({ format }) => format)).toEqual([
      'F-CLI',
      'F-SHOW',
      'F-CLI',
      'F-SHOW',
      'F-ENV',
      'F-B64',
      'F-ENV',
    ]);
    expect(parts.map(({ whole }) => whole).indexOf(true)).toBe(1);
    expect(parts.flatMap(settings)).toEqual([
      ['a/b/c', '1'],
      ['a/b/d', PEM],
      ['a/b/e', 'value'],
      ['CONFIG__DEFAULT__A__B__C', '2'],
      ['D', '3'],
    ]);
    expect(unread.map((span) => raw.slice(...span))).toEqual([
      'Hello,\nmy settings:',
      'and this file:',
      'Thank you!',
    ]);
  });

  it('has places in itself, also within values', () => {
    const raw = `\ufeff${RED}a/b${PLAIN}/c - x${RED}y${PLAIN}z\n$ bin/magento config:set a/b/d "p\n> q"\n`;
    const [first, second] = readConfiguration(raw, FORMATS).parts.flatMap(({ entries }) => entries);
    if (first?.value.kind !== 'text' || second?.value.kind !== 'text') throw new Error('No text.');
    expect(first.value.text.text).toBe('xyz');
    expect(raw[sourceOffset(first.value.text, 2)]).toBe('z');
    expect(raw.slice(...sourceSpan(first.value.text, [0, 3]))).toBe(`x${RED}y${PLAIN}z`);
    expect(raw.slice(...first.named)).toBe(`a/b${PLAIN}/c`);
    expect(second.value.text.text).toBe('p\nq');
    expect(raw[sourceOffset(second.value.text, 2)]).toBe('q');
    expect(raw.slice(...second.valued)).toBe('p\n> q');
  });

  it('is read by the format with the surest start first, whatever their order', () => {
    const raw = `bin/magento config:show a/b/c\nCONFIG__A=1\na/b/c - 1\nProject ID: 1\nProject Name: 2\n`;
    const kinds = (formats: readonly Format[]) =>
      readConfiguration(raw, formats).parts.map(({ format }) => format);
    expect(kinds(FORMATS.toReversed())).toEqual(kinds(FORMATS));
  });

  it('goes on after a part that ends within a line or with its line break', () => {
    const upTo = (end: number): Format => ({
      ids: ['F-SQL'],
      read: (text, at) =>
        text.startsWith('x', at)
          ? { format: 'F-SQL', span: [at, at + end], entries: [], faults: [], whole: false }
          : undefined,
    });
    const unread = (end: number) => readConfiguration('xab\nxcd\n', [upTo(end)]).unread;
    expect(unread(1)).toEqual([
      [1, 3],
      [5, 7],
    ]);
    expect(unread(3)).toEqual([]);
    expect(unread(4)).toEqual([]);
    expect(readConfiguration('xab\nxcd\n', [upTo(0)])).toEqual({ parts: [], unread: [[0, 7]] });
  });

  it.each([
    ['grep -n', ['12:', '13-', '14:']],
    ['grep -r', ['./a/.env:', './a/.env:', './a/.env:']],
    ['grep -rnC1', ['.env:12:', '.env-13-', '.env:14:']],
    ['cat -n', ['     1\t', '     2\t', '    10  ']],
    ['a diff without its head', ['+', '-', '+']],
    ['a quotation in a line of its own', ['> ', '> ', '> ']],
  ])('has what %s puts in front of each line', (name, [one = '', two = '', three = '']) => {
    const raw = `Text\n${one}CONFIG__A=1\n${two}CONFIG__B=2\n${three}CONFIG__C=3\nEnd`;
    const { parts, unread } = readConfiguration(raw, FORMATS);
    const entries = parts.flatMap((part) => part.entries);
    expect(entries.map(({ named, valued }) => [raw.slice(...named), raw.slice(...valued)])).toEqual(
      [
        ['CONFIG__A', '1'],
        ...(name.startsWith('a diff') ? [] : [['CONFIG__B', '2']]),
        ['CONFIG__C', '3'],
      ],
    );
    expect(unread.map((span) => raw.slice(...span))).toEqual(['Text', 'End']);
  });

  it('has no faults in lines that grep has found, and nothing of sample files', () => {
    const raw =
      '.env:1:CONFIG__A="-----BEGIN X-----\n.env:9:CONFIG__B=1\n.env.sample:1:CONFIG__C=1\n';
    const { parts, unread } = readConfiguration(raw, FORMATS);
    expect(parts.flatMap(settings)).toEqual([
      ['CONFIG__A', '<partial grep>'],
      ['CONFIG__B', '1'],
    ]);
    expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
    expect(unread.map((span) => raw.slice(...span))).toEqual(['.env.sample:1:CONFIG__C=1']);
  });

  it('has the place of an empty value in front of a colour that was taken out', () => {
    const raw = 'CONFIG__A="\u001b[0m\u001b[K\n';
    const [part] = readConfiguration(raw, FORMATS).parts;
    expect(part?.entries.map(({ valued }) => valued)).toEqual([[11, 11]]);
    if (part) expectPlaces(raw, part);
  });

  it('takes no scope for what every object has', () => {
    const raw = 'bin/magento config:set --scope=constructor --scope-code=a a/b/c 1\n';
    const [part] = readConfiguration(raw, FORMATS).parts;
    expect(part?.entries.map(({ scope }) => scope?.type)).toEqual(['constructor']);
  });

  it('never makes a reader fail, and has every place in it', () => {
    fc.assert(
      fc.property(paste, (raw) => {
        const { parts, unread } = readConfiguration(raw, FORMATS);
        for (const part of parts) expectPlaces(raw, part);
        const spans = [...parts.map(({ span }) => span), ...unread].toSorted(
          ([one], [other]) => one - other,
        );
        for (const [index, [start]] of spans.entries())
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
      }),
      { numRuns: times(1000, 20_000) },
    );
  });

  it('is read in a time in proportion to its length', () => {
    const lines = [
      'bin/magento config:set a/b/c "$(',
      "bin/magento config:set a/b/c '\n",
      'bin/magento config:set a/b/c $(cat <<X\n',
      'bin/magento a:b \\\n',
      '${',
      '`',
      "A_B='\n",
      'A_B="\\"\n',
      'A=-----BEGIN X-----\nQUJD\n',
      'a/b/c - -----BEGIN X-----\n',
      'a/b/c - {\n',
      'bin/magento config:show a/b/c\n-----BEGIN X-----\n',
      'Sandbox Private Key\n-----BEGIN X-----\n',
      'Sandbox API Key\n{\n',
      'system.default.a.b.c {\n',
      "$installer->setConfigData('\n",
      'Check group: \n',
      'export A=1 ',
      'cat <<EOF >> $GITHUB_ENV\n',
      'echo "A=b >> $GITHUB_ENV\n',
      '{ echo "A<<EOF"\n',
      '{{a',
      '\u001b[',
      'a@',
      '> ',
      '> A="\n',
      '+A="\n',
      '1:A="\n',
      '@@ -1,9 +1,9 @@\n+A="\n',
      "(1,'default',0,'a\n",
    ];
    for (const line of lines) {
      for (const start of ['', 'bin/magento config:set a/b/c ', 'CONFIG__A="']) {
        const text = start + line.repeat(Math.ceil(100_000 / line.length));
        const before = performance.now();
        readConfiguration(text, FORMATS);
        // Readers whose time grows with the square of the length need minutes.
        expect([start + line, performance.now() - before < 10_000]).toEqual([start + line, true]);
      }
    }
  });

  it('with a command of the database is no command of Magento', () => {
    expect(readConfiguration("mysql> select 'magento';\n", [commands]).parts).toEqual([]);
  });
});
