import { countUpTo } from '../places.ts';

/** A piece of a paste without what terminals, Markdown and other programs add. */
export interface Cleaned {
  readonly text: string;
  /** The place in the paste of the character at an offset. */
  start(offset: number): number;
  /** The place in the paste after the character before an offset. */
  end(offset: number): number;
}

/** The parts of a line that stay. */
export type Kept = readonly (readonly [start: number, end: number])[];

/** Collects the lines of a piece of a paste. Lines that follow each other there are one part of it. */
export function section(raw: string) {
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  return {
    /** Adds a line without its first characters. */
    add(kept: Kept, skipped: number) {
      let skip = skipped;
      for (const [start, end] of kept) {
        const from = Math.min(end, start + skip);
        skip -= from - start;
        if (from === end) continue;
        if (length === 0 || from !== (sources.at(-1) ?? 0) + length - (starts.at(-1) ?? 0)) {
          starts.push(length);
          sources.push(from);
        }
        length += end - from;
      }
    },
    done: (): Cleaned => ({
      text: sources
        .map((from, part) =>
          raw.slice(from, from + (starts[part + 1] ?? length) - (starts[part] ?? 0)),
        )
        .join(''),
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
