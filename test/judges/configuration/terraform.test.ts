import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import { terraform } from '../../../src/judges/configuration/formats/terraform.ts';
import { anyText } from '../../support/any-text.ts';
import { times } from '../../support/extent.ts';
import { faultsOf, listed, readAll } from './part-checks.ts';

const read = (text: string) => terraform.read(text, 0);
const map = (lines: string) => `environment = {\n${lines}\n}`;
const one = (value: string) => listed(read(map(`  A = ${value}`)))['A'];

it('reads the variables of blocks, maps and lists in jsonencode', () => {
  const text = `resource "aws_lambda_function" "x" {
  function_name = "not-this"
  environment {
    variables = {
      CONFIG__A = "b" # comment
      "Q"       : "c"
    }
  }
}

resource "aws_ecs_task_definition" "y" {
  container_definitions = jsonencode([
    {
      name        = "php"
      environment = [
        { name = "CONFIG__C", value = "d" },
        { name = "N", value = 12 },
      ]
      secrets = [{ name = "S", valueFrom = aws_secret.y.arn }]
    }
  ])
}

module "z" {
  environment_variables = merge(local.shared, { M = "e" })
  custom = { CONFIG__D = "f" }
}
bin/magento cache:flush
`;
  const [part, ...others] = readAll([terraform], text);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ format: 'F-TF', faults: [], whole: false });
  expect(listed(part)).toEqual({
    CONFIG__A: ['b', 'double'],
    Q: ['c', 'double'],
    CONFIG__C: ['d', 'double'],
    N: ['12', 'none', 'number'],
    S: 'hidden reference',
    M: ['e', 'double'],
    CONFIG__D: ['f', 'double'],
  });
  expect(text.slice(part?.span[1])).toBe('\nbin/magento cache:flush\n');
});

it.each([
  ['"a\\nb\\t\\"\\\\\\u00e9"', 'a\nb\t"\\é', 'double'],
  ['<<EOT\n    a\n      b\nEOT', '    a\n      b\n', 'heredoc'],
  ['<<-EOT\n    a\n      b\n    EOT', 'a\n  b\n', 'heredoc'],
  ['<<-EOT\n    a\\n\n    EOT', 'a\\n\n', 'heredoc'],
  ['<<-EOT\r\n    a\r\n      b\r\n    EOT', 'a\r\n  b\r\n', 'heredoc'],
])('reads %s', (written, text, quoting) => {
  expect(one(written)).toEqual([text, quoting]);
});

it.each([
  'var.x',
  'local.y.z',
  `"a\${var.x}b"`,
  'file("key.pem")',
  'tostring(1)',
  'a ? "b" : "c"',
  `<<EOT\n\${var.x}\nEOT`,
])('does not take %s for a value', (written) => {
  expect(one(written)).toBe('hidden reference');
});

it('reads null, and what is there of a cut file', () => {
  expect(one('null')).toBe('null');
  const text = 'environment = {\n  A = "b"\n  C = "d\n}\n';
  expect(listed(read(text))).toEqual({ A: ['b', 'double'], C: 'partial end' });
  expect(faultsOf(text, read(text))?.map(([kind]) => kind)).toEqual(['hcl-syntax']);
});

it.each([
  'server {\n listen 80;\n}',
  'environment = "x"',
  'resource x',
  '{ "name": "A", "value": "b" }',
])('leaves other text alone: %s', (text) => {
  expect(readAll([terraform], text)).toEqual([]);
});

it('reads back any text that is written, with the place of each character', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 40 }), (value) => {
      const written = `x${value}`
        .replace(/[\\"]/g, '\\$&')
        .replace(/([$%])\{/g, '$1$1{')
        .replaceAll('\n', '\\n');
      const text = map(`  A = "${written}"`);
      const found = read(text)?.entries[0]?.value;
      if (found?.kind !== 'text') return expect(found?.kind).toBe('hidden');
      expect(found.text.text).toBe(`x${value}`);
      for (let at = 0; at < found.text.text.length; at++) {
        const source = text.charAt(sourceOffset(found.text, at));
        if (!'\\$%'.includes(source)) expect(source).toBe(found.text.text.charAt(at));
      }
    }),
    { numRuns: times(200, 2000) },
  );
});

const pieces = [
  '"',
  '\\',
  '${',
  '}',
  '{',
  '[',
  ']',
  '(',
  ')',
  '=',
  ':',
  ',',
  '\n',
  '<<-A\n',
  'A',
  'resource "a" "b" {\n',
  'environment = ',
  'name',
  '/*',
  '#',
  '1',
  'null',
  'é',
  ' ',
];

it('never throws, and keeps every place in the text', () => {
  const made = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .map((all) => `env {\n${all.join('')}`);
  fc.assert(
    fc.property(fc.oneof(made, anyText({ maxLength: 200 })), (text) => {
      readAll([terraform], text);
    }),
    { numRuns: times(300, 3000) },
  );
});
