import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import { php } from '../../../src/judges/configuration/formats/php.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { faultsOf, listed, readAll, shown } from './part-checks.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8');

const read = (text: string) => php.read(text, 0);
const inDefault = (value: string) =>
  `<?php\nreturn ['system' => ['default' => ['a' => ['b' => ['c' => ${value}]]]]];`;
const one = (value: string) => listed(read(inDefault(value)))['default a/b/c'];

it('reads env.php as Magento writes it', () => {
  const text = recorded('env.php.txt');
  const part = read(text);
  expect(part).toMatchObject({ format: 'F-PHP', span: [0, text.length - 1], faults: [] });
  expect(new Set(part?.entries.map(({ origin }) => origin))).toEqual(new Set(['env.php']));
  expect(listed(part)).toEqual({
    'crypt/key': [`${'0'.repeat(32)}\n${'1'.repeat(32)}\nshort`, 'raw'],
    'db/connection/default/password': ["it's a \\ test", 'raw'],
    'default demo/a/pem': ['-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----\n', 'raw'],
    'default demo/a/quo': ["it's", 'raw'],
    'default demo/a/back': ['a\\n\\\\b', 'raw'],
    'default demo/a/enc': ['1:3:QUJD', 'raw'],
    'default demo/a/nul': 'null',
    'default demo/a/on': ['true', 'none', 'boolean'],
    'default demo/a/number': ['12', 'none', 'number'],
    'default demo/a/list': [expect.stringContaining("'p'"), 'none', 'array'],
    'default demo/a/empty': ['', 'raw'],
    'websites base demo/a/x': ['1', 'raw'],
    'stores de demo/a/x': ['2', 'raw'],
  });
  expect(part?.told?.cryptKeys?.map(({ sound, at }) => [sound, text.slice(...at)])).toEqual([
    [true, '0'.repeat(32)],
    [true, '1'.repeat(32)],
    [false, 'short'],
  ]);
});

it('reads config.php with the comment that the dump writes', () => {
  const part = read(recorded('config.php.txt'));
  expect(part?.entries.map(({ name, origin }) => [name, origin])).toEqual([
    ['demo/a/key', 'config.php'],
  ]);
  expect(part?.told?.scopes).toEqual([
    { type: 'websites', id: '0', code: 'admin' },
    { type: 'websites', id: '1', code: 'base' },
    { type: 'stores', id: '0', code: 'admin' },
    { type: 'stores', id: '1', code: 'de' },
  ]);
});

it.each(['var-export', 'mixed'])('reads what PHP reads: %s', (name) => {
  const part = read(recorded(`${name}.php.txt`));
  const expected: [string, string, string | null][] = JSON.parse(recorded(`${name}.json`));
  expect(part?.faults).toEqual([]);
  const found = part?.entries.map((entry) => {
    const path = [entry.scope?.type, entry.scope?.name].filter(Boolean).join('/');
    const type = entry.value.kind === 'null' ? 'null' : (entry.flags?.type ?? 'string');
    const text = entry.value.kind === 'text' && type === 'string' ? entry.value.text.text : null;
    return [`${path}|${entry.name}`, type, text];
  });
  expect(found).toEqual(expected);
});

it.each([
  ['"a\\n\\t\\"\\$b\\x41\\101\\u{e9}\\q\\\\"', 'a\n\t"$bAAé\\q\\', 'double'],
  ["'a\\n\\\\\\''", "a\\n\\'", 'raw'],
  ["'a' . 'b'", 'ab', 'raw'],
  ["'a'\n . \"\\n\" /* x */ . 'b'", 'a\nb', 'double'],
  ['<<<EOT\n  a\\n"\n   b\n  EOT', 'a\n"\n b', 'heredoc'],
  ["<<<'EOT'\n a$b\\n\n EOT\n", 'a$b\\n', 'nowdoc'],
  ['<<< KEY\na\nKEY', 'a', 'heredoc'],
  ["// 'no' => 1,\n # 'no'\n /* , ] */ 'yes'", 'yes', 'raw'],
])('reads %s', (written, text, quoting) => {
  expect(one(written)).toEqual([text, quoting]);
});

it.each([
  "getenv('X')",
  '$_ENV["X"] ?? \'d\'',
  "'a' . getenv('X') . 'b'",
  'SOME_CONSTANT',
  '\\Foo\\Bar::BAZ',
  '\'#env(X, "d")\'',
  '"a{$b}"',
  '"a$b"',
  "(string) 'x'",
  "base64_decode('QUJD')",
  "fn() => ['x', 'y']",
])('does not take %s for a value', (written) => {
  expect(one(`${written},\n'd' => 'after'`)).toBe('hidden reference');
});

it('says that a mask hides a value', () => {
  expect(one("'******'")).toBe('hidden mask');
});

it('reads old arrays, and any case of words', () => {
  const text =
    "<?php\nreturn array ('system' => ARRAY('default' => array('a' => array('b' => array('c' => NULL, 'd' => True)))));";
  expect(listed(read(text))).toEqual({
    'default a/b/c': 'null',
    'default a/b/d': ['True', 'none', 'boolean'],
  });
});

it('keeps the type of a scope as it is written, in lowercase', () => {
  const text = "return ['system' => ['Website' => ['base' => ['a' => ['b' => ['c' => '1']]]]]];";
  expect(Object.keys(listed(read(text)))).toEqual(['website base a/b/c']);
});

it.each([
  ["return [\n'system' => [],\n'modules' => []\n];", 'config.php'],
  ["return [\n'system' => [],\n'backend' => []\n];", 'env.php'],
  ["return [\n'system' => ['default' => ['a' => ['b' => ['c' => '1']]]]\n];", 'env.php'],
])('tells from other keys which file it is', (text, origin) => {
  const file = text.replace('[]', "['default' => ['a' => ['b' => ['c' => '1']]]]");
  expect(read(file)?.entries[0]?.origin).toBe(origin);
});

it('tells from the line before which file it is', () => {
  const text =
    "cat app/etc/config.php\n<?php return ['system' => ['default' => ['a' => ['b' => ['c' => '1']]]]];";
  expect(php.read(text, text.indexOf('<?php'))?.entries[0]?.origin).toBe('config.php');
});

it('reads a piece of a file, and stops where the next format begins', () => {
  const text =
    "    'system' => [\n 'default' => ['a' => ['b' => ['c' => 'x']]],\n],\n$ bin/magento cache:flush\n";
  const [part, ...others] = readAll([php], text);
  expect(listed(part)).toEqual({ 'default a/b/c': ['x', 'raw'] });
  expect(others).toEqual([]);
  expect(part?.faults).toEqual([]);
  expect(text.slice(part?.span[1])).toBe('\n$ bin/magento cache:flush\n');
});

it.each([
  "'default' => ['host' => 'x', 'dbname' => 'y'],",
  '<?php\necho "x";',
  'return [1, 2];',
  'return $this->value;',
  '<?php\nclass A { function b() { return []; } }',
])('leaves other source alone: %s', (text) => {
  expect(readAll([php], text)).toEqual([]);
});

it('goes on after a missing comma, and says where', () => {
  const text = "return ['system' => ['default' => ['a' => ['b' => [\n'c' => '1'\n'd' => '2']]]]];";
  expect(faultsOf(text, read(text))).toEqual([['php-comma', "'"]]);
  expect(Object.keys(listed(read(text)))).toEqual(['default a/b/c', 'default a/b/d']);
});

it('stops at a string without an end, and says that its value is cut', () => {
  const text = "<?php\nreturn ['system' => ['default' => ['a' => ['b' => ['c' => '1', 'd' => 'cut";
  expect(faultsOf(text, read(text))?.[0]?.[0]).toBe('php-syntax');
  expect(listed(read(text))).toEqual({
    'default a/b/c': ['1', 'raw'],
    'default a/b/d': 'partial end',
  });
  const quote = "return ['system' => ['default' => ['a' => ['b' => ['c' => 'x,\n'd' => 'y']]]]];";
  expect(faultsOf(quote, read(quote))).toEqual([['php-syntax', "'"]]);
  expect(shown(read(quote)?.entries[0] as never)).toBe('partial end');
});

const NESTED = 100_000;

it('reads deep nesting no further', () => {
  const text = `return ['a' => ${'['.repeat(NESTED)}`;
  expect(faultsOf(text, read(text))).toEqual([['php-syntax', '[']]);
});

/** A text in single quotes. */
const single = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const double = (text: string) => `"${text.replace(/[\\"$]/g, '\\$&').replaceAll('\n', '\\n')}"`;

it('reads back any text that is written, with the place of each character', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 40 }), fc.constantFrom(single, double), (value, write) => {
      const text = inDefault(write(`x${value}`));
      const found = read(text)?.entries[0];
      if (found?.value.kind === 'hidden') return;
      const decoded = found?.value.kind === 'text' ? found.value.text : undefined;
      expect(decoded?.text).toBe(`x${value}`);
      for (let at = 0; decoded && at < decoded.text.length; at++) {
        const source = text.charAt(sourceOffset(decoded, at));
        if (source !== '\\') expect(source).toBe(decoded.text.charAt(at));
      }
    }),
    { numRuns: times(200, 2000) },
  );
});

const pieces = [
  "'",
  '"',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '=>',
  ',',
  ';',
  '\n',
  '<<<A\n',
  'A',
  '<?php\n',
  'return [',
  "'system' => [\n",
  '/*',
  '*/',
  '//',
  '#',
  '.',
  'null',
  '1',
  '$x',
  'é',
  '?>',
];
const samples = ['env.php.txt', 'config.php.txt', 'mixed.php.txt'].map(recorded);

it('never throws, and keeps every place in the text', () => {
  const edited = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(2500), fc.nat(9), fc.constantFrom(...pieces)), { maxLength: 6 }),
    )
    .map(([text, edits]) =>
      edits.reduce(
        (all, [at, removed, piece]) => all.slice(0, at) + piece + all.slice(at + removed),
        text,
      ),
    );
  const made = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(edited, made, anyText({ maxLength: 200 })), (text) => {
      readAll([php], text);
    }),
    { numRuns: times(300, 3000) },
  );
});
