import type { ReaderFor } from '../data-rules/reader.ts';
import type { ReaderName } from '../data-rules/rule-file.ts';
import { apiKeyReader } from './api-key.ts';
import { attributeCodeReader } from './attribute-code.ts';
import { codeReader } from './code.ts';
import { identifierReader } from './identifier.ts';
import { lineReader } from './line.ts';
import { lookupReader } from './lookup.ts';
import { nameAsCodeReader } from './name-as-code.ts';
import { scheduleReader } from './schedule.ts';

/** Every reader by its name, for the build and the tests; a page gets those of its rules (src/site/guide-rules.ts). */
export const readers: Readonly<Record<ReaderName, ReaderFor>> = {
  'api-key': apiKeyReader,
  'attribute-code': attributeCodeReader,
  code: codeReader,
  identifier: identifierReader,
  line: lineReader,
  lookup: lookupReader,
  'name-as-code': nameAsCodeReader,
  schedule: scheduleReader,
};
