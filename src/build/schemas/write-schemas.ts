import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSettings, jsonSchemas, SCHEMA_FOLDER } from './json-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas of the content, and tells editors which files they describe. */
const SETTINGS = '.vscode/settings.json';

const write = (file: string, value: object): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  write(join(SCHEMA_FOLDER, `${name}.json`), schema);
}
write(SETTINGS, {
  ...JSON.parse(readFileSync(SETTINGS, 'utf8')),
  'yaml.schemas': editorSettings(),
});
process.stdout.write(`Written: ${SCHEMA_FOLDER}/ and "yaml.schemas" in ${SETTINGS}.\n`);
