import { matchesGlob } from 'node:path';
import * as z from 'zod';
import { configurationGuides } from '../content/configuration/guide-schemas.ts';
import { settingNames, settings } from '../content/configuration/setting-schemas.ts';
import { ruleFile } from '../content/rule-schema.ts';
import * as schemas from '../content/schemas.ts';
import { errata, errataTexts } from '../sources/errata-schemas.ts';
import { sources } from '../sources/source-schema.ts';
import { translated } from '../translated/record-schema.ts';
import { facts, searchQueries } from './test-schemas.ts';

/** Where the JSON Schemas of the content are, for editors. */
export const SCHEMA_FOLDER = '.schemas';

/** Each kind of YAML file: the files below a content folder, and their shape. */
const KINDS = {
  'configuration-guides': { files: 'configuration/guides.yaml', shape: configurationGuides },
  errata: { files: 'errata/errata.yaml', shape: errata },
  'errata-texts': { files: 'errata/texts/*.yaml', shape: errataTexts },
  facts: { files: 'tests/facts.yaml', shape: facts },
  glossary: { files: 'glossary.yaml', shape: schemas.glossary },
  guide: { files: 'guides/*/guide.yaml', shape: schemas.guide },
  links: { files: 'links.yaml', shape: schemas.links },
  locale: { files: 'locales/*.yaml', shape: schemas.locale },
  pins: { files: 'pins.yaml', shape: schemas.pins },
  'released-pins': { files: 'tests/released-pins.yaml', shape: schemas.pins },
  rule: { files: 'rules/*/rule.yaml', shape: ruleFile },
  'rule-examples': { files: 'rules/*/examples.yaml', shape: schemas.ruleExamples },
  'search-places': { files: 'search-places.yaml', shape: schemas.searchPlaces },
  'search-queries': { files: 'tests/search-queries/*.yaml', shape: searchQueries },
  'search-words': { files: 'search-words.yaml', shape: schemas.searchWords },
  'setting-names': { files: 'configuration/names/*.yaml', shape: settingNames },
  settings: { files: 'configuration/settings.yaml', shape: settings },
  'shared-texts': { files: 'shared/*.yaml', shape: schemas.sharedTexts },
  sources: { files: 'sources.yaml', shape: sources },
  tool: { files: 'tools/*/tool.yaml', shape: schemas.tool },
  translated: { files: 'translated/*.yaml', shape: translated },
} as const;

/** The name of the schema of a file below a content folder, if it has one. */
export const schemaOf = (file: string): string | undefined =>
  Object.entries(KINDS).find(([, { files }]) => matchesGlob(file, files))?.[0];

/** The JSON Schema of each kind of file, by name. Every editor understands draft 7. */
export const jsonSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(KINDS).map(([name, { shape }]) => [
      name,
      z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }),
    ]),
  );

/** The files that each schema describes, as editors with a YAML language server read them in `yaml.schemas`. */
export const editorSettings = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(KINDS).map(([name, { files }]) => [
      `./${SCHEMA_FOLDER}/${name}.json`,
      `**/content/${files}`,
    ]),
  );
