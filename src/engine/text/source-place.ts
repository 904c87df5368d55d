/** Enough characters of a key that they occur only once in it. */
const BEFORE = /([A-Za-z0-9+/]{6,8})([^A-Za-z0-9+/]{0,8})$/;
const AFTER = /^([^A-Za-z0-9+/]{0,8})([A-Za-z0-9+/]{6,8})/;
const NEAR = 16;

/**
 * Where a place in a repaired text is in the text that it was made from, found by the characters next to it on its line.
 * Undefined if they are not there, or not only once.
 */
export function sourceIndex(source: string, text: string, at: number): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [, before = '', gap = ''] = BEFORE.exec(text.slice(Math.max(start, at - NEAR), at)) ?? [];
  const known = onlyIndex(source, before);
  if (known !== undefined) return known + before.length + gap.length;
  const [line = ''] = text.slice(at, at + NEAR).split('\n');
  const [, space = '', after = ''] = AFTER.exec(line) ?? [];
  const next = onlyIndex(source, after);
  if (next !== undefined) return next < space.length ? undefined : next - space.length;
  // On each side is a space or a line break before enough of them: then all must be as they were.
  const from = Math.max(start, at - NEAR);
  const same = onlyIndex(source, text.slice(from, at) + line);
  return same === undefined ? undefined : same + at - from;
}

/** Whether a text has fewer lines than the text that was made from it: then it does not have the same lines. */
export const hasFewerLines = (source: string, text: string): boolean =>
  linesOf(source).length < linesOf(text).length;

/** As an editor shows them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);

function onlyIndex(text: string, piece: string): number | undefined {
  const index = piece === '' ? -1 : text.indexOf(piece);
  return index >= 0 && text.lastIndexOf(piece) === index ? index : undefined;
}
