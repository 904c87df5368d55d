import type { ReaderFor } from '../data-rules/reader.ts';
import { pasted } from '../pasted.ts';

/** A text of one line, without what pasting adds. */
export const lineReader: ReaderFor = () => pasted(true);
