import * as z from 'zod';
import { address, id, isoDate, isoMonth, text } from '../content/schemas.ts';

/** The shape of content/sources.yaml. CONTRIBUTING explains what it means. */

const repository = z.union(
  [z.string().regex(/^[\w.-]+\/[\w.-]+$/), address],
  'write owner/name as on GitHub, or the complete address of the repository',
);

/** Inside the repository: no step out of it, and nothing that git could take for an option. */
const path = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:\s-][^\\]*[^/\\]$/,
    'write the path of a file or folder from the root of the repository, without a slash at either end',
  );

const source = z
  .strictObject({
    title: text,
    url: address.exactOptional(),
    date: z
      .union([isoDate, isoMonth])
      .describe('The date of the version that we read, or its month'),
    kind: z.enum(['doc', 'code', 'std', 'run', 'third']),
    repository: repository
      .describe('The git repository that it is in: owner/name on GitHub, or a complete address')
      .exactOptional(),
    path: path
      .describe('Its file or folder there; without it, the whole repository')
      .exactOptional(),
    commit: z
      .string()
      .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'write the full hash of the commit')
      .describe('The commit that we read; without it, the last change up to `date`')
      .exactOptional(),
    compared: isoDate
      .describe('The day on which we last read it or compared it with the newest version')
      .exactOptional(),
  })
  .refine(
    ({ repository, path, commit, compared }) =>
      repository !== undefined || !(path ?? commit ?? compared),
    'name the repository that the path, the commit or the comparison belongs to',
  );

export const sources = z.record(id, source);

export type Source = z.infer<typeof source>;
