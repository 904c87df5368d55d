import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import { yaml } from '../../../src/judges/configuration/formats/yaml.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { faultsOf, listed, readAll } from './part-checks.ts';

const read = (text: string) => yaml.read(text, 0);
const one = (written: string) => listed(read(`environment:\n  K: ${written}\n`))['K'];
const faults = (text: string) => faultsOf(text, read(text));

it('reads .magento.env.yaml, and names that its program does not know there', () => {
  const text =
    'stage:\n  global:\n    ENABLE_EVENTING: true\n  deploy:\n    CONFIG__X: y\n    ENABLE_WEBHOOKS: 1\n  run: {}\nlog:\n  slack: {}\n';
  expect(read(text)?.format).toBe('F-ENVYAML');
  expect(listed(read(text))).toEqual({
    ENABLE_EVENTING: ['true', 'plain', 'boolean'],
    CONFIG__X: ['y', 'plain'],
    ENABLE_WEBHOOKS: ['1', 'plain', 'number'],
  });
  expect(faults(text)).toEqual([
    ['stage-wrong', 'ENABLE_WEBHOOKS'],
    ['stage-unknown', 'run'],
  ]);
});

it('reads both files of a Cloud project that were pasted as one', () => {
  const text = 'stage:\n  global:\n    SCD_ON_DEMAND: true\nvariables:\n  env:\n    CONFIG__X: y\n';
  expect(read(text)?.entries.map(({ name }) => name)).toEqual(['CONFIG__X', 'SCD_ON_DEMAND']);
});

it('reads .magento.env.yaml with a tag for a constant of PHP', () => {
  const text =
    'stage:\n  deploy:\n    D:\n      !php/const:\\PDO::ATTR: 1\n    V: !php/const:\\PDO::X\n    E: a\n';
  expect(listed(read(text))).toMatchObject({ V: 'hidden reference', E: ['a', 'plain'] });
});

it('reads .magento.app.yaml', () => {
  const text =
    'name: shop\ntype: php:8.2\nvariables:\n    env:\n        CONFIG__A: \'x\'\n        N: {a: 1}\n    CONFIG__B: y\n    php:\n        memory_limit: 1G\nrelationships:\n    database: "mysql:mysql"\n';
  expect(read(text)?.format).toBe('F-APPYAML');
  expect(listed(read(text))).toEqual({
    CONFIG__A: ['x', 'single'],
    N: ['{a: 1}', 'plain', 'array'],
    CONFIG__B: ['y', 'plain'],
  });
  const { entries = [] } = read(text) ?? {};
  expect(entries.filter(({ flags }) => flags?.cloud).map((each) => each.name)).toEqual([
    'CONFIG__B',
  ]);
});

it('reads compose files: maps, lists, anchors, and what $ means', () => {
  const text = `version: "3"\nx-env: &env\n  CONFIG__A: a$$b\nservices:\n  php:\n    environment:\n      <<: *env\n      CONFIG__B: \${B}\n      F: a$b\n      E:\n  fpm:\n    environment:\n      - CONFIG__C="q=1"\n      - D\n      - G=$$x\n  again:\n    environment: *env\n`;
  const part = read(text);
  expect(part?.format).toBe('F-COMPOSE');
  expect(listed(part)).toEqual({
    CONFIG__A: ['a$b', 'plain'],
    CONFIG__B: 'hidden reference',
    F: 'hidden reference',
    E: 'hidden reference',
    CONFIG__C: ['"q=1"', 'plain'],
    D: 'hidden reference',
    G: ['$x', 'plain'],
  });
  expect(part?.entries.filter(({ name }) => name === 'CONFIG__A')).toHaveLength(1);
  expect(part?.entries.map(({ valued }) => text.slice(...valued))).toContain('"q=1"');
});

it('gives the place of each character after $$', () => {
  const text = 'environment:\n  A: "a$$b\\n$$$$c"\n';
  const value = read(text)?.entries[0]?.value;
  expect(value?.kind === 'text' && value.text.text).toBe('a$b\n$$c');
  if (value?.kind !== 'text') return;
  const at = (index: number) => text.charAt(sourceOffset(value.text, index));
  expect([at(0), at(2), at(6)]).toEqual(['a', 'b', 'c']);
});

it('reads Kubernetes: lists, Secrets and ConfigMaps in several documents', () => {
  const text =
    'apiVersion: v1\nkind: Secret\ndata:\n  K: QUJDREVG\nstringData:\n  S: clear\n---\nkind: Deployment\nspec:\n  containers:\n  - name: php\n    env:\n    - name: N\n      value: "v"\n    - name: R\n      valueFrom:\n        secretKeyRef: {name: a, key: b}\n    - name: U\n      value: 12345\n---\nkind: ConfigMap\ndata:\n  C: d\n';
  const part = read(text);
  expect(part?.format).toBe('F-K8S');
  expect(listed(part)).toEqual({
    K: ['ABCDEF', 'plain'],
    S: ['clear', 'plain'],
    N: ['v', 'double'],
    R: 'hidden reference',
    U: ['12345', 'plain', 'number'],
    C: ['d', 'plain'],
  });
  const value = part?.entries[0]?.value;
  const place = value?.kind === 'text' ? sourceOffset(value.text, 3) : 0;
  expect(text.slice(place)).toMatch(/^REVG/);
});

it('says that Base64 of a Secret is wrapped or broken', () => {
  const text = 'kind: Secret\napiVersion: v1\ndata:\n  A: |\n    QUJD\n    REVG\n  B: "*"\n';
  expect(faults(text)?.map(([kind]) => kind)).toEqual(['base64', 'base64']);
  expect(listed(read(text))).toMatchObject({ A: ['ABCDEF', 'literal'] });
});

it('reads GitHub Actions', () => {
  const text = `on: push\nenv:\n  A: b\njobs:\n  x:\n    env:\n      T: \${{ secrets.X }}\n    steps:\n      - run: echo\n        env: {Q: r}\n`;
  expect(read(text)?.format).toBe('F-GHA');
  expect(listed(read(text))).toEqual({
    A: ['b', 'plain'],
    T: 'hidden reference',
    Q: ['r', 'plain'],
  });
});

it('knows the values of a chart for Kubernetes from a build', () => {
  const kinds = ['image:\n  tag: a\n', 'replicaCount: 2\n', 'image: a\n'].map(
    (beside) => read(`${beside}env:\n  A: b\n`)?.format,
  );
  expect(kinds).toEqual(['F-K8S', 'F-K8S', 'F-GHA']);
});

it('reads several applications, each with its variables', () => {
  const one = (value: string) => `- type: php:8.3\n  variables:\n    env:\n      A: ${value}\n`;
  const part = read(one('b') + one('c'));
  expect(part?.format).toBe('F-APPYAML');
  const containers = part?.entries.map(({ flags }) => flags?.container);
  expect(containers).toHaveLength(2);
  expect(containers?.[0]).not.toEqual(containers?.[1]);
});

it('reads Ansible', () => {
  const text =
    '- hosts: all\n  environment:\n    A: "{{ b }}"\n    V: !vault |\n      $ANSIBLE_VAULT;1.1;AES256\n      3031\n  tasks:\n    - name: x\n      shell: bin/magento cache:flush\n      environment:\n        Q: r\nbin/magento x\n';
  const part = read(text);
  expect(part?.format).toBe('F-ANS');
  expect(listed(part)).toEqual({ A: 'hidden reference', V: 'hidden reference', Q: ['r', 'plain'] });
  expect(text.slice(part?.span[1])).toBe('\nbin/magento x\n');
});

it('reads rows that phpMyAdmin exports', () => {
  const text =
    '%YAML 1.1\n---\n# shop.core_config_data\n-\n  config_id: "1"\n  scope: "default"\n  scope_id: "0"\n  path: "a/b/c"\n  value: "x\\r\\ny \\"q\\" \\\\"\n-\n  scope: "stores"\n  scope_id: "2"\n  path: "a/b/d"\n  value: NULL\n';
  const part = read(text);
  expect(part).toMatchObject({ format: 'F-YAMLPMA', whole: false, faults: [] });
  expect(listed(part)).toEqual({
    'default 0 a/b/c': ['x\r\ny "q" \\', 'double'],
    'stores 2 a/b/d': 'null',
  });
});

const listing = readFileSync(new URL('recorded/config-store-get.yaml', import.meta.url), 'utf8');

it.each([
  ['n98-magerun2 config:store:get --format=yaml\n', true],
  ['n98-magerun2 config:store:get --format=yaml demo/*\n', false],
  ['n98-magerun2 config:store:get --scope=default --format=yaml\n', false],
  ['n98-magerun2 config:store:get --format=yaml\nWarning: x in y.php on line 1\n', true],
  ['', false],
])('reads the list of n98-magerun2 after %s', (command, whole) => {
  const part = yaml.read(command + listing, command.length);
  expect(part).toMatchObject({ format: 'F-N98YAML', whole, faults: [] });
  expect(listed(part)).toEqual({
    'default 0 demo/a/pem': ['-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----\n', 'double'],
    'stores 2 demo/a/quote': ['it\'s "x"\ttab: a #b', 'double'],
    'websites 1 demo/a/null': 'null',
    'default 0 demo/a/number': ['01234567', 'single'],
    'default 0 demo/a/empty': ['', 'single'],
  });
});

interface Recorded {
  readonly written: string;
  readonly symfony: string | { readonly type: string } | null;
  readonly python: string | { readonly type: string } | null;
}

const values: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('recorded/yaml-values.json', import.meta.url), 'utf8'),
);

it.each(values)('reads what other programs read, or says what they do: $written', (each) => {
  const text = `environment:\n  K: ${each.written.replaceAll(/\n(?!---)/g, '\n  ')}\n`;
  const [entry] = read(text)?.entries ?? [];
  const found = entry?.value.kind === 'text' ? entry.value.text.text : undefined;
  const others = [each.symfony, each.python];
  if (others.includes(null)) expect(faults(text)).not.toEqual([]);
  else if (others.every((other) => typeof other === 'string')) {
    expect(others).toEqual([found, found]);
    expect(entry?.flags?.type).toBeUndefined();
  } else expect(entry?.flags?.type).toBe('number');
});

it.each([
  ['"A\\nB"', 'A\nB', 'double'],
  ["'A\\nB'", 'A\\nB', 'single'],
  ['A\\nB', 'A\\nB', 'plain'],
  ['|\n    A\n    B', 'A\nB\n', 'literal'],
  ['|-\n    A\n      B', 'A\n  B', 'literal'],
  ['|+\n    A\n', 'A\n\n', 'literal'],
  ['>\n    A\n    B', 'A B\n', 'folded'],
  ['>-\n    A\n\n    B', 'A\nB', 'folded'],
  ['A\n    B', 'A B', 'plain'],
  ['"A\n    B"', 'A B', 'double'],
  ['a #b', 'a', 'plain'],
  ['0:3:QUJD==', '0:3:QUJD==', 'plain'],
  ['x@AdobeOrg', 'x@AdobeOrg', 'plain'],
])('reads %s', (written, text, quoting) => {
  expect(one(written)).toEqual([text, quoting]);
});

it.each([
  ['01234567', 'number'],
  ['1_000', 'number'],
  ['0x1F', 'number'],
  [`${'1'.repeat(16)}e${'2'.repeat(15)}`, 'number'],
  ['yes', 'boolean'],
  ['2026-01-01', 'date'],
])('keeps %s as it is written, and says what readers make of it', (written, type) => {
  expect(one(written)).toEqual([written, 'plain', type]);
  expect(one(`"${written}"`)).toEqual([written, 'double']);
});

it.each([
  ['K: ******', 'yaml-alias', '******', 'hidden mask'],
  ['K: @x', 'yaml-start', '@', ['@x', 'plain']],
  ['K: a: b: c', 'yaml-nested', 'a', ['a: b: c', 'plain']],
  ['K: "\\q"', 'yaml-escape', '\\', ['\\q', 'double']],
  ['K: a\n  K: b', 'duplicate-key', 'K', ['b', 'plain']],
])('reads on after a fault: %s', (line, kind, at, value) => {
  const text = `environment:\n  ${line}\n  L: y\n`;
  expect(faults(text)?.[0]).toEqual([kind, at]);
  expect(listed(read(text))).toEqual({ K: value, L: ['y', 'plain'] });
});

it('says that a tab indents a line', () => {
  expect(faults('environment:\n\tA: b\n')?.[0]?.[0]).toBe('yaml-tab');
  const json = '{\n\t"services": {\n\t\t"php": {}\n\t}\n}\n';
  expect(yaml.read(json, 2)?.faults).toEqual([]);
});

it('says that a block is not indented, and checks none of it', () => {
  const text = 'environment:\n  PEM: |\n-----BEGIN X-----\nQUJD\n-----END X-----\n\n$ ls\n';
  expect(listed(read(text))['PEM']).toBe('partial end');
  expect(faults(text)?.map(([kind]) => kind)).toContain('yaml-indent');
  expect(text.slice(read(text)?.span[1])).toBe('\n\n$ ls\n');
});

it.each([
  '<?php\n',
  'bin/magento config:show\n',
  '+---+\n',
  'a/b/c - v\n',
  'NAME=value\n',
  '*** 1. row ***\n',
])('stops in front of %s', (next) => {
  const text = `environment:\n  A: b\n${next}`;
  expect(text.slice(read(text)?.span[1])).toBe(`\n${next}`);
});

it('reads a piece that is indented, and two files after each other', () => {
  expect(listed(read('    environment:\n      A: b\n  other:\n'))).toEqual({ A: ['b', 'plain'] });
  const parts = readAll([yaml], 'env:\n  - name: A\n    value: b\nenv:\n  C: d\n');
  expect(parts.map(({ format }) => format)).toEqual(['F-K8S', 'F-GHA']);
});

it.each([
  'Project ID: abc\nservices: none\n',
  'Hello:\n\nsome text\n',
  '- buy milk\n- env vars\n',
  'K: A\nL: B\n',
  '{"env": {"A": "b"}}\n',
  '-----BEGIN X-----\nQUJD\n-----END X-----\n',
])('leaves other text alone: %s', (text) => {
  expect(readAll([yaml], text)).toEqual([]);
});

it('says that nesting is too deep', () => {
  expect(faults(`environment: ${'['.repeat(20_000)}`)?.at(-1)?.[0]).toMatch(/^yaml-/);
});

it('reads back any text that is written, with the place of each character', () => {
  const styles = [
    'PLAIN',
    'QUOTE_SINGLE',
    'QUOTE_DOUBLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ] as const;
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), fc.constantFrom(...styles), (value, style) => {
      const text = stringify({ env: { K: `x${value}` } }, { defaultStringType: style });
      const found = read(text)?.entries[0]?.value;
      if (found?.kind === 'hidden') return;
      expect(found?.kind === 'text' && found.text.text).toBe(`x${value}`);
      if (found?.kind !== 'text') return;
      for (let at = 0; at < found.text.text.length; at++) {
        const source = text.charAt(sourceOffset(found.text, at));
        if (!/[\\'\s]/.test(source)) expect(source).toBe(found.text.text.charAt(at));
      }
    }),
    { numRuns: times(200, 2000) },
  );
});

const pieces = [
  'environment:',
  'env:',
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  'a',
  ': ',
  '"',
  "'",
  '|',
  '>',
  '*',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '\t',
  '\\',
  '!x ',
  '---\n',
  '$$',
  '? ',
  '%',
  'name: A',
  'value: b',
  'é',
  '\r\n',
  '<<: *a',
];

it('never throws, and keeps every place in the text', () => {
  const made = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .map((all) => `env:\n  A: b\n${all.join('')}`);
  fc.assert(
    fc.property(fc.oneof(made, anyText({ maxLength: 200 })), (text) => {
      readAll([yaml], text);
    }),
    { numRuns: times(300, 3000) },
  );
});
