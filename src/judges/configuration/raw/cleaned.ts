import { lineEnd } from '../formats/lines.ts';
import { countUpTo } from '../places.ts';
import { continuedLength, isFence, promptLength } from './prompts.ts';

/** A piece of a paste without what terminals and Markdown add. A prompt or a code fence begins another piece. */
export interface Cleaned {
  readonly text: string;
  /** The place in the paste of the character at an offset. */
  start(offset: number): number;
  /** The place in the paste after the character before an offset. */
  end(offset: number): number;
}

const ESCAPE = '\u001b';

/** Colours, and "erase to the end of the line" as grep writes it. */
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]{0,40}[mK]`, 'g');

const MARK = 0xfeff;

/**
 * Takes byte-order marks, colours, prompts of a shell and code fences from a paste. Line breaks stay as they are. A value
 * never goes on after a prompt or a fence: each begins a piece that is read by itself.
 */
export function cleaned(raw: string): readonly Cleaned[] {
  const sections: ReturnType<typeof section>[] = [section()];
  let prompted = false;
  for (let at = 0; at < raw.length; ) {
    const found = raw.indexOf('\n', at);
    const next = found === -1 ? raw.length : found + 1;
    const kept = withoutMarks(raw, at, next);
    const line = withoutBreak(kept.map(([start, end]) => raw.slice(start, end)).join(''));
    if (isFence(line)) {
      prompted = false;
      sections.push(section());
    } else {
      const prompt = promptLength(line);
      if (prompt > 0) sections.push(section());
      prompted = prompt > 0 || (prompted && continuedLength(line) > 0);
      const skipped = prompted ? prompt || continuedLength(line) : 0;
      sections.at(-1)?.add(raw, kept, skipped);
    }
    at = next;
  }
  return sections.map((each) => each.done()).filter(({ text }) => text !== '');
}

const withoutBreak = (line: string): string => line.slice(0, lineEnd(line, 0));

type Kept = readonly (readonly [start: number, end: number])[];

/** The parts of a line that stay. */
function withoutMarks(raw: string, start: number, end: number): Kept {
  if (raw.charCodeAt(start) !== MARK && !raw.slice(start, end).includes(ESCAPE))
    return [[start, end]];
  const kept: [number, number][] = [];
  const first = raw.charCodeAt(start) === MARK ? start + 1 : start;
  let from = first;
  for (const { 0: colour, index } of raw.slice(first, end).matchAll(COLOURS)) {
    if (first + index > from) kept.push([from, first + index]);
    from = first + index + colour.length;
  }
  if (end > from) kept.push([from, end]);
  return kept;
}

/** Collects the lines of a piece, and where each part of them comes from. */
function section() {
  const parts: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  return {
    add(raw: string, kept: Kept, skipped: number) {
      let skip = skipped;
      for (const [start, end] of kept) {
        const from = Math.min(end, start + skip);
        skip -= from - start;
        if (from === end) continue;
        if (length === 0 || from !== (sources.at(-1) ?? 0) + length - (starts.at(-1) ?? 0)) {
          starts.push(length);
          sources.push(from);
        }
        parts.push(raw.slice(from, end));
        length += end - from;
      }
    },
    done: (): Cleaned => ({
      text: parts.join(''),
      start: (offset) => place(starts, sources, offset),
      end: (offset) =>
        offset > 0 ? place(starts, sources, offset - 1) + 1 : place(starts, sources, 0),
    }),
  };
}

function place(starts: readonly number[], sources: readonly number[], offset: number): number {
  const at = Math.max(0, countUpTo(starts, offset) - 1);
  return (sources[at] ?? 0) + offset - (starts[at] ?? 0);
}
