import type { Tools } from '../../engine/data-rules/data-rule.ts';
import { argsOf, describe, describedMessages } from '../../engine/data-rules/describe.ts';
import * as measures from '../../engine/data-rules/measures.ts';
import { factsOf, sumOf } from '../../engine/data-rules/numbers.ts';
import type { Measure } from '../../engine/data-rules/rule-file.ts';
import * as readers from '../../judges/readers.ts';

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
