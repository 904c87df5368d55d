import * as z from 'zod';
import { id, text } from '../schemas.ts';
import { path } from './setting-schemas.ts';

const messageOfRule = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write "rule/message"');

const fieldSetting = z.strictObject({
  setting: path,
  words: z
    .record(z.string(), id)
    .exactOptional()
    .describe('Of a field with options: the option, by the value of the setting'),
});

/** What the configuration checker takes from the guides: content/configuration/guides.yaml. */
export const configurationGuides = z.strictObject({
  checks: z
    .array(
      z.strictObject({
        guide: id,
        check: id,
        fields: z.record(id, fieldSetting).describe('Where each field gets its value from'),
        without: z
          .array(messageOfRule)
          .default([])
          .describe('Messages that the rules over a configuration say themselves'),
      }),
    )
    .default([]),
  steps: z
    .array(
      z.strictObject({
        guide: id,
        step: id,
        messages: z.array(id).default([]).describe('Messages of the rule configuration'),
        settings: z.array(path).default([]),
      }),
    )
    .describe('The step that deals with a message, or otherwise with a setting')
    .default([]),
  facts: z
    .record(messageOfRule, text)
    .describe('The facts that the messages of the guides rest on')
    .default({}),
});

export type ConfigurationGuides = z.infer<typeof configurationGuides>;
