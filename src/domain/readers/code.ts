import type { ReaderFor } from '../data-rules/reader.ts';
import { pasted } from '../pasted.ts';

/** A value in one piece, such as a number or a code, without what pasting adds. */
export const codeReader: ReaderFor = () => pasted(false);
