import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '../../../src/judges/configuration/formats/env/encoded.ts';
import { env } from '../../../src/judges/configuration/formats/env.ts';
import { anyText } from '../../support/any-text.ts';
import { brief, expectPlaces, faultsIn, only, settings } from './formats.ts';

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';

const read = (text: string) => {
  const part = env.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

interface Recorded {
  readonly text: string;
  readonly node: string | null;
  readonly python: string | null;
  readonly bash: string | null;
  readonly symfony: string | null;
}

const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('recorded/env-lines.json', import.meta.url), 'utf8'),
);

/** Lines of which a fault says that programs disagree, and one that only a shell reads in this way. */
const DISPUTED = new Set(["K=$'A\\nB'", 'K: A', 'K="A"b', 'K="A', "K='it''s'"]);

/** Without quotes, Symfony does not allow a space; it joins quoted texts, and does not know $'…'. */
const ONLY_SYMFONY = new Set(['K=-----BEGIN X-----', "K='it''s'", "K=$'A\\nB'"]);

describe('variables, one a line', () => {
  it.each(recorded.filter(({ text }) => !DISPUTED.has(text)))(
    'are read as most programs read them: $text',
    ({ text, node, python }) => {
      const value = brief(
        env.read(`CONFIG__X=1\n${text}`, 0)?.entries[1]?.value ?? { kind: 'null' },
      );
      expect([node, python]).toContain(value);
    },
  );

  it.each(recorded)('are read as Symfony reads them, or a fault says why not: $text', (line) => {
    const part = env.read(`CONFIG__X=1\n${line.text}`, 0);
    const value = part?.entries[1]?.value;
    if (part?.faults.length === 0 && !ONLY_SYMFONY.has(line.text))
      expect(value ? brief(value) : null).toBe(line.symfony);
  });

  it('with $ and a quote are as a shell reads them', () => {
    const entry = only(read("CONFIG__A=$'A\\nB'"));
    expect(entry.value).toMatchObject({ quoting: 'ansi-c' });
    expect(brief(entry.value)).toBe(recorded.find(({ text }) => text === "K=$'A\\nB'")?.bash);
  });

  it.each([
    [`A="${PEM}"`, PEM, 'double'],
    [`A='${PEM}'`, PEM, 'single'],
    [`A="${PEM.replaceAll('\n', '\\n')}"`, PEM, 'double'],
    [`A='${PEM.replaceAll('\n', '\\n')}'`, PEM.replaceAll('\n', '\\n'), 'single'],
    [`A=${PEM.replaceAll('\n', '\\n')}`, PEM.replaceAll('\n', '\\n'), 'none'],
    [`export A="${PEM}"`, PEM, 'double'],
    [`export A="${PEM.replaceAll('\n', '\\n')}"`, PEM.replaceAll('\n', '\\n'), 'double'],
    [`export A='it'\\''s'`, "it's", 'single'],
    [`A="${PEM.replaceAll('\n', '\r\n')}"`, PEM, 'double'],
    ['A=" x "', ' x ', 'double'],
  ])('keep their quoting: %j', (text, value, quoting) => {
    const entry = only(read(text));
    expect(brief(entry.value)).toBe(value);
    expect(entry.value).toMatchObject({ quoting });
    expect(entry.flags?.exported ?? false).toBe(text.startsWith('export'));
  });

  it.each([
    [`A=\${KEY}`, '<hidden reference>'],
    ['A="$KEY"', '<hidden reference>'],
    ['A="$(cat key.pem)"', '<hidden reference>'],
    ['export A="$(cat key.pem)"', '<hidden reference>'],
    ['A=******', '<hidden mask>'],
    ['A=[Hidden: sensitive value]', '<hidden mask>'],
    [`A='\${{ secrets.KEY }}'`, '<hidden reference>'],
    ['A=', ''],
    ["A=''", ''],
  ])('can hide their value or be empty: %s', (text, value) => {
    expect(brief(only(read(text)).value)).toBe(value);
  });

  it.each([
    ['CONFIG__A: x', 'x', ['env-colon: :']],
    ['CONFIG__A = x', 'x', ['env-spaces:  =']],
    ['CONFIG__A= x', 'x', ['env-spaces: =']],
    ['A=x#y', 'x#y', ['env-hash: #']],
    ['A=x #y', 'x', ['env-hash: #']],
    ['A="x" #y', 'x', []],
    ['A=x$y', 'x$y', ['env-dollar: $']],
    ['A="x$y"', 'x$y', ['env-dollar: $']],
    ["A='x$y'", 'x$y', []],
    ['A="x\\$y"', 'x$y', []],
    ['A="x"y', 'x', ['env-after-quote: y']],
    ["A='x", '<partial end>', ["env-quote-open: '"]],
    [`A=${PEM}`, '-----BEGIN DEMO-----', ['env-unquoted-lines: QUJD\n-----END DEMO-----']],
    ['A=-----BEGIN DEMO-----', '-----BEGIN DEMO-----', []],
  ])('say where programs disagree: %j', (text, value, faults) => {
    const part = read(text);
    expect(brief(only(part).value)).toBe(value);
    expect(faultsIn(text, part)).toEqual(faults);
  });

  it('keep the lines of a key whose quote does not end, so that they are not taken for other text', () => {
    const text = 'A="-----BEGIN DEMO-----\nQUJD\nQUJD\nOther text.';
    const part = read(text);
    expect(settings(part)).toEqual([['A', '<partial end>']]);
    expect(text.slice(part?.span[1])).toBe('\nOther text.');
  });

  it('after a quote that does not end are read again', () => {
    const text = "A='x\nCONFIG__DEFAULT__A='y'\n";
    expect(settings(read(text))).toEqual([
      ['A', '<partial end>'],
      ['CONFIG__DEFAULT__A', 'y'],
    ]);
  });

  it('can have comments and empty lines between them, and a key without quotes', () => {
    const text = `# comment\n`.repeat(2);
    const lines = `A=1\n${text}\nB=${PEM}\nexport C=3 D="4 5"\nsome_thing=6\nThe end.\nE=7`;
    const part = read(lines);
    expect(settings(part)).toEqual([
      ['A', '1'],
      ['B', '-----BEGIN DEMO-----'],
      ['C', '3'],
      ['D', '4 5'],
      ['some_thing', '6'],
    ]);
    expect(lines.slice(part?.span[1])).toBe('\nThe end.\nE=7');
  });

  it.each([
    'config__default__a=1',
    'Config__Default__a=1',
    'CONFIG_A=1',
    'MAGENTO_DC_A__B=1',
    'env:CONFIG__A=1',
    'CONFIG__DEFAULT__A-B=1',
  ])('are recognized with a mistake in the name: %s', (text) =>
    expect(only(read(text)).name).toBe(text.slice(0, -2)),
  );

  it('have the name and the value where they are', () => {
    const text = `  export CONFIG__A="x\\"y"  # z`;
    const entry = only(read(text));
    expect(text.slice(...entry.named)).toBe('CONFIG__A');
    expect(text.slice(...entry.valued)).toBe('x\\"y');
  });

  it.each([
    'x = 1',
    'const A = 1;',
    'memory_limit = 2G',
    'if (a == b) {',
    'QUJDRA==',
    'MIIEvQIBADANBgkqhkiG9w0BAQ\nQUJDRA=',
    '-----BEGIN DEMO-----',
    'A: b',
    'foo=bar',
    'See A=1',
    '<a href="x">',
    '=1',
  ])('are not other text: %j', (text) => {
    expect(read(text)).toBeUndefined();
    expect(env.read(text, text.indexOf('\n') + 1)).toBeUndefined();
  });

  it('come back as they were', () => {
    const quotings: readonly ((text: string) => string)[] = [
      (text) =>
        `"${text
          .replace(/["\\$]/g, '\\$&')
          .replaceAll('\n', '\\n')
          .replaceAll('\r', '\\r')}"`,
      (text) =>
        `$'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`,
    ];
    fc.assert(
      fc.property(anyText({ maxLength: 12 }), fc.constantFrom(...quotings), (text, quoted) => {
        const part = read(`CONFIG__A=${quoted(text)}\nB=1`);
        const [first, second] = part?.entries ?? [];
        if (first?.value.kind === 'text') expect(first.value.text.text).toBe(text);
        expect(second?.name).toBe('B');
      }),
    );
  });
});

describe('docker', () => {
  it('passes variables in several ways', () => {
    const text = `docker run --rm -e CONFIG__A=b \\\n  --env "CONFIG__C=d e" -eCONFIG__F=1 --env=CONFIG__G='h' -e I image`;
    const part = read(text);
    expect(settings(part)).toEqual([
      ['CONFIG__A', 'b'],
      ['CONFIG__C', 'd e'],
      ['CONFIG__F', '1'],
      ['CONFIG__G', 'h'],
    ]);
    expect(part?.entries.map(({ named }) => text.slice(...named))).toEqual([
      'CONFIG__A',
      'CONFIG__C',
      'CONFIG__F',
      'CONFIG__G',
    ]);
    expect(part?.format).toBe('F-ENV');
  });

  it('without variables is something else', () => {
    expect(read('docker ps')).toBeUndefined();
    expect(read('docker run -e NAME image')).toBeUndefined();
  });
});

describe('variables of the cloud in Base64', () => {
  const line = (value: unknown) =>
    `MAGENTO_CLOUD_VARIABLES=${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')}`;
  const decode = (text: string) => {
    const part = encoded.read(text, 0);
    if (part) expectPlaces(text, part);
    return part;
  };

  it('are entries of another format', () => {
    const text = line({
      CONFIG__DEFAULT__A: 'x',
      N: { a: [1, '}'] },
      É: 'é',
      Z: null,
      'a"b': `\${KEY}`,
    });
    const part = decode(text);
    expect(part?.format).toBe('F-B64');
    expect(settings(part)).toEqual([
      ['CONFIG__DEFAULT__A', 'x'],
      ['N', '{"a":[1,"}"]}'],
      ['É', 'é'],
      ['Z', '<null>'],
      ['a"b', '<hidden reference>'],
    ]);
    expect(read(text)).toBeUndefined();
  });

  it('are found where they are written', () => {
    const text = line({ AAAAAA: 'BBBBBB', É: 'CCCCCC' });
    const places = decode(text)?.entries.map(({ valued }) =>
      text.slice(valued[0] - 1, valued[1] + 4),
    );
    expect(Buffer.from(text.slice(24), 'base64').toString()).toContain('BBBBBB');
    expect(places).toHaveLength(2);
    for (const [index, value] of ['BBBB', 'CCCC'].entries()) {
      const [start, end] = decode(text)?.entries[index]?.valued ?? [0, 0];
      const from = start - ((start - 24) % 4);
      expect(Buffer.from(text.slice(from, end + 4), 'base64').toString()).toContain(value);
    }
  });

  it.each(['x', '[1]', '{"a":', '"a"', ''])('that are no JSON object are broken: %j', (value) => {
    expect(faultsIn(line(value), decode(line(value)))).toHaveLength(1);
    expect(decode(line(value))?.entries).toEqual([]);
  });

  it('end the part with other variables before them', () => {
    const text = `A=1\n${line({ B: '2' })}\nC=3`;
    expect(settings(read(text))).toEqual([['A', '1']]);
    for (const name of ['RELATIONSHIPS', 'APPLICATION', 'ROUTES'])
      expect(decode(`MAGENTO_CLOUD_${name}=e30=`)).toMatchObject({ entries: [], faults: [] });
    expect(decode('A=1')).toBeUndefined();
  });
});

it('names variables of the deployment configuration as such', () => {
  const format = (text: string) => env.read(text, 0)?.format;
  expect(format('MAGE_MODE=production\nMAGENTO_DC_DB__CONNECTION__DEFAULT__HOST=db\n')).toBe(
    'F-DC',
  );
  expect(format('MAGENTO_DC_X=1\nCONFIG__DEFAULT__A__B__C=1\n')).toBe('F-ENV');
  expect(format('MAGE_MODE=production\n')).toBe('F-ENV');
});
