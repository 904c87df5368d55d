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
  words: text.exactOptional(),
  'word-of': z.string().exactOptional(),
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
  z.strictObject({ word: z.strictObject({ of: z.string(), in: z.string() }) }),
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
  .refine(
    ({ error, warning, note }) => [error, warning, note].filter(Boolean).length === 1,
    'give one message, under its level: error, warning or note',
  );

const found: z.ZodType<Found> = z.strictObject({
  found: z.string(),
  sources: z.record(id, id).exactOptional(),
});

const entries = z.lazy(() => z.array(entry).min(1));
const first: z.ZodType<First> = z.strictObject({ ...conditions, first: entries });
const every: z.ZodType<Every> = z.strictObject({ ...conditions, all: entries });

/** An entry is of one kind by the word that it has: its faults are those of that kind. */
const entry: z.ZodType<Entry> = z.custom<Entry>().superRefine((value, context) => {
  const has = (word: string) => typeof value === 'object' && value !== null && word in value;
  const kind = has('first') ? first : has('all') ? every : has('found') ? found : said;
  for (const { path, message } of kind.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

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
  findings: z.array(entry).min(1),
});
