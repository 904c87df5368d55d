import { lineEnd } from './lines.ts';
import { matchAt } from './sticky.ts';

const SPACE = /\s+/y;

/** The first offset that is not in a space or in a comment with `#`, `//` or `/*`, as PHP and HCL have them. */
export function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const next = afterBlank(text, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** Where the spaces or the comment at an offset ends; the offset itself if neither is there. */
export function afterBlank(text: string, at: number): number {
  const space = matchAt(SPACE, text, at);
  if (space) return at + space[0].length;
  if (text[at] === '#' || text.startsWith('//', at)) return lineEnd(text, at);
  if (!text.startsWith('/*', at)) return at;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}
