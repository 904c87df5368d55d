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
const READERS = Object.keys(readers).filter((name) => name !== 'date');

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
  characters: characters.exactOptional(),
  has: characters.exactOptional(),
  length: bounds(z.int().positive()).exactOptional(),
  pattern: pattern.exactOptional(),
  contains: pattern.exactOptional(),
  includes: text.exactOptional(),
  text: text.exactOptional(),
  'same-as': compared.exactOptional(),
  in: text.exactOptional(),
  number: bounds(z.number()).exactOptional(),
  kind: id.exactOptional(),
});

const all = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1), measure]));
const condition: z.ZodType<Condition> = z.union([z.enum(WORDS), all, z.array(all).min(1)]);

const told: z.ZodType<Told> = z.union([
  z.number(),
  z.strictObject({ number: z.string() }),
  z.strictObject({ length: z.string() }),
  z.strictObject({ choice: compared }),
]);

const step: z.ZodType<Step> = z.union([
  z.enum(['trim', 'small-letters', 'capitals']),
  z.strictObject({ take: pattern }),
  z.strictObject({ replace: pattern, with: z.string() }),
]);

const conditions = {
  if: condition.exactOptional(),
  unless: condition.exactOptional(),
  at: z.union([z.string(), z.array(z.string()).min(1)]).exactOptional(),
  tell: z.record(z.string(), told).exactOptional(),
};

const said: z.ZodType<Said> = z
  .strictObject({
    ...conditions,
    error: id.exactOptional(),
    warning: id.exactOptional(),
    note: id.exactOptional(),
    source: id.exactOptional(),
    asked: z.boolean().exactOptional(),
    repair: z.record(z.string(), z.union([step, z.array(step).min(1)])).exactOptional(),
  })
  .refine(({ error, warning, note }) => [error, warning, note].filter(Boolean).length === 1, {
    error: 'give one message, under its level: error, warning or note',
    // An entry of another kind is not taken for this one.
    abort: true,
  });

const found: z.ZodType<Found> = z.strictObject({
  found: z.string(),
  sources: z.record(id, id).exactOptional(),
});

const entries = z.array(z.lazy(() => entry)).min(1);
const first: z.ZodType<First> = z.strictObject({ ...conditions, first: entries });
const every: z.ZodType<Every> = z.strictObject({ ...conditions, all: entries });
const entry: z.ZodType<Entry> = z.union([said, found, first, every]);

const lookedUp = z.strictObject({
  phrases: z.array(text).min(1).exactOptional(),
  status: z.int().exactOptional(),
  words: text.exactOptional(),
  code: z.int().exactOptional(),
  source: id.exactOptional(),
});

const operands = z.array(z.union([z.string(), z.number()])).min(1);

export const ruleFile: z.ZodType<RuleFile> = z.strictObject({
  source: id,
  inputs: z.record(
    z.string().regex(/^[a-z][\w-]*$/i, 'use letters, digits and hyphens'),
    inputKind,
  ),
  optional: z.array(z.string()).exactOptional(),
  compares: z.array(z.string()).exactOptional(),
  params: z.record(z.string(), z.enum(['number', 'text', 'texts'])).exactOptional(),
  read: z.record(z.string(), z.enum(READERS)).exactOptional(),
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
