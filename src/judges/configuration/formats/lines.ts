import { matchAt } from './sticky.ts';

const INDENT = /[ \t]*/y;

/** Where a line ends that contains an offset: before its line break, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found === -1) return text.length;
  return found > at && text[found - 1] === '\r' ? found - 1 : found;
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}

/** The line that starts at an offset, without its line break. */
export const lineAt = (text: string, at: number): string => text.slice(at, lineEnd(text, at));

/** Where the text of a line begins that starts at an offset: after its spaces and tabs. */
export const textStart = (text: string, at: number): number =>
  at + (matchAt(INDENT, text, at)?.[0].length ?? 0);

/** The start of the line before the one that starts at an offset. */
export const lineBefore = (text: string, at: number): number | undefined =>
  at < 1 ? undefined : text.lastIndexOf('\n', at - 2) + 1;

/** The text of the line before the one that starts at an offset; empty if there is none. */
export function textOfLineBefore(text: string, at: number): string {
  const start = lineBefore(text, at);
  return start === undefined ? '' : text.slice(start, at - 1);
}
