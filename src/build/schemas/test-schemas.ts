import * as z from 'zod';
import { id, text } from '../content/schemas.ts';

/** The shapes of the files in content/tests/, which only tests read. */

/** content/tests/facts.yaml: every fact in the documents that the guides are based on, and the step that states it. */
export const facts = z.array(
  z.strictObject({
    seed: z.string().describe('The document'),
    fact: z.string().describe('What it says, in our own words'),
    guide: id,
    step: id,
    says: z.array(z.string()).describe('What the text of the step contains, in every language'),
  }),
);

/**
 * content/tests/search-queries: what readers type, and the steps, messages or tools that answer it; any one is enough.
 */
export const searchQueries = z.record(text, z.array(z.string()).min(1));
