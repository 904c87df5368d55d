import { lineAt, nextLine } from '../formats/lines.ts';
import { diffReader } from './diff.ts';
import { continuedLength, isFence, promptLength } from './prompts.ts';
import { beginsQuotation, quotedDepth, quotedLength } from './quoted.ts';
import { type Cleaned, type Kept, section } from './section.ts';

const ESCAPE = '\u001b';

/** Colours, and "erase to the end of the line" as grep writes it. */
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]{0,40}[mK]`, 'g');

const MARK = 0xfeff;

/**
 * Takes byte-order marks, colours, prompts of a shell, code fences, the signs of quotations and of a diff, and the lines
 * that a diff has removed from a paste. Line breaks stay as they are. A value never goes on after a prompt or a fence, or
 * where a quotation or a part of a diff begins or ends: each begins a piece that is read by itself.
 */
export function cleaned(raw: string): readonly Cleaned[] {
  const sections: ReturnType<typeof section>[] = [section(raw)];
  const outer = outerSigns();
  let prompted = false;
  for (let at = 0; at < raw.length; ) {
    const next = nextLine(raw, at);
    const { kept, text: whole } = withoutMarks(raw, at, next);
    const { begins, left, signs } = outer(whole, raw.slice(next, next + NAMED), prompted);
    const line = whole.slice(signs);
    if (begins) sections.push(section(raw));
    if (left) prompted = false;
    else if (isFence(line)) {
      prompted = false;
      sections.push(section(raw));
    } else {
      const prompt = promptLength(line);
      if (prompt > 0) sections.push(section(raw));
      prompted = prompt > 0 || (prompted && continuedLength(line) > 0);
      const skipped = prompted ? prompt || continuedLength(line) : 0;
      sections.at(-1)?.add(kept, signs + skipped);
    }
    at = next;
  }
  return sections.map((each) => each.done()).filter(({ text }) => text !== '');
}

/** As much of the next line tells whether a line names a file of a diff. */
const NAMED = 50;

/** Looks at the signs of quotations and of a diff, line by line; `left`: the line belongs to no piece. */
function outerSigns() {
  const ofDiff = diffReader();
  let before = '';
  let depth = 0;
  let inDiff = false;
  return (line: string, next: string, prompted: boolean) => {
    const wasQuoted = depth;
    const isQuoted = depth > 0 || (!prompted && beginsQuotation(before));
    const quote = isQuoted ? quotedLength(line) : 0;
    // An empty line may have been quoted less often than those around it.
    const isEmpty = quote > 0 && line.slice(quote).trim() === '';
    depth = isEmpty && depth > 0 ? depth : isQuoted ? quotedDepth(line) : 0;
    const kind = ofDiff(line.slice(quote), next.slice(quote));
    const wasInDiff = inDiff;
    inDiff = kind === 'new' || (kind === 'removed' && wasInDiff);
    before = line;
    return {
      begins: depth !== wasQuoted || inDiff !== wasInDiff || kind === 'head',
      left: kind === 'head' || kind === 'removed',
      signs: quote + (kind === 'new' && line.length > quote ? 1 : 0),
    };
  };
}

/** The parts of a line that stay, and their text without the line break. */
function withoutMarks(raw: string, start: number, next: number): { kept: Kept; text: string } {
  const line = lineAt(raw, start);
  if (line.charCodeAt(0) !== MARK && !line.includes(ESCAPE))
    return { kept: [[start, next]], text: line };
  const kept: [number, number][] = [];
  const first = line.charCodeAt(0) === MARK ? start + 1 : start;
  let from = first;
  for (const { 0: colour, index } of raw.slice(first, next).matchAll(COLOURS)) {
    if (first + index > from) kept.push([from, first + index]);
    from = first + index + colour.length;
  }
  if (next > from) kept.push([from, next]);
  return { kept, text: lineAt(kept.map((span) => raw.slice(...span)).join(''), 0) };
}
