import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  editorSettings,
  jsonSchemas,
  SCHEMA_FOLDER,
} from '../../src/build/schemas/json-schemas.ts';
import { FIXTURE } from '../support/fixture.ts';

const REMEDY = 'Run `npm run schemas`.';
const schemas = jsonSchemas();
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** zod writes the format of a date next to a pattern that means the same. */
const ajv = new Ajv({ strict: false, validateFormats: false });
const checks = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)] as const),
);

const files = ['content', FIXTURE].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);
/** The schemas that an editor uses for a file. */
const schemasFor = (file: string): readonly string[] =>
  Object.entries(editorSettings())
    .filter(([, glob]) => matchesGlob(file, glob))
    .map(([schema]) => schema.replace(`./${SCHEMA_FOLDER}/`, '').replace('.json', ''));

describe('the JSON Schemas for editors', () => {
  it('match the code', () => {
    const written = Object.fromEntries(
      readdirSync(SCHEMA_FOLDER).map((file) => [
        file.replace('.json', ''),
        read(join(SCHEMA_FOLDER, file)),
      ]),
    );
    expect(written, REMEDY).toEqual(JSON.parse(JSON.stringify(schemas)));
  });

  it('are the ones that editors are told to use', () => {
    expect(read('.vscode/settings.json'), REMEDY).toMatchObject({
      'yaml.schemas': editorSettings(),
    });
  });

  it('describe every YAML file, one each, and accept it', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.map((file) => [file, schemasFor(file).length])).toEqual(
      files.map((file) => [file, 1]),
    );
    const refused = files.flatMap((file) => {
      const check = checks[schemasFor(file)[0] ?? ''];
      const accepted = check?.(parse(readFileSync(file, 'utf8')));
      return accepted ? [] : [`${file}: ${ajv.errorsText(check?.errors)}`];
    });
    expect(refused).toEqual([]);
  });
});

const RULE = { source: 'a', inputs: { value: 'text' } };

/** Entries of a rule, and whether a rule may have them. */
const ENTRIES: readonly (readonly [name: string, accepted: boolean, entry: unknown])[] = [
  ['a message', true, { error: 'a', if: { value: 'empty' } }],
  ['what a reader has found', true, { found: 'value' }],
  ['a group in a group', true, { first: [{ all: [{ note: 'a' }, { found: 'value' }] }] }],
  ['nothing', false, {}],
  ['a message without a level', false, { if: 'empty' }],
  ['a message with two levels', false, { error: 'a', note: 'a' }],
  ['an unknown word', false, { error: 'a', when: 'empty' }],
  ['an unknown word, in a group in a group', false, { first: [{ all: [{ nite: 'a' }] }] }],
  ['an unknown test', false, { error: 'a', if: { value: { colour: 'red' } } }],
  ['an empty group', false, { first: [] }],
];

it.each(ENTRIES)('the schema of a rule checks its entries: %s', (_, accepted, entry) => {
  expect(checks['rule']?.({ ...RULE, findings: [entry] })).toBe(accepted);
});
