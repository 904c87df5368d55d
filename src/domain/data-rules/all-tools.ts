import { readers } from '../readers/index.ts';
import type { Tools } from './data-rule.ts';
import { argsOf, describe, describedMessages } from './describe.ts';
import * as measures from './measures.ts';
import { factsOf, sumOf } from './numbers.ts';
import type { Measure } from './rule-file.ts';

const MEASURES: Readonly<Record<keyof Measure, Tools['measures'][string]>> = {
  characters: measures.measureCharacters,
  has: measures.measureHas,
  length: measures.measureLength,
  pattern: measures.measurePattern,
  contains: measures.measureContains,
  includes: measures.measureIncludes,
  text: measures.measureText,
  'same-as': measures.measureSameAs,
  in: measures.measureIn,
  number: measures.measureNumber,
  kind: measures.measureKind,
};

/** Everything that a rule of data can name, for the build and the tests. */
export const allTools: Tools = {
  readers,
  measures: MEASURES,
  sumOf,
  factsOf,
  messagesOf: describedMessages,
  describe,
  argsOf,
};
