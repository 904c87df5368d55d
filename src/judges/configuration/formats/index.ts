import type { Format } from '../part.ts';
import { cloudBox } from './cloud/box.ts';
import { cloudCsv } from './cloud/csv.ts';
import { cloudProperty } from './cloud/property.ts';
import { commands } from './commands.ts';
import { databaseBatch } from './database/batch.ts';
import { databaseBox } from './database/box.ts';
import { databaseCsv } from './database/csv.ts';
import { databaseDump } from './database/dump.ts';
import { databaseJson } from './database/json.ts';
import { markdownTable } from './database/markdown.ts';
import { databaseTuples } from './database/tuples.ts';
import { databaseVertical } from './database/vertical.ts';
import { databaseXml } from './database/xml.ts';
import { encoded } from './env/encoded.ts';
import { githubEnv } from './env/github.ts';
import { jsonVariables } from './env/json.ts';
import { env } from './env.ts';
import { dottedCsv } from './magerun/dotted-csv.ts';
import { dottedLines } from './magerun/dotted-lines.ts';
import { dottedTable } from './magerun/dotted-table.ts';
import { updateScript } from './magerun/update-script.ts';
import { n98Csv } from './n98/csv.ts';
import { php } from './php.ts';
import { phpTable } from './php-table.ts';
import { show } from './show.ts';
import { admin } from './support/admin.ts';
import { dataSpaces } from './support/data-spaces.ts';
import { supportCheck } from './support/support-check.ts';
import { terraform } from './terraform.ts';
import { yaml } from './yaml.ts';

/** Every format that a configuration can have. */
export const FORMATS: readonly Format[] = [
  cloudBox,
  cloudCsv,
  cloudProperty,
  commands,
  databaseBatch,
  databaseBox,
  databaseCsv,
  databaseDump,
  databaseJson,
  databaseTuples,
  databaseVertical,
  databaseXml,
  dottedCsv,
  dottedLines,
  dottedTable,
  encoded,
  env,
  githubEnv,
  jsonVariables,
  markdownTable,
  n98Csv,
  php,
  phpTable,
  show,
  admin,
  dataSpaces,
  supportCheck,
  terraform,
  updateScript,
  yaml,
];
