import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { githubEnv } from '../../../src/judges/configuration/formats/env/github.ts';
import { brief, expectPlaces, faultsIn, only } from './formats.ts';
import { KEYS, KNOWN } from './listed.ts';
import { PEM, variable } from './samples.ts';

const NAME = variable('payment/payment_services/active', '').trim().slice(0, -1);
const KEY = variable(KEYS.sandboxPrivate, '').trim().slice(0, -1);

/** Names and values in a text, with the text at the place of the value. */
const read = (text: string): readonly (readonly string[])[] =>
  (githubEnv.read(text, 0)?.entries ?? []).map(({ name, value, valued }) => [
    name,
    brief(value),
    text.slice(...valued),
  ]);

describe('one line', () => {
  it.each([
    'echo "A=x y" >> $GITHUB_ENV',
    'echo "A=x y" >> "$GITHUB_ENV"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell.
    'echo "A=x y" >> ${GITHUB_ENV}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell.
    'echo "A=x y" >> "${GITHUB_ENV}"',
    'echo "A=x y" >> "$env:GITHUB_ENV"',
    'echo "A=x y" >> $env:GITHUB_ENV',
    '"A=x y" >> $env:GITHUB_ENV',
    '"A=x y" | Out-File -FilePath $env:GITHUB_ENV -Append',
    'echo "A=x y" | tee -a "$GITHUB_ENV"',
    "echo 'A=x y' >> $GITHUB_ENV",
    'echo A=x y >> $GITHUB_ENV',
    '>> $GITHUB_ENV echo "A=x y"',
    '  echo -n "A=x y" >>$GITHUB_ENV # comment',
    "printf 'A=x y\\n' >> $GITHUB_ENV",
    'test -n "$B" && echo "A=x y" >> $GITHUB_ENV',
    '{ echo "A=x y"; } >> "$GITHUB_ENV"',
    'cat <<EOF >> $GITHUB_ENV\nA=x y\nEOF',
    'cat >> $GITHUB_ENV << "END"\nA=x y\nEND',
  ])('%s', (text) => expect(read(`${text}\n`)).toEqual([['A', 'x y', 'x y']]));

  it('has the value of a variable, a secret or a file', () => {
    for (const value of ['$B', '$(cat b)', `\${{ secrets.B }}`])
      expect(read(`echo "A=${value}" >> $GITHUB_ENV\n`)).toEqual([
        ['A', '<hidden reference>', value],
      ]);
  });

  it('can be empty, or cut off', () => {
    expect(read('echo "A=" >> $GITHUB_ENV\n')).toEqual([['A', '', '']]);
    expect(read('echo "A=b >> $GITHUB_ENV\n')).toEqual([]);
  });

  it('is the only one: more lines are refused', () => {
    const text = 'echo "A=b\nc\nd" >> $GITHUB_ENV\n';
    const part = githubEnv.read(text, 0);
    expect(only(part).value).toMatchObject({ text: { text: 'b' } });
    expect(faultsIn(text, part)).toEqual(['env-unquoted-lines: c\nd']);
    const escaped = 'echo -e "A=b\\nc" >> $GITHUB_ENV\n';
    expect(faultsIn(escaped, githubEnv.read(escaped, 0))).toEqual(['env-unquoted-lines: c']);
  });
});

describe('several lines', () => {
  const lines = 'echo "A<<EOF" >> $GITHUB_ENV\necho "b" >> $GITHUB_ENV\n';

  it.each([
    `${lines}\n# comment\necho "c" >> $GITHUB_ENV\necho EOF >> $GITHUB_ENV\n`,
    `${lines}echo "c\nEOF" >> $GITHUB_ENV\n`,
    '{ echo "A<<X"; echo b; echo c; echo X; } >> "$GITHUB_ENV"\n',
    '{\n  echo "A<<X"\n  echo b\n  echo c\n  echo X\n} >> "$GITHUB_ENV"\n',
    '{\n  echo "A<<X"\n  cat <<EOF\nb\nc\nEOF\n  echo X\n} >> "$GITHUB_ENV"\n',
    'cat <<END >> $GITHUB_ENV\nA<<EOF\nb\nc\nEOF\nEND\n',
    'printf "A<<X\\nb\\nc\\nX\\n" >> $GITHUB_ENV\n',
  ])('%s', (text) => expect(read(text).map(([, value]) => value)).toEqual(['b\nc']));

  it('come from a file or a variable', () => {
    const texts = [
      '{ echo "A<<X"; cat key.pem; echo X; } >> "$GITHUB_ENV"\n',
      '{\n  echo "A<<X"\n  echo "$KEY"\n  echo X\n} >> "$GITHUB_ENV"\n',
    ];
    for (const text of texts)
      expect(read(text).map(([, value]) => value)).toEqual(['<hidden reference>']);
  });

  it('are cut off without their end, and the next variable follows their end', () => {
    expect(read(lines).map(([, value]) => value)).toEqual(['<partial end>']);
    const text = `${lines}echo EOF >> $GITHUB_ENV\necho B=c >> $GITHUB_ENV\n`;
    expect(read(text).map(([name]) => name)).toEqual(['A', 'B']);
  });
});

it.each([
  'echo "A=b" >> $GITHUB_OUTPUT\n',
  'echo "A=b" >> file # GITHUB_ENV\n',
  'echo "A=b" $GITHUB_ENV\n',
  'echo "A" >> $GITHUB_ENV\n',
  'cat file >> $GITHUB_ENV\n',
  '{\n  "A": "b"\n}\n',
  'Write it to $GITHUB_ENV, as in A=b.\n',
])('reads nothing else: %s', (text) => expect(read(text)).toEqual([]));

describe('in a whole text', () => {
  const found = (text: string) =>
    checkConfiguration(text, KNOWN).found.map(({ message }) => message);

  it.each([
    ['a step', `jobs:\n  a:\n    steps:\n      - run: echo "${NAME}=1" >> $GITHUB_ENV\n`],
    [
      'a block',
      `jobs:\n  a:\n    steps:\n      - run: |\n          cd app\n          echo "${NAME}=1" >> "$GITHUB_ENV"\n`,
    ],
    ['a step alone', `- run: echo "${NAME}=1" >> $GITHUB_ENV\n`],
    ['steps', `- uses: actions/checkout@v4\n- run: |\n    echo "${NAME}=1" >> $GITHUB_ENV\n`],
    ['a script', `set -e\necho "${NAME}=1" >> $GITHUB_ENV\nbin/magento config:show\n`],
  ])('reads %s', (_, text) => {
    const { installation } = checkConfiguration(text, KNOWN);
    expect(
      installation.settings.map(({ entry, part }) => [
        part.format,
        brief(entry.value),
        text.slice(...entry.valued),
        text.slice(...entry.named),
      ]),
    ).toEqual([['F-GHA', '1', '1', NAME]]);
  });

  it('shows how a private key is written', () => {
    const { found } = checkConfiguration(`echo "${KEY}=${PEM}" >> $GITHUB_ENV\n`, KNOWN);
    const { instead } = found.find(({ message }) => message === 'broken-github-env') ?? {};
    expect(instead).toBe(`{ echo '${KEY}<<EOF'; printf '%s\\n' "…"; echo EOF; } >> "$GITHUB_ENV"`);
  });

  it('names what a private key loses in one line', () => {
    for (const value of [PEM, '$(cat key.pem)', `\${{ secrets.KEY }}`, '$KEY'])
      expect(found(`echo "${KEY}=${value}" >> $GITHUB_ENV\n`)).toContain('broken-github-env');
    const whole = `{\n  echo "${KEY}<<EOF"\n  echo "${PEM}"\n  echo EOF\n} >> $GITHUB_ENV\n`;
    expect(found(whole)).toEqual(expect.not.arrayContaining(['broken-github-env']));
    expect(found(whole)).toContain('secrets-here');
    const encoded = `echo "${KEY}=$(base64 -w0 key.pem)" >> $GITHUB_ENV\n`;
    expect(found(encoded)).not.toContain('broken-github-env');
  });
});

it('has every place in the text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'echo "A=b" >> $GITHUB_ENV',
      'echo "A<<EOF',
      '{ ',
      '} >> "$GITHUB_ENV"',
      'cat <<EOF',
      'EOF',
      ' >> $GITHUB_ENV',
      'echo ',
      'printf "A=\\nb',
      '"',
      "'",
      '\\',
      '\n',
      '\r\n',
      ';',
      '|',
      '$(cat b)',
      'x',
    ),
    { maxLength: 16 },
  );
  fc.assert(
    fc.property(pieces, (each) => {
      const text = each.join('');
      const part = githubEnv.read(text, 0);
      if (part) expectPlaces(text, part);
    }),
  );
});
