import * as z from 'zod';
import {
  type Compared,
  type Condition,
  type Entry,
  type Every,
  type First,
  type Found,
  type Measure,
  type RuleFile,
  type Said,
  type Step,
  type Told,
  WORDS,
} from '../../engine/data-rules/rule-file.ts';
import * as readers from '../../judges/readers.ts';
import { id, text } from './schemas.ts';

/** A date has its reader without being asked. */
const READERS = Object.keys(readers)
  .filter((name) => name !== 'date')
  .sort();

/** The shape of content/rules/<rule>/rule.yaml. What names what is looked at in problems/rule-files.ts. */

const inputKind = z.union(
  [z.enum(['text', 'lines', 'tick', 'date']), z.array(id).min(2)],
  'write text, lines, tick or date, or the ids of a choice',
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

/** Whether this is a pattern, or what may be between the brackets of one. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const characters = z
  .string()
  .regex(/^[^[\]]+$/, 'name characters and ranges, as "0-9a-f"')
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

const compared: z.ZodType<Compared> = z.union([text, z.record(id, z.string())]);

const measure: z.ZodType<Measure> = z.strictObject({
  characters: characters.describe('All characters are of these, as 0-9a-f').exactOptional(),
  has: characters.describe('One character at least is of these; capitals count').exactOptional(),
  length: bounds(z.int().positive())
    .describe('There are so many characters: 13, or { min: 3, max: 60 }')
    .exactOptional(),
  pattern: pattern
    .describe('The whole text has this form, as a regular expression; capitals count')
    .exactOptional(),
  contains: pattern.describe('A value of this form is in it, whatever is around').exactOptional(),
  includes: text.describe('This text is in what was entered').exactOptional(),
  text: text.describe('It is this text').exactOptional(),
  'same-as': compared
    .describe(
      'It is the text of this other input, or what a table has for the choice of that input',
    )
    .exactOptional(),
  in: text
    .describe('It is in a list: of the file (lists), or given by the guide (params)')
    .exactOptional(),
  words: text.describe('One of its words is in a list').exactOptional(),
  'word-of': z
    .string()
    .describe('The ID that is chosen in this other input is one of its words')
    .exactOptional(),
  number: bounds(z.number())
    .describe('The number that its reader sees is within these limits')
    .exactOptional(),
  kind: id.describe('Its reader takes it for this kind of thing').exactOptional(),
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
]);

const conditions = {
  if: condition.describe('Where it is said: all of these must hold').exactOptional(),
  unless: condition.describe('Where it is not said, although `if` holds').exactOptional(),
  at: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe('The input that it is shown at, or each of several')
    .exactOptional(),
  tell: z
    .record(z.string(), told)
    .describe('What its text tells: place in the text, and the value')
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
    source: id.exactOptional(),
    asked: z.boolean().describe('It waits until the reader presses Check').exactOptional(),
    repair: z.record(z.string(), z.union([step, z.array(step).min(1)])).exactOptional(),
  })
  .refine(({ error, warning, note }) => [error, warning, note].filter(Boolean).length === 1, {
    error: 'give one message, under its level: error, warning or note',
    // An entry of another kind is not taken for this one.
    abort: true,
  })
  .meta({ oneOf: ['error', 'warning', 'note'].map((level) => ({ required: [level] })) });

const found: z.ZodType<Found> = z.strictObject({
  found: z.string().describe('Says what the reader of this input has found, with shared texts'),
  sources: z.record(id, id).exactOptional(),
});

const entries = z.array(z.lazy(() => entry)).min(1, 'write one entry at least');
const first: z.ZodType<First> = z.strictObject({
  ...conditions,
  first: entries.describe('Of these, only the first that fits is said'),
});
const every: z.ZodType<Every> = z.strictObject({
  ...conditions,
  all: entries.describe('Of these, all that fit are said'),
});
const entry: z.ZodType<Entry> = z.union([said, found, first, every]).meta({ id: 'entry' });

const lookedUp = z.strictObject({
  phrases: z.array(text).min(1).exactOptional(),
  status: z.int().exactOptional(),
  words: text.exactOptional(),
  code: z.int().exactOptional(),
  source: id.exactOptional(),
});

const operands = z.array(z.union([z.string(), z.number()])).min(1);

export const ruleFile: z.ZodType<RuleFile> = z.strictObject({
  source: id.describe('The ID in sources.yaml of the document that the rule comes from'),
  inputs: z.record(
    z.string().regex(/^[A-Za-z][\w-]*$/, 'use letters, digits and hyphens'),
    inputKind,
  ),
  optional: z.array(z.string()).describe('Inputs that a guide may leave out').exactOptional(),
  compares: z
    .array(z.string())
    .describe('Inputs that are only compared with others')
    .exactOptional(),
  params: z.record(z.string(), z.enum(['number', 'text', 'texts'])).exactOptional(),
  read: z
    .record(z.string(), z.enum(READERS))
    .describe('Which reader makes the text of an input comparable')
    .exactOptional(),
  lists: z.record(z.string(), z.array(text).min(1)).exactOptional(),
  tables: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
  numbers: z
    .record(z.string(), z.strictObject({ add: operands, subtract: operands.exactOptional() }))
    .exactOptional(),
  lookup: z.record(id, lookedUp).exactOptional(),
  terms: z.array(id).exactOptional(),
  facts: z.record(z.string(), told).exactOptional(),
  findings: entries,
});
