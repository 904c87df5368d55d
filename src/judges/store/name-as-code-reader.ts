import type { ReaderFor } from '../../engine/data-rules/reader.ts';
import { comparable } from '../../engine/text/fold.ts';

/** A name as it would be written as a code: lower-case letters, with underscores for spaces and hyphens. */
export const nameAsCodeReader: ReaderFor = () => ({
  read: (entered) => ({ text: comparable(entered).replace(/[ -]/g, '_') }),
});
