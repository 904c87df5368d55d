import type { ReaderFor } from '../data-rules/reader.ts';
import type { ReaderName } from '../data-rules/rule-file.ts';
import { apiKeyReader } from './api-key.ts';
import { codeReader } from './code.ts';
import { dateReader } from './date.ts';
import { identifierReader } from './identifier.ts';
import { lineReader } from './line.ts';
import { lookupReader } from './lookup.ts';
import { scheduleReader } from './schedule.ts';

/** Every reader by its name, for the build and the tests; a page gets those of its rules (src/site/guide-rules.ts). */
export const readers: Readonly<Record<ReaderName | 'date', ReaderFor>> = {
  'api-key': apiKeyReader,
  code: codeReader,
  date: dateReader,
  identifier: identifierReader,
  line: lineReader,
  lookup: lookupReader,
  schedule: scheduleReader,
};
