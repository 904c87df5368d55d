import { describe, expect, it } from 'vitest';
import { show } from '../../../src/judges/configuration/formats/show.ts';
import { brief, expectPlaces, faultsIn, only, settings } from './formats.ts';

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';

/** Reads what follows a command, or the whole text. */
const read = (text: string, command = '') => {
  const whole = command + text;
  const part = show.read(whole, command.length);
  if (part) expectPlaces(whole, part);
  return part;
};

const ALL = 'bin/magento config:show\n';

describe('a listing of config:show', () => {
  it('has a path and a value in each line, and continues a value in others', () => {
    const text = `adobe_io_events/eventing/enabled - 1
adobe_ims/integration/api_key - ******
demo/a/pem - ${PEM}
demo/a/dash - x - y
demo/a/null - 
demo/a/json - {"a":"b"}
demo/a/html - <p>
one</p>
demo/a/reference - \${KEY}
`;
    const part = read(text, ALL);
    expect(settings(part)).toEqual([
      ['adobe_io_events/eventing/enabled', '1'],
      ['adobe_ims/integration/api_key', '<hidden mask>'],
      ['demo/a/pem', PEM],
      ['demo/a/dash', 'x - y'],
      ['demo/a/null', ''],
      ['demo/a/json', '{"a":"b"}'],
      ['demo/a/html', '<p>\none</p>'],
      ['demo/a/reference', '<hidden reference>'],
    ]);
    expect(part?.entries[2]?.value).toMatchObject({ quoting: 'raw' });
    expect(part?.entries[0]).toMatchObject({
      origin: 'effective',
      naming: 'path',
      scope: { type: 'default' },
    });
    expect(ALL + text).toContain((ALL + text).slice(...(part?.span ?? [0, 0])));
  });

  it('is the same with CRLF', () => {
    expect(settings(read('a/b/c - 1\r\na/b/d - 2\r\n'))).toEqual([
      ['a/b/c', '1'],
      ['a/b/d', '2'],
    ]);
  });

  it('is recognized without the command by a path of two parts if no prose is like it', () => {
    expect(settings(read('magento_saas/environment - x\n'))).toEqual([
      ['magento_saas/environment', 'x'],
    ]);
    expect(read('and/or - x\n')).toBeUndefined();
    expect(read('TCP/IP - x\n')).toBeUndefined();
  });

  it('is whole if another program prints all of it', () => {
    const whole = (behind: string) =>
      read('a/b/c - x\n', `bin/magento config:show${behind}\n`)?.whole;
    expect(whole(' 2>&1 | tee all.txt')).toBe(true);
    expect(whole(' | tee all.txt | grep a')).toBe(false);
    expect(whole(' | less')).toBe(false);
    expect(whole(' | head -50 | less')).toBe(false);
  });

  it('may have lost the space after the hyphen of an empty value', () => {
    expect(settings(read('a/b/c -\na/b/d - 2'))).toEqual([
      ['a/b/c', ''],
      ['a/b/d', '2'],
    ]);
  });

  it.each([
    ['bin/magento config:show\n', true],
    ['php bin/magento config:show -n\n', true],
    ['bin/magento config:show a/b\n', false],
    ['bin/magento config:show | grep a\n', false],
    ['bin/magento config:show --scope=websites --scope-code=base\n', false],
    ['', false],
  ])('is whole only after the command without a path and filter: %j', (command, whole) => {
    expect(read('a/b/c - 1\na/b/d - 2\n', command)?.whole).toBe(whole);
  });

  it('has the scope of the command', () => {
    const part = read(
      'a/b/c - 1\n',
      'bin/magento config:show --scope=websites --scope-code=base\n',
    );
    expect(only(part).scope).toEqual({ type: 'websites', name: 'base', named: 'code' });
  });

  it('continues a value of any kind after the command, not in a few lines alone', () => {
    const text = 'a/b/c - one\ntwo\na/b/d - 2\n';
    expect(settings(read(text, ALL))[0]).toEqual(['a/b/c', 'one\ntwo']);
    expect(settings(read(text))).toEqual([['a/b/c', 'one']]);
    const many = Array.from({ length: 8 }, (_, index) => `a/b/x${index} - 1\n`).join('');
    expect(settings(read(many + text))[8]).toEqual(['a/b/c', 'one\ntwo']);
  });

  it('shows a line break at the end of a value as an empty line, only after the command', () => {
    expect(settings(read('a/b/c - one\n\na/b/d - 2\n', ALL))[0]).toEqual(['a/b/c', 'one\n']);
    expect(settings(read('a/b/c - one\n\na/b/d - 2\n'))).toEqual([
      ['a/b/c', 'one'],
      ['a/b/d', '2'],
    ]);
  });

  it.each([
    'bin/magento config:show a/b/e\n',
    '<?php\n',
    'INSERT INTO `core_config_data` VALUES (1)\n',
    '+------+\n',
    'CONFIG__DEFAULT__A__B__C=1\n',
    '*** 1. row ***\n',
    'This is all.\n',
  ])('ends where something else begins: %s', (next) => {
    const text = `a/b/c - 1\n${next}`;
    expect(read(text, ALL)?.span).toEqual([ALL.length, ALL.length + 9]);
  });
});

describe('a key of which a listing has only a part', () => {
  it.each([
    ['bin/magento config:show | grep a/b\n', 'a/b/c - -----BEGIN DEMO-----\na/b/d - 2\n'],
    ['', 'a/b/c - -----BEGIN DEMO-----\na/b/d - 2\n'],
    ['', 'a/b/c - -----BEGIN DEMO-----'],
    ['', 'a/b/c - {\na/b/d - 1'],
  ])('was cut by grep: %s%s', (command, text) => {
    expect(settings(read(text, command))[0]).toEqual(['a/b/c', '<partial grep>']);
  });

  it('ends with the paste', () => {
    expect(settings(read('a/b/c - -----BEGIN DEMO-----\nQUJD\n'))).toEqual([
      ['a/b/c', '<partial end>'],
    ]);
  });

  it('is what is stored if the next path follows', () => {
    const text = 'a/b/c - -----BEGIN DEMO-----\nQUJD\na/b/d - 2\n';
    expect(settings(read(text))[0]).toEqual(['a/b/c', '-----BEGIN DEMO-----\nQUJD']);
  });

  it('is not cut if it is in one line', () => {
    const line = '-----BEGIN DEMO-----\\nQUJD\\n-----END DEMO-----';
    expect(settings(read(`a/b/c - ${line}\n`))).toEqual([['a/b/c', line]]);
  });
});

describe('one value alone', () => {
  const ONE = 'bin/magento config:show a/b/c\n';

  it.each([
    ['My project\nnext', 'My project'],
    [`${PEM}\nnext`, PEM],
    ['{\n"a": 1\n}\nnext', '{\n"a": 1\n}'],
    ['******', '<hidden mask>'],
    ['-----BEGIN DEMO-----', '<partial grep>'],
  ])('has the path of the command above: %j', (text, value) => {
    const entry = only(read(text, ONE));
    expect([entry.name, brief(entry.value)]).toEqual(['a/b/c', value]);
    expect((ONE + text).slice(...entry.named)).toBe('a/b/c');
  });

  it('has the scope of the command, which may have several lines', () => {
    const command = 'bin/magento config:show \\\n  --scope=stores --scope-code=fr a/b/c\n';
    expect(only(read('x', command))).toMatchObject({
      name: 'a/b/c',
      scope: { type: 'stores', name: 'fr' },
    });
  });

  it('is below a warning, which is not the value', () => {
    const warning = 'Warning: x in /app/y.php on line 1\n';
    expect(read(`${warning}\nlive\n`, ONE)).toBeUndefined();
    expect(settings(read('live\n', `${ONE}${warning}\n`))).toEqual([['a/b/c', 'live']]);
  });

  const ID = 'bin/magento config:show services_connector/services_id/environment_id\n';

  it.each([
    'PHP Fatal error:  Uncaught Error: Call to undefined method x() in /app/y.php:100',
    'bash: bin/magento: Permission denied',
    'Configuration for path: "a/b/c" doesn\'t exist',
    'In AbstractPdo.php line 144:',
    'Could not open input file: bin/magento',
    'There are no commands defined in the "config" namespace.',
    '# get the pair',
    'git pull',
    'exit',
    'Thanks',
  ])('is not an error, a comment or the next command: %j', (line) => {
    expect(read(`${line}\n`, ONE)).toBeUndefined();
  });

  it.each(['Then send us the answer.', 'Danach bitte die Antwort senden.', 'please run this'])(
    'is not a sentence where an ID is asked for: %j',
    (line) => {
      expect(read(`${line}\n`, ID)).toBeUndefined();
      expect(settings(read(`${line}\n`, ONE))).toEqual([['a/b/c', line]]);
    },
  );

  it.each([
    'Production',
    'My Project',
    '2f2c1f7e-1d2a-4a27-9a53- 00000000001',
    '2f2c1f7e-1d2a-4a27-9a53-00000000000g',
    'exit-page',
  ])('can be wrong: %j', (value) => {
    expect(only(read(`${value}\n`, ID)).value).toMatchObject({ text: { text: value } });
  });

  it('is below a warning as the program words it', () => {
    const warning = 'Deprecated Functionality: Creation of x in /app/y.php on line 1\n';
    expect(settings(read('live\n', `${ONE}${warning}`))).toEqual([['a/b/c', 'live']]);
  });

  it('can have its path in front', () => {
    expect(settings(read('a/b/c - x\n', ONE))).toEqual([['a/b/c', 'x']]);
  });

  it('is refused for a group of paths', () => {
    const text = 'The "a/b" path doesn\'t exist. Verify and try again.';
    const part = read(text, 'bin/magento config:show a/b\n');
    expect(part?.entries).toEqual([]);
    expect(faultsIn(`bin/magento config:show a/b\n${text}`, part)).toEqual([
      `show-refused: ${text}`,
    ]);
  });
});

it.each([
  'and/or - something',
  'TCP/IP - a protocol',
  'some text',
  PEM,
  'https://example.com/a/b - c',
  'path/to/file.txt - x',
  ' a/b/c - x',
  '',
])('other text is no output of config:show: %j', (text) => {
  expect(read(text)).toBeUndefined();
  expect(read(text, 'ls\n')).toBeUndefined();
});
