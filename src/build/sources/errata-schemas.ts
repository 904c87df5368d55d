import * as z from 'zod';
import { citation, id, text } from '../content/schemas.ts';

/** The shapes of the files in content/errata/. CONTRIBUTING explains what they mean. */

const place = z.union(
  [
    z.strictObject({ guide: id, step: id }),
    z.strictObject({ rule: id, message: id.exactOptional() }),
  ],
  'name a guide and its step, or a rule and perhaps its message',
);

/** content/errata/errata.yaml: errors in sources, in the order of the page. */
export const errata = z.array(
  z.strictObject({
    id,
    source: citation.describe('The source that is wrong'),
    where: z
      .array(place)
      .describe('The steps and rules of this site that say it right')
      .default([]),
    because: z.array(citation).min(1).describe('The sources that show what is right'),
  }),
);

/** content/errata/texts/<locale>.yaml: by entry. Code is between backticks. */
export const errataTexts = z.record(id, z.strictObject({ title: text, says: text, right: text }));

export type Erratum = z.infer<typeof errata>[number];
export type ErrataTexts = z.infer<typeof errataTexts>;
