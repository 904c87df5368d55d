import { pasted } from '../../text/pasted.ts';
import type { ReaderFor } from '../reader.ts';

/** A value in one piece, such as a number or a code, without what pasting adds. */
export const codeReader: ReaderFor = () => pasted(false);
