import * as z from 'zod';

/** content/translated/: what `npm run translated` has recorded, by piece. */
export const translated = z.record(
  z.string(),
  z.string().regex(/^[\da-f]{8}-[\da-f]{8}$/, '`npm run translated` writes this file'),
);

export type Translated = z.infer<typeof translated>;
