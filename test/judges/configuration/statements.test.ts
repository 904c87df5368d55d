import { describe, expect, it } from 'vitest';
import { env } from '../../../src/judges/configuration/formats/env.ts';
import { brief, expectPlaces, only, settings } from './formats.ts';

const NAME = 'CONFIG__DEFAULT__A__B__C';
const HIDDEN = '<hidden reference>';

const read = (text: string) => {
  const part = env.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

describe('a statement that sets a variable', () => {
  it.each([
    // As the command prompt reads it: quotes and a space at the end belong to the value.
    [`set ${NAME}=a b`, 'a b'],
    [`SET ${NAME}="a"`, '"a"'],
    [`set ${NAME}=a && php`, 'a '],
    [`set "${NAME}=a b"`, 'a b'],
    [`setx ${NAME} "a b"`, 'a b'],
    [`setx /M ${NAME} a`, 'a'],
    [`$env:${NAME} = "a b"`, 'a b'],
    [`$Env:${NAME}='a$b'`, 'a$b'],
    [`\${env:${NAME}} = 'a'`, 'a'],
    [`$env:${NAME} = "a\`nb"`, 'a\nb'],
    [`$env:${NAME} = 'a\`nb'`, 'a`nb'],
    [`$env:${NAME} = "a\\nb"`, 'a\\nb'],
    [`$env:${NAME} = "a\nb"`, 'a\nb'],
    [`$env:${NAME} = "a$b"`, HIDDEN],
    [`$env:${NAME} = $key`, HIDDEN],
    [`$env:${NAME} = (Get-Content key.pem -Raw)`, HIDDEN],
    [`[Environment]::SetEnvironmentVariable("${NAME}", "a b", "Machine")`, 'a b'],
    [`[System.Environment]::SetEnvironmentVariable('${NAME}', $key)`, HIDDEN],
    [`set -gx ${NAME} a`, 'a'],
    [`setenv ${NAME} 'a b'`, 'a b'],
    [`SetEnv ${NAME} "a b"`, 'a b'],
    [`ENV ${NAME} a`, 'a'],
    [`fastcgi_param ${NAME} a;`, 'a'],
    [`Environment="${NAME}=a b"`, 'a b'],
    [`  Environment=${NAME}=a OTHER=b`, 'a'],
  ])('%s', (text, value) => {
    const entry = only(read(text));
    expect([entry.name, brief(entry.value)]).toEqual([NAME, value]);
    expect(text.slice(...entry.named)).toBe(NAME);
  });

  it.each([
    'set -e',
    'set OTHER=a',
    '$env:PATH = "a"',
    'setenv A b',
    `set ${NAME}`,
    `unset ${NAME}`,
    `echo $env:${NAME}`,
  ])('is not this: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('may be one of several', () => {
    const text = `set ${NAME}=1\r\nrem nothing\r\n`;
    expect(settings(read(text))).toEqual([[NAME, '1']]);
    expect(
      settings(read(`$env:${NAME} = "1"\n# more\n$env:MAGENTO_B = '2'\nCONFIG__C=3\n`)),
    ).toEqual([
      [NAME, '1'],
      ['MAGENTO_B', '2'],
      ['CONFIG__C', '3'],
    ]);
  });
});

describe('a value that is computed', () => {
  it.each([
    `${NAME}="$(echo $OTHER)"`,
    `export ${NAME}="$(echo "$OTHER" | tr -d x)"`,
    `${NAME}=$(cat /run/secrets/key)`,
    `export ${NAME}=$((2 * 3))`,
    `${NAME}=\`cat key\``,
    `export ${NAME}="https://$HOST/"`,
    `export ${NAME}=$A-$B`,
    `${NAME}=op://vault/item/field`,
    `${NAME}=vault:secret/data/saas#key`,
    `${NAME}=arn:aws:secretsmanager:eu-1:1:secret:a`,
  ])('is not known: %s', (text) => {
    expect(brief(only(read(text)).value)).toBe(HIDDEN);
  });

  it.each([
    [`export ${NAME}='https://$HOST/'`, 'https://$HOST/'],
    [`${NAME}=100$`, '100$'],
    [`export ${NAME}="a#b=c"`, 'a#b=c'],
    [`${NAME}=option`, 'option'],
    [`${NAME}=vaulted`, 'vaulted'],
  ])('is not this: %s', (text, value) => {
    expect(brief(only(read(text)).value)).toBe(value);
  });
});
