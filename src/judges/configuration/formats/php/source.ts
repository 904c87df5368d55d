import { afterBlank } from '../comments.ts';
import { matchAt } from '../sticky.ts';
import { readString } from './strings.ts';

/** A line where a file, or a piece of one, begins. Nothing that was not understood goes on beyond it. */
const OPENING =
  /[ \t]{0,99}<\?php\b|return\b|\$\w{1,99}\s{0,99}=\s{0,999}(?:\[|array\s{0,99}\()|[ \t]{0,299}(['"])(?:system|default|websites|stores|crypt|db|backend|modules|scopes)\1\s{0,299}=>/iy;

const CLOSERS = ')]}';

/** Whether a file, or a piece of one, begins at the start of a line. */
export const opensPhp = (text: string, at: number): boolean =>
  (at === 0 || text[at - 1] === '\n') && matchAt(OPENING, text, at) !== null;

/**
 * Where an expression that is not read ends: at a comma, a semicolon or `=>`, or in front of the bracket that
 * encloses it. Undefined if the text ends, or another file begins, within it.
 */
export function afterExpression(text: string, from: number): number | undefined {
  let depth = 0;
  let at = from;
  while (at < text.length && !(at > from && opensPhp(text, at))) {
    const string = readString(text, at);
    const blank = string?.end ?? afterBlank(text, at);
    const line = text.indexOf('\n', at) + 1;
    if (blank > at) {
      // A line that begins a file can be within the spaces.
      at = !string && line > 0 && line < blank && opensPhp(text, line) ? line : blank;
      continue;
    }
    const character = text.charAt(at);
    if (depth === 0 && (',;'.includes(character) || text.startsWith('=>', at))) return at;
    if ('([{'.includes(character)) depth++;
    if (CLOSERS.includes(character) && depth-- === 0) return at;
    at++;
  }
  return undefined;
}
