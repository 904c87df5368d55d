import { lineEnd, nextLine, textStart } from '../formats/lines.ts';
import { type Cleaned, section } from './section.ts';

const MARK = 0xfeff;

/** A paste without the spaces or TABs that every line with a text begins with; undefined if they have none in common. */
export function withoutIndent(raw: string): Cleaned | undefined {
  const start = raw.charCodeAt(0) === MARK ? 1 : 0;
  const indent = commonIndent(raw, start);
  if (indent === '') return undefined;
  const lines = section(raw);
  for (let at = start; at < raw.length; at = nextLine(raw, at))
    lines.add([[at, nextLine(raw, at)]], commonLength(raw, at, indent));
  return lines.done();
}

function commonIndent(raw: string, start: number): string {
  let indent: string | undefined;
  for (let at = start; at < raw.length && indent !== ''; at = nextLine(raw, at)) {
    const from = textStart(raw, at);
    if (from === lineEnd(raw, at)) continue;
    indent =
      indent === undefined ? raw.slice(at, from) : indent.slice(0, commonLength(raw, at, indent));
  }
  return indent ?? '';
}

/** How many characters of an indentation a line begins with. */
function commonLength(raw: string, at: number, indent: string): number {
  let length = 0;
  while (length < indent.length && raw[at + length] === indent[length]) length++;
  return length;
}
