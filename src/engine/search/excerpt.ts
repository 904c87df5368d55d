import { enteredRange } from '../text/fold.ts';
import type { SearchFold } from './fold.ts';
import { indexOfTerm } from './terms.ts';

/** A piece of a shown text, and whether it matches the query. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

type Range = readonly [start: number, end: number];

/** A text in segments: the folded `marks` are marked everywhere. */
export function markedIn(text: string, marks: readonly string[], fold: SearchFold): Segment[] {
  return segments(text, rangesOf(text, marks, fold));
}

/** The part of a text, about `length` units of it, with the most matches, in segments. */
export function excerptOf(
  text: string,
  marks: readonly string[],
  fold: SearchFold,
  length: number,
): Segment[] {
  if (text.length <= length) return markedIn(text, marks, fold);
  const ranges = rangesOf(text, marks, fold);
  const held = (start: number) =>
    ranges.filter(([from, to]) => from >= start && to <= start + length).length;
  const first = ranges.reduce(
    (best, [from]) => (held(from) > held(best) ? from : best),
    ranges[0]?.[0] ?? 0,
  );
  const start = beginning(text, first - length / 4);
  const end = ending(text, start + length);
  const inside = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]) => [from - start, to - start] as const);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...segments(text.slice(start, end), inside),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The ranges to mark, in order, joined if they touch. */
function rangesOf(text: string, marks: readonly string[], fold: SearchFold): readonly Range[] {
  const folded = fold(text);
  const found = marks.flatMap((mark) => {
    const ranges: Range[] = [];
    let at = indexOfTerm(folded.text, mark);
    while (at !== -1 && mark !== '') {
      ranges.push(enteredRange(text, folded, at, at + mark.length));
      at = indexOfTerm(folded.text, mark, at + mark.length);
    }
    return ranges;
  });
  const joined: [number, number][] = [];
  for (const [start, end] of found.sort(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function segments(text: string, ranges: readonly Range[]): Segment[] {
  let at = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = { text: text.slice(at, start), marked: false };
    at = end;
    return [before, { text: text.slice(start, end), marked: true }];
  });
  return [...parts, { text: text.slice(at), marked: false }].filter((part) => part.text !== '');
}

/** A cut moves to the next space or full stop if one is this near, so that words and sentences stay whole. */
const NEAR = 24;
const BREAK = /[\s。、，；]/;

function beginning(text: string, about: number): number {
  const from = Math.max(0, Math.floor(about));
  if (from === 0) return 0;
  const offset = text.slice(from, from + NEAR).search(BREAK);
  return whole(text, offset === -1 ? from : from + offset + 1);
}

function ending(text: string, about: number): number {
  const to = Math.min(text.length, about);
  if (to === text.length) return to;
  const offset = text.slice(to, to + NEAR).search(BREAK);
  return whole(text, offset === -1 ? to : to + offset);
}

/** Not between the two halves of a character. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
