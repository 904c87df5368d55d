import { matchAt } from '../sticky.ts';

/** What closes a file or the arrays around a piece. */
const CLOSING = /\s*[,;)\]](?:[\s,;)\]]*[,;)\]])?(?:\s*\?>)?/y;

/** Where a file or a piece ends. */
export const afterEnd = (text: string, end: number): number =>
  end + (matchAt(CLOSING, text, end)?.[0].length ?? 0);
