import * as z from 'zod';
import type { Condition, First, RuleFile, Said } from '../domain/data-rules/rule-file.ts';
import { id, text } from './schemas.ts';

/** The shape of content/rules/<rule>/rule.yaml. What names what is looked at in problems/rule-files.ts. */

const inputKind = z.union(
  [z.enum(['text', 'lines', 'tick', 'date']), z.array(id).min(2)],
  'write text, lines, tick or date, or the ids of a choice',
);

const count = z.int().positive();
const limits = z
  .strictObject({ min: count.exactOptional(), max: count.exactOptional() })
  .refine(
    ({ min, max }) => (min ?? max) !== undefined && (min ?? 0) <= (max ?? Number.POSITIVE_INFINITY),
    'give min, max or both, the smaller number first',
  );

const measure = z.strictObject({
  characters: z
    .string()
    .regex(/^[\w .:/+-]+$/, 'name characters and ranges, as "0-9a-f"')
    .refine(isClass, 'write each range from its first character to its last, as "a-f"')
    .exactOptional(),
  length: z.union([count, limits]).exactOptional(),
  text: text.exactOptional(),
  'same-as': z.string().exactOptional(),
});

/** Whether this is what may stand between the brackets of a pattern. */
function isClass(characters: string): boolean {
  try {
    return new RegExp(`[${characters}]`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const all = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1), measure]));
const condition: z.ZodType<Condition> = z.union([all, z.array(all).min(1)]);

const said: z.ZodType<Said> = z
  .strictObject({
    error: id.exactOptional(),
    warning: id.exactOptional(),
    note: id.exactOptional(),
    if: condition.exactOptional(),
    unless: condition.exactOptional(),
    at: z.string().exactOptional(),
    source: id.exactOptional(),
    asked: z.boolean().exactOptional(),
  })
  .refine(
    ({ error, warning, note }) => [error, warning, note].filter(Boolean).length === 1,
    'give one message, under its level: error, warning or note',
  );

const first: z.ZodType<First> = z.strictObject({ first: z.array(said).min(2) });

export const ruleFile: z.ZodType<RuleFile> = z.strictObject({
  source: id,
  inputs: z.record(id, inputKind),
  compares: z.array(z.string()).exactOptional(),
  read: z.record(z.string(), z.enum(['api-key'])).exactOptional(),
  findings: z.array(z.union([first, said])).min(1),
});
