/** What mail and chat put in front of each line of what they quote, once for each time that it was quoted. */
const QUOTED = /^(?:> ?){1,20}/;

/** How many characters in front of a line say that it is quoted. */
export const quotedLength = (line: string): number => QUOTED.exec(line)?.[0].length ?? 0;

/** How often a line was quoted. */
export const quotedDepth = (line: string): number =>
  line.slice(0, quotedLength(line)).replaceAll(' ', '').length;

/** Whether a quotation can begin behind a line: behind nothing, or behind "… wrote:". A value may go on behind others. */
export const beginsQuotation = (before: string): boolean => /^$|[:：]$/.test(before.trimEnd());
