import * as z from 'zod';
import { text } from '../schemas.ts';

/** The shapes of the files in content/configuration/. */

/** A path of core_config_data. */
export const path = z
  .string()
  .regex(
    /^\w+(?:\/(?:\w+|\*(?=\/))){1,5}$/,
    'write a path such as section/group/field, with letters, digits and underscores; * is any name between two others',
  );

/** The settings that the configuration checker knows, by path. */
export const settings = z.record(
  path,
  z.strictObject({
    scopes: z
      .array(z.enum(['default', 'websites', 'stores']))
      .min(1)
      .default(['default'])
      .describe('Where the program reads it'),
    stored: z
      .enum(['clear', 'encrypted', 'key', 'self'])
      .default('clear')
      .describe('How it is kept in the database and in files'),
    secret: z.boolean().default(false).describe('It is never shown'),
    field: z
      .union([z.boolean(), z.literal('unknown')])
      .default(false)
      .describe('The command line can set it'),
    sensitive: z.boolean().default(false).describe('config:sensitive:set accepts it'),
    default: z.string().exactOptional(),
    host: z.boolean().default(false).describe('Another address than the default is a finding'),
    hosts: z
      .array(z.string())
      .min(1)
      .exactOptional()
      .describe('An address with another host is a finding'),
    between: z
      .enum(['different', 'either'])
      .exactOptional()
      .describe('Whether two instances must have different values, or may have either'),
    gone: z.string().exactOptional().describe('No version reads it; the new path, or ""'),
    expects: z
      .strictObject({
        values: z.array(z.string()).min(1).exactOptional(),
        pattern: z.string().exactOptional(),
        most: z.number().exactOptional(),
        level: z.enum(['error', 'warning']),
        fact: text.describe('The fact that it rests on'),
      })
      .exactOptional(),
  }),
);

/** What settings are called in a language, by path. A path without a name is shown as it is. */
export const settingNames = z.record(
  path,
  z.union([
    text,
    z.strictObject({
      name: text.exactOptional(),
      means: text.describe('What it does, in a sentence'),
    }),
  ]),
);

export type SettingNames = z.infer<typeof settingNames>;

export type Settings = z.infer<typeof settings>;
