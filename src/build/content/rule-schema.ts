import * as z from 'zod';
import {
  type Compared,
  type Condition,
  type Entry,
  type Every,
  type First,
  type Found,
  type Measure,
  type Parts,
  type RuleFile,
  type Said,
  type Step,
  type Told,
  WORDS,
} from '../../engine/data-rules/rule-file.ts';
import { writtenVersion } from '../../engine/text/version-order.ts';
import * as readers from '../../judges/readers.ts';
import { citation, id, text } from './schemas.ts';

/** A date always has its reader. */
const READERS = Object.keys(readers)
  .filter((name) => name !== 'date')
  .sort();

/** The shape of content/rules/<rule>/rule.yaml. Whether the names in it exist is checked in problems/rule-files.ts. */

const inputKind = z.union(
  [z.enum(['text', 'lines', 'tick', 'date']), z.array(id).min(2)],
  'write text, lines, tick or date, or the IDs of a choice',
);

const bounds = (number: z.ZodNumber | z.ZodInt) =>
  z.union([
    number,
    z
      .strictObject({ min: number.exactOptional(), max: number.exactOptional() })
      .refine(
        ({ min, max }) =>
          (min ?? max) !== undefined &&
          (min ?? Number.NEGATIVE_INFINITY) <= (max ?? Number.POSITIVE_INFINITY),
        'give min, max or both, the smaller number first',
      ),
  ]);

/** Whether this is a pattern, or what can be between the brackets of one. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const characters = z
  .string()
  .regex(/^[^[\]]+$/, 'list characters and ranges, as "0-9a-f"')
  .refine(
    (each) => isPattern(`[${each}]`),
    'write each range from its first character to its last, as "a-f"',
  );

const pattern = z
  .string()
  .min(1)
  .refine(
    isPattern,
    'write a regular expression; a sign such as "." or "(" needs a backslash before it',
  );

const parts: z.ZodType<Parts> = z.strictObject({ form: pattern, in: text });

const version = z
  .string('put versions in quotes: without them, 2.10 is the number 2.1')
  .refine((each) => writtenVersion(each), 'write a version, as "2.4.7" or "2.4.7-p1"');

const compared: z.ZodType<Compared> = z.union([text, z.record(id, z.string())]);

const measure: z.ZodType<Measure> = z.strictObject({
  characters: characters.describe('All characters are among these, as 0-9a-f').exactOptional(),
  has: characters.describe('At least one character is among these; case matters').exactOptional(),
  length: bounds(z.int().positive())
    .describe('It has this many characters: 13, or { min: 3, max: 60 }')
    .exactOptional(),
  pattern: pattern
    .describe('The whole text has this form, as a regular expression; case matters')
    .exactOptional(),
  contains: pattern
    .describe('It contains a value of this form, with anything around it')
    .exactOptional(),
  each: parts
    .describe('Each part of this form is in a list of the file; the part is the group of the form')
    .exactOptional(),
  includes: text.describe('What was entered contains this text').exactOptional(),
  text: text.describe('It is exactly this text').exactOptional(),
  'same-as': compared
    .describe('It equals this other input, or what a table has for the choice of that input')
    .exactOptional(),
  in: text
    .describe('It is in a list: one in the file (lists), or one that the guide gives (params)')
    .exactOptional(),
  words: text.describe('One of its words is in a list').exactOptional(),
  'word-of': z
    .string()
    .describe('The ID that is chosen in this other input is one of its words')
    .exactOptional(),
  number: bounds(z.number())
    .describe('The number that its reader finds is within these limits')
    .exactOptional(),
  version: z
    .strictObject({ from: version.exactOptional(), below: version.exactOptional() })
    .refine(({ from, below }) => from ?? below, 'give from, below or both')
    .describe('It is a version from this one on, or below that one')
    .exactOptional(),
  kind: id.describe('Its reader recognises it as this kind of thing').exactOptional(),
});

const all = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).min(1), measure]))
  .meta({ id: 'tests' });
const condition: z.ZodType<Condition> = z
  .union([z.enum(WORDS), all, z.array(all).min(1)])
  .meta({ id: 'condition' });

const told: z.ZodType<Told> = z.union([
  z.number(),
  z.strictObject({ number: z.string() }),
  z.strictObject({ length: z.string() }),
  z.strictObject({ choice: compared }),
  z.strictObject({ word: z.strictObject({ of: z.string(), in: z.string() }) }),
]);

const step: z.ZodType<Step> = z.union([
  z.enum(['trim', 'small-letters', 'capitals']),
  z.strictObject({ take: pattern }),
  z.strictObject({ replace: pattern, with: z.string() }),
  z.strictObject({ nearest: parts }),
]);

const conditions = {
  if: condition.describe('When the message is shown: all of these must be true').exactOptional(),
  unless: condition.describe('When it is not shown, although `if` is true').exactOptional(),
  at: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe('The input that it is shown at, or several inputs')
    .exactOptional(),
  tell: z
    .record(z.string(), told)
    .describe('The places in its text, and the value of each')
    .exactOptional(),
};

const said: z.ZodType<Said> = z
  .strictObject({
    ...conditions,
    error: id
      .describe('A message: the value cannot work, or contradicts a written rule')
      .exactOptional(),
    warning: id.describe('A message: it may work, but is very likely wrong').exactOptional(),
    note: id.describe('A message: worth knowing').exactOptional(),
    source: citation.exactOptional(),
    asked: z.boolean().describe('It is only shown when the reader presses Check').exactOptional(),
    repair: z.record(z.string(), z.union([step, z.array(step).min(1)])).exactOptional(),
  })
  .refine(({ error, warning, note }) => [error, warning, note].filter(Boolean).length === 1, {
    error: 'give one message, under its level: error, warning or note',
    // An entry of another kind must not be taken for this one.
    abort: true,
  })
  .meta({ oneOf: ['error', 'warning', 'note'].map((level) => ({ required: [level] })) });

const found: z.ZodType<Found> = z.strictObject({
  found: z.string().describe('Shows what the reader of this input has found, with shared texts'),
  sources: z.record(id, citation).exactOptional(),
});

const entries = z.array(z.lazy(() => entry)).min(1, 'write at least one entry');
const first: z.ZodType<First> = z.strictObject({
  ...conditions,
  first: entries.describe('Only the first of these that applies is shown'),
});
const every: z.ZodType<Every> = z.strictObject({
  ...conditions,
  all: entries.describe('All of these that apply are shown'),
});
const entry: z.ZodType<Entry> = z.union([said, found, first, every]).meta({ id: 'entry' });

const lookedUp = z.strictObject({
  phrases: z.array(text).min(1).exactOptional(),
  status: z.int().exactOptional(),
  words: text.exactOptional(),
  code: z.int().exactOptional(),
  source: citation.exactOptional(),
});

const operands = z.array(z.union([z.string(), z.number()])).min(1);

export const ruleFile: z.ZodType<RuleFile> = z.strictObject({
  source: citation.describe('The ID in sources.yaml of the document that the rule comes from'),
  inputs: z.record(
    z.string().regex(/^[A-Za-z][\w-]*$/, 'use letters, digits and hyphens'),
    inputKind,
  ),
  optional: z.array(z.string()).describe('Inputs that a guide may leave out').exactOptional(),
  compares: z
    .array(z.string())
    .describe('Inputs that are only compared with other inputs')
    .exactOptional(),
  params: z.record(z.string(), z.enum(['number', 'text', 'texts'])).exactOptional(),
  read: z
    .record(z.string(), z.enum(READERS))
    .describe('The reader that makes the text of an input comparable')
    .exactOptional(),
  lists: z.record(z.string(), z.array(text).min(1)).exactOptional(),
  tables: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
  numbers: z
    .record(
      z.string(),
      z.union([
        z.strictObject({ add: operands, subtract: operands.exactOptional() }),
        z.strictObject({
          multiply: operands,
          per: z
            .number()
            .positive()
            .describe('Divides the product by this number, and rounds up')
            .exactOptional(),
        }),
      ]),
    )
    .exactOptional(),
  lookup: z.record(id, lookedUp).exactOptional(),
  terms: z.array(id).exactOptional(),
  facts: z.record(z.string(), told).exactOptional(),
  findings: entries,
});
