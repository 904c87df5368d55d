import { pasted } from '../../text/pasted.ts';
import type { ReaderFor } from '../reader.ts';

/** A text of one line, without what pasting adds. */
export const lineReader: ReaderFor = () => pasted(true);
