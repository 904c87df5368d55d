import * as z from 'zod';
import { TODAY } from '../../engine/check/guide.ts';
import { CITATION } from '../sources/citation.ts';

/** The shapes of the files in content/. CONTRIBUTING explains what they mean. */

export const id = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');
export const isoDate = z.iso.date('write the date as "2026-08-20", in quotes');
export const text = z.string().trim().min(1, 'write the text');
/** Arabic has every plural form that any language has. */
const PLURALS = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
const template = z.union([text, z.partialRecord(z.enum(PLURALS), text)]);

/** In the form that a browser gives it, so that it leads where it seems to lead. */
export const address = z.string().refine((value) => {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && url.href === value && url.username === '';
}, 'write a complete address that begins with https://, as the browser shows it when you copy it');

export const isoMonth = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])$/,
    'write the date as "2026-08-20" or the month as "2026-08", in quotes',
  );

/** A source, or one heading of it. */
export const citation = z
  .string()
  .regex(CITATION, 'write the ID of a source, or that ID and a heading, as "handbook#make-a-key"');

/** The addresses that texts may link to, besides those of sources. */
export const links = z.array(address);

const field = z
  .strictObject({
    id,
    control: z.enum(['line', 'block', 'choice', 'options', 'tick', 'date']),
    options: z.array(id).default([]),
    optional: z.union([z.boolean(), z.literal('sometimes')]).default(false),
    if: z
      .record(id, z.array(id).min(1))
      .describe('Only ask while each of these fields has one of these values')
      .exactOptional(),
  })
  .refine(
    ({ control, options }) => ['choice', 'options'].includes(control) === options.length > 0,
    'only the controls choice and options have options',
  );

const params = z
  .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]))
  .default({});
const input = z.union([id, z.literal(TODAY)]);

/** Values in which nothing is found, and values with the messages that are found. */
const examplesOf = <Name extends z.ZodType<string>>(name: Name) => {
  const values = z.record(name, z.string());
  return z.strictObject({
    sound: z.array(values).min(1),
    faulty: z.array(z.strictObject({ values, finds: z.array(z.string()).min(1) })).min(1),
  });
};

const check = z.strictObject({
  id,
  fields: z.array(field).min(1),
  rules: z
    .array(
      z.strictObject({
        rule: id,
        inputs: z.record(z.string(), input),
        params,
      }),
    )
    .min(1),
  view: id.describe('A drawing made of the entered values').exactOptional(),
  leads: z
    .record(z.string(), id)
    .describe('Messages, as "rule/message", and the step that each leads to')
    .default({}),
  examples: examplesOf(input),
});

export const guide = z.strictObject({
  revised: isoDate.describe('The day on which the facts were last checked'),
  order: z.number(),
  retired: z.boolean().default(false).describe('Its product is no longer offered'),
  sources: z.array(citation).min(1),
  steps: z
    .array(
      z.strictObject({
        id,
        sources: z.array(citation).default([]),
        checks: z.array(check).default([]),
      }),
    )
    .min(1),
  routes: z
    .array(z.strictObject({ id, skips: z.array(id).min(1) }))
    .describe('Answers to the question of the guide, and the steps that each makes unnecessary')
    .default([]),
  presets: z
    .array(z.strictObject({ id, steps: z.array(id).min(1) }))
    .describe(
      'Sets of steps that support often sends; their names are in the front matter of each language',
    )
    .default([]),
  aliases: z.record(id, id).describe('Former IDs of steps, and their IDs now').default({}),
});

/** Permanent numbers, by position in each list. */
export const pins = z.strictObject({
  guides: z.array(id),
  steps: z.record(id, z.array(id)),
  messages: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write "rule/message"')),
});

export const prose = z.strictObject({
  title: text,
  summary: text,
  description: text,
  steps: z.record(id, text),
  checks: z
    .record(
      id,
      z.strictObject({
        title: text,
        intro: text,
        fields: z.record(
          id,
          z.strictObject({
            label: text,
            hint: text.exactOptional(),
            options: z.record(id, text).default({}),
          }),
        ),
      }),
    )
    .default({}),
  routes: z.strictObject({ question: text, options: z.record(id, text) }).exactOptional(),
  presets: z.record(id, text).default({}),
  pictures: z
    .record(id, z.strictObject({ alt: text, labels: z.record(z.string(), text) }))
    .default({}),
});

const messageTexts = z.record(
  id,
  z.strictObject({
    what: template,
    why: template.exactOptional(),
    fix: template,
    repair: template.exactOptional(),
  }),
);

export const ruleTexts = z.strictObject({
  title: text,
  summary: text,
  pass: template,
  messages: messageTexts.default({}),
  terms: z.record(z.string(), text).default({}),
});

/** What several rules say: messages and terms that each rule uses unless it has its own. */
export const sharedTexts = z.strictObject({
  messages: messageTexts.default({}),
  terms: z.record(z.string(), text).default({}),
});

/** Examples of a rule by its inputs. The tests make a value "recipe:<name>"; readers see what `shown` says instead. */
export const ruleExamples = examplesOf(z.string()).extend({
  params,
  shown: z.record(id, text).default({}),
});

export const tool = z.strictObject({
  order: z.number(),
  checks: z.array(z.strictObject({ guide: id, check: id })).default([]),
  configuration: z.boolean().default(false).describe('The checker for whole configurations'),
  catalogue: z.boolean().default(false).describe('The checker for files with product IDs'),
});

export const toolTexts = z.strictObject({
  title: text,
  description: text,
  /** One paragraph each. */
  intro: z.array(text).min(1),
});

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'write a language tag, such as en-GB');

export const locale = z.strictObject({
  name: text,
  dir: z.enum(['ltr', 'rtl']),
  order: z.number(),
  draft: z
    .boolean()
    .default(false)
    .describe('Not finished: what is missing is shown in another language'),
  'falls-back-to': languageTag
    .exactOptional()
    .describe('For a draft: the language that shows what is missing; English if it is not named'),
  dates: languageTag
    .exactOptional()
    .describe('The language tag whose form of dates is used, if it is not that of the locale'),
  firstDay: text
    .exactOptional()
    .describe('How the first day of a month is written in a date, such as 1ᵉʳ in French'),
  texts: z.record(id, template),
});

export const glossary = z.strictObject({
  names: z.array(text),
  labels: z.array(text),
  terms: z.array(z.record(z.string(), z.string())),
  banned: z.array(
    z.strictObject({ locale: z.string(), pattern: z.string().min(1), use: z.string(), why: text }),
  ),
  longest: z
    .record(
      z.string(),
      z.strictObject({ sentence: z.int().positive(), message: z.int().positive() }),
    )
    .default({})
    .describe(
      'By locale, in words: the longest sentence, and the longest message with its why and fix',
    ),
});

/** By locale: what readers type, and the word in our texts that it means. */
export const searchWords = z.record(z.string(), z.record(text, text));

/** content/search-places.yaml: by locale, then by tool or by the path of a page, what readers type who look for it. */
export const searchPlaces = z.record(z.string(), z.record(z.string(), text));

export type GuideFile = z.infer<typeof guide>;
export type Links = z.infer<typeof links>;
export type Pins = z.infer<typeof pins>;
export type CheckExamples = z.infer<typeof check>['examples'];
export type RuleExamples = z.infer<typeof ruleExamples>;
export type ToolFile = z.infer<typeof tool>;
export type ToolTexts = z.infer<typeof toolTexts>;
export type SharedTexts = z.infer<typeof sharedTexts>;
export type Prose = z.infer<typeof prose>;
export type LocaleFile = z.infer<typeof locale>;
export type Glossary = z.infer<typeof glossary>;
