import { type Decoded, decoder } from '../decoded.ts';
import { lineAt, lineEnd } from './lines.ts';
import { lineAbove } from './shell/said-beside.ts';

/** The nearest line before `at` with a text, behind two empty ones at most, or behind warnings. */
export function textBefore(text: string, at: number): string {
  const start = lineAbove(text, at, 2);
  return start === undefined ? '' : lineAt(text, start).trim();
}

/** Whether the line at `at` ends with CRLF. If so, the line breaks inside values were turned into CRLF with it. */
export function endsWithCrlf(text: string, at: number): boolean {
  const feed = text.indexOf('\n', at);
  return feed > at && text[feed - 1] === '\r';
}

/** Where the line at `at` ends. If the text does not have CRLF, a CR at the end belongs to the value in front of it. */
export function valueLineEnd(text: string, at: number, crlf: boolean): number {
  const feed = text.indexOf('\n', at);
  return crlf ? lineEnd(text, at) : feed < 0 ? text.length : feed;
}

/** A value with line breaks as they are. If the whole text has CRLF, each CRLF in the value means LF. */
export function rawValue(text: string, start: number, end: number, crlf: boolean): Decoded {
  const value = decoder(start);
  let from = start;
  for (const line of crlf ? text.slice(start, end).split('\r\n') : []) {
    value.copy(line, from);
    from += line.length;
    if (from < end) value.put('\n', from, from + 2);
    from += 2;
  }
  if (!crlf) value.copy(text.slice(start, end), start);
  return value.done();
}
