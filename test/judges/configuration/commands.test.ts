import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/judges/configuration/formats/commands.ts';
import { brief, expectPlaces, faultsIn, only, settings } from './formats.ts';

const read = (text: string) => {
  const part = commands.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';

interface Recorded {
  readonly words: readonly string[];
  readonly error?: string;
  readonly value: string;
  readonly scope: string | null;
  readonly code: string | null;
  readonly env: boolean;
  readonly config: boolean;
}

const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('recorded/config-set-arguments.json', import.meta.url), 'utf8'),
);

const quoted = (word: string) => (/^[\w/=-]+$/.test(word) ? word : `'${word}'`);

describe('commands of Magento', () => {
  it.each(recorded)('are read as Symfony Console reads them: $words', (each) => {
    const part = read(`bin/magento config:set ${each.words.map(quoted).join(' ')}`);
    if (each.error === undefined) {
      const { value, scope, flags } = only(part);
      expect(part?.faults).toEqual([]);
      expect(brief(value)).toBe(each.value);
      expect(scope?.type).toBe(each.scope || 'default');
      expect(scope?.name).toBe(each.code ?? undefined);
      expect(flags?.lock).toBe(each.config ? 'config' : each.env ? 'env' : undefined);
    } else if (/option does not exist/.test(each.error)) {
      expect(only(part).flags?.dashes).toBe(false);
      expect(brief(only(part).value)).toMatch(/^-/);
    } else expect(part?.faults).toHaveLength(1);
  });

  it.each([
    ['bin/magento config:set a/b/c value', 'value'],
    ['php -d memory_limit=-1 bin/magento config:set a/b/c value', 'value'],
    ['sudo -u www-data php /var/www/html/bin/magento config:set a/b/c "my value"', 'my value'],
    ['cd /app && bin/magento config:set a/b/c value', 'value'],
    ['docker compose exec -T php bin/magento config:set -- a/b/c -value', '-value'],
    ["bin/magento config:set \\\n  a/b/c \\\n  'v'", 'v'],
    ['bin/magento config:set a/b/c "$(cat key.pem)"', '<hidden reference>'],
    ['bin/magento config:set a/b/c "$KEY"', '<hidden reference>'],
    ['bin/magento config:set a/b/c ******', '<hidden mask>'],
    ['bin/magento config:set a/b/c {{ the.value }}', '<hidden reference>'],
    ['bin/magento config:set a/b/c {{ one }}-{{ other }}', '<hidden reference>'],
    ['bin/magento config:set a/b/c {{x', '{{x'],
    ["bin/magento config:set a/b/c 'it", '<partial end>'],
    [`bin/magento config:set a/b/c -- "${PEM}"`, PEM],
    [`bin/magento config:set a/b/c -- "$(cat <<'EOF'\n${PEM}\nEOF\n)"`, PEM],
  ])('set a value: %s', (text, value) => {
    expect(settings(read(text))).toEqual([['a/b/c', value]]);
    expect(read(text)?.format).toBe('F-CLI');
  });

  it('say which scope they set, in the words of the database', () => {
    const scope = (options: string) =>
      only(read(`bin/magento config:set ${options} a/b/c 1`)).scope;
    expect(scope('')).toEqual({ type: 'default' });
    expect(scope('--scope=website --scope-code=base')).toEqual({
      type: 'websites',
      name: 'base',
      named: 'code',
    });
    expect(scope('--scope stores --scope-code "fr"')).toMatchObject({ type: 'stores', name: 'fr' });
  });

  it.each([
    ['-e', 'env'],
    ['--lock-env', 'env'],
    ['-c', 'config'],
    ['-le', 'env'],
    ['-lc', 'config'],
    ['-e -c', 'config'],
    ['', undefined],
  ])('say where the value is locked: %j', (option, lock) => {
    expect(only(read(`bin/magento config:set ${option} a/b/c 1`)).flags?.lock).toBe(lock);
  });

  it.each([
    [`-- '${PEM}'`, true],
    [`'${PEM}'`, false],
  ])('say whether "--" is in front of the value', (value, dashes) => {
    expect(only(read(`bin/magento config:set a/b/c ${value}`)).flags?.dashes).toBe(dashes);
    expect(brief(only(read(`bin/magento config:set a/b/c ${value}`)).value)).toBe(PEM);
  });

  it.each([
    ['bin/magento config:set a/b/c My Project', ['argument-extra: Project']],
    ['bin/magento config:set a/b/c', ['argument-missing: bin/magento config:set a/b/c']],
    ['bin/magento config:set -- a/b/c 1 --lock-env', ['argument-extra: --lock-env']],
    ['bin/magento config:set a/b/c $KEY', ['dollar-unquoted: $KEY']],
    ['bin/magento config:sensitive:set --interactive a/b/c', []],
    ['bin/magento config:sensitive:set a/b/c v', []],
  ])('say what is wrong with their words: %s', (text, faults) => {
    expect(faultsIn(text, read(text))).toEqual(faults);
  });

  it('that set nothing are recognized, with their answers', () => {
    const text =
      'bin/magento config:show a/b/c | grep x\n\n# then\nbin/magento cache:flush\nValue was saved.\nother';
    const part = read(text);
    expect(part?.entries).toEqual([]);
    expect(text.slice(part?.span[1])).toBe('\nother');
  });

  it.each([
    'Value was saved in app/etc/env.php and locked.',
    'Value was saved in app/etc/config.php and locked.',
    'The value you set has already been locked. To change the value, use the --lock-env option.',
    'The "a/b/c" path doesn\'t exist. Verify and try again.',
    '\n  The "-a" option does not exist.\n\nconfig:set [--scope [SCOPE]] [--] <path> <value>',
    '  Not enough arguments (missing: "value").',
    'Commerce Services API Key is not set',
  ])('belong together with the answers between them: %s', (answer) => {
    const text = `bin/magento config:set a/b/c 1\n${answer}\nbin/magento config:set a/b/d 2\n${answer}\nother`;
    const part = read(text);
    expect(settings(part)).toEqual([
      ['a/b/c', '1'],
      ['a/b/d', '2'],
    ]);
    expect(text.slice(part?.span[1])).toBe('\nother');
  });

  it.each([
    'Run bin/magento config:set a/b/c 1',
    'x-magento: &magento',
    'bin/magento is a program',
    'See bin/magento for more.',
    'a/b/c - 1',
    'echo magento',
    '',
  ])('are not prose: %s', (text) => expect(read(text)).toBeUndefined());
});

describe('commands of n98-magerun2', () => {
  it('write line breaks as two characters, whatever the quotes', () => {
    const text = "n98-magerun2.phar config:store:set --encrypt -- 'demo/a/key' 'a\\nb\\rc'";
    const entry = only(read(text));
    expect(entry.value).toMatchObject({ kind: 'text', quoting: 'escaped' });
    expect(brief(entry.value)).toBe('a\nb\rc');
    expect(entry.flags).toEqual({ command: 'config:store:set', encrypt: true, dashes: true });
  });

  it('are read from a script without the name of the program', () => {
    const text =
      "config:store:set --no-null --scope-id=0 --scope=default -- 'a/b/c' 'NULL'\n" +
      "config:store:set --scope-id=2 --scope=stores -- 'a/b/d' NULL\n" +
      "config:store:set --scope-id=1 --scope=websites -- 'a/b/e' 'it'\\''s'\n";
    const part = read(text);
    expect(part?.format).toBe('F-N98SCRIPT');
    expect(settings(part)).toEqual([
      ['a/b/c', 'NULL'],
      ['a/b/d', '<null>'],
      ['a/b/e', "it's"],
    ]);
    expect(part?.entries.map(({ scope }) => scope)).toEqual([
      { type: 'default', name: '0', named: 'id' },
      { type: 'stores', name: '2', named: 'id' },
      { type: 'websites', name: '1', named: 'id' },
    ]);
  });

  it('keep quotes that are in the value', () => {
    expect(settings(read(`n98-magerun2 config:store:set a/b/c '"x"'`))).toEqual([['a/b/c', '"x"']]);
  });

  it('set env.php by keys with dots', () => {
    const text = 'n98-magerun2 config:env:set system.websites.base.a.b.c 1';
    const part = read(text);
    expect(part?.format).toBe('F-N98ENV');
    expect(only(part)).toMatchObject({ name: 'a/b/c', scope: { type: 'websites', name: 'base' } });
    expect(text.slice(...only(part).named)).toBe('a.b.c');
    expect(only(read('n98-magerun2 config:env:set crypt.key x')).name).toBe('crypt/key');
    expect(read('n98-magerun2 config:env:set db.table_prefix x')?.entries).toEqual([]);
  });
});

describe('commands of the cloud', () => {
  const CREATE =
    'magento-cloud variable:create --level environment --name env:CONFIG__DEFAULT__A__B__C';

  it('create and update variables, with what they say about them', () => {
    const text = `${CREATE} --value='x y' --json false --sensitive true --inheritable=false -e staging`;
    const part = read(text);
    expect(part?.format).toBe('F-VARCMD');
    const entry = only(part);
    expect([entry.name, brief(entry.value)]).toEqual(['env:CONFIG__DEFAULT__A__B__C', 'x y']);
    expect(entry.naming).toBe('variable');
    expect(text.slice(...entry.valued)).toBe('x y');
    expect(entry.flags).toEqual({
      command: 'variable:create',
      level: 'environment',
      json: false,
      sensitive: true,
      inheritable: false,
    });
  });

  it.each([
    ['magento-cloud variable:update -l p env:N --value v --visible-build false', 'env:N'],
    [
      'magento-cloud variable:create -l p --prefix env: --name N --value v --visible-build false',
      'env:N',
    ],
    ['magento-cloud variable:create -l p --prefix none --name N --value v --visible-build 0', 'N'],
  ])('name the variable in several ways: %s', (text, name) => {
    expect(only(read(text))).toMatchObject({ name, flags: { level: 'project', build: false } });
  });

  it('refuse a value in its own word that begins with a hyphen', () => {
    expect(only(read(`${CREATE} --value "${PEM}"`)).flags?.dashes).toBe(false);
    expect(only(read(`${CREATE} --value="${PEM}"`)).flags?.dashes).toBeUndefined();
    expect(brief(only(read(`${CREATE} --value "${PEM}"`)).value)).toBe(PEM);
  });

  it('set variables in the old way', () => {
    expect(only(read('magento-cloud variable:set env:N v --json -e x'))).toMatchObject({
      name: 'env:N',
      flags: { level: 'environment', json: true },
    });
    expect(only(read('magento-cloud project:variable:set N v --no-visible-build'))).toMatchObject({
      flags: { level: 'project', json: false, build: false },
    });
    expect(only(read('magento-cloud vset N v')).name).toBe('N');
  });

  it('that set nothing are recognized', () => {
    expect(read('magento-cloud variable:list -e staging')).toMatchObject({
      format: 'F-VARCMD',
      entries: [],
    });
    expect(read('magento-cloud ssh -e staging')?.format).toBe('F-VARCMD');
  });

  it('run what is passed to them', () => {
    expect(read("magento-cloud ssh -e staging 'php bin/magento config:show'")?.format).toBe(
      'F-CLI',
    );
  });
});
