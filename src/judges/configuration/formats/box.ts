import type { Span } from '../../../engine/text/characters.ts';
import { type Decoded, decoder } from '../decoded.ts';
import { lineAt, lineEnd, nextLine } from './lines.ts';

/** The header of a drawn table. */
export interface BoxHead {
  /** The names of the columns; undefined if the table has no header. */
  readonly names: readonly string[] | undefined;
  /** The line between header and rows. */
  readonly border: string;
  /** Where the first row starts. */
  readonly rows: number;
}

/** A cell: where each of its lines is, without the spaces that fill it up. */
export interface BoxCell {
  readonly lines: readonly Span[];
}

/** A row; a row whose cells have several lines is one row. */
export interface BoxRow {
  readonly cells: readonly BoxCell[];
  readonly span: Span;
  /** Line breaks in a value have left the box (`mysql -t`): the one span of the cell contains them. */
  readonly raw: boolean;
  /** The box ends before its row does. */
  readonly cut: boolean;
}

/** The rows of a drawn table. */
export interface Box {
  readonly rows: readonly BoxRow[];
  /** Lines that cannot be read. */
  readonly broken: readonly Span[];
  /** Where the box ends. */
  readonly end: number;
  /** Whether its last border is there. */
  readonly closed: boolean;
}

const BORDER = /^\+(?:-+\+){1,64}$/;

const edgesOf = (border: string): number[] => [...border.matchAll(/\+/g)].map(({ index }) => index);

/** The cells of a line whose bars are all at the edges, or whose one wide cell has moved the bars behind it. */
function split(line: string, border: string, edges: readonly number[]): Span[] | undefined {
  if (line.length < 2 || !line.startsWith('|') || !line.endsWith('|')) return undefined;
  const last = edges.length - 1;
  let front = 0;
  while (front < last - 1 && line[edges[front + 1] ?? 0] === '|') front++;
  const moved = line.length - border.length;
  const bars = edges.map((edge, index) => (index <= front ? edge : edge + moved));
  const spans = between(bars);
  return bars.every((bar) => line[bar] === '|') && spans.every(([start, end]) => start < end)
    ? spans
    : splitAtBars(line, edges.length);
}

/** What is between the bars of a line. */
const between = (bars: readonly number[]): Span[] =>
  bars.slice(1).map((bar, index): Span => [(bars[index] ?? 0) + 1, bar]);

/** The cells of a line with several wide cells: there must be as many bars between spaces as the table has. */
function splitAtBars(line: string, count: number): Span[] | undefined {
  const bars = [...line.matchAll(/(?<=^| )\|(?= |$)/g)].map(({ index }) => index);
  return bars.length === count ? between(bars) : undefined;
}

/** The text of a cell, without the space in front of it and the spaces behind it. */
function inner(text: string, start: number, end: number): Span {
  const from = text[start] === ' ' ? start + 1 : start;
  let to = end;
  while (to > from && text[to - 1] === ' ') to--;
  return [Math.min(from, to), to];
}

/** Reads the borders and the header of the box at `at`. Undefined if there is no box. */
export function boxHead(text: string, at: number): BoxHead | undefined {
  if (text[at] !== '+') return undefined;
  const border = lineAt(text, at).trimEnd();
  if (border.length > 5000 || !BORDER.test(border)) return undefined;
  const second = nextLine(text, at);
  if (text[second] !== '|') return undefined;
  const third = nextLine(text, second);
  const fourth = nextLine(text, third);
  if (lineAt(text, third).trimEnd() !== border || !/[|+]/.test(text.charAt(fourth)))
    return { names: undefined, border, rows: second };
  const header = lineAt(text, second).trimEnd();
  const cells = split(header, border, edgesOf(border));
  return (
    cells && {
      names: cells.map(([start, end]) => header.slice(start, end).trim()),
      border,
      rows: fourth,
    }
  );
}

/**
 * Reads the rows of a box. A line without a text in the column `anchor` continues the row before it. This is how tables
 * of Symfony Console show values with several lines.
 */
export function boxRows(text: string, head: BoxHead, anchor: number): Box {
  const edges = edgesOf(head.border);
  const rows: { cells: { lines: Span[] }[]; span: Span; raw: boolean; cut: boolean }[] = [];
  const broken: Span[] = [];
  let end = head.rows;
  let line = head.rows;
  while (line < text.length) {
    const content = lineAt(text, line).trimEnd();
    if (content === head.border) {
      end = line + content.length;
      line = nextLine(text, line);
      if (text[line] !== '|') return { rows, broken, end, closed: true };
      continue;
    }
    if (!content.startsWith('|')) break;
    const cells = split(content, head.border, edges);
    const lines = cells?.map(([from, to]) => inner(text, line + from, line + to));
    const last = rows.at(-1);
    if (!lines) {
      const row = leavesBox(text, line, head.border, edges);
      end = row?.span[1] ?? lineEnd(text, line);
      if (row) rows.push(row);
      else broken.push([line, end]);
    } else if (last && isEmpty(lines[anchor])) {
      last.cells.forEach((cell, index) => {
        const more = lines[index];
        if (more) cell.lines.push(more);
      });
      end = line + content.length;
      last.span = [last.span[0], end];
    } else {
      end = line + content.length;
      rows.push({
        cells: lines.map((cell) => ({ lines: [cell] })),
        span: [line, end],
        raw: false,
        cut: false,
      });
    }
    line = nextLine(text, end);
  }
  return { rows, broken, end, closed: false };
}

const isEmpty = (span: Span | undefined): boolean => span === undefined || span[0] >= span[1];

/** A row that begins at `at` and whose value has line breaks: it goes on to the line that closes the box again. */
function leavesBox(text: string, at: number, border: string, edges: readonly number[]) {
  const first = lineAt(text, at);
  const last = edges.length - 1;
  let wide = 0;
  while (wide < last - 1 && first[edges[wide + 1] ?? 0] === '|') wide++;
  // Only text behind the bar in front of the value can have a line break.
  if (first.length <= (edges[wide] ?? 0)) return undefined;
  const front = edges.slice(0, wide + 1).map((edge) => at + edge);
  let line = nextLine(text, at);
  for (; line < text.length; line = nextLine(text, line)) {
    const content = lineAt(text, line).trimEnd();
    if (content === border) break;
    const moved = content.length - border.length;
    const bars = edges.slice(wide + 1).map((edge) => edge + moved);
    if (bars.every((bar) => content[bar] === '|' && (bar === 0 || content[bar - 1] === ' '))) {
      const all = [...front, ...bars.map((bar) => line + bar)];
      const lines = all.slice(1).map((bar, index) => inner(text, (all[index] ?? at) + 1, bar));
      const end = line + content.length;
      return {
        cells: lines.map((cell) => ({ lines: [cell] })),
        span: [at, end] as Span,
        raw: true,
        cut: false,
      };
    }
  }
  const stop = Math.max(lineEnd(text, at), Math.min(line, text.length) - 1);
  const bars = [...front, lineEnd(text, at)];
  const cells = edges.slice(1).map((_, index) => {
    const [from, to] = [bars[index], bars[index + 1]];
    return { lines: [inner(text, (from ?? stop) + 1, to ?? from ?? stop)] };
  });
  return { cells, span: [at, stop] as Span, raw: true, cut: true };
}

/** A cell of several lines as one text, with a line break between them. */
export function joinedLines(text: string, { lines }: BoxCell): Decoded {
  const [first, ...others] = lines;
  const value = decoder(first?.[0] ?? 0);
  let end = first?.[1] ?? 0;
  if (first) value.copy(text.slice(...first), first[0]);
  for (const [from, to] of others) {
    value.put('\n', end, from);
    value.copy(text.slice(from, to), from);
    end = to;
  }
  return value.done();
}

/** From the first line of a cell to its last. */
export const cellSpan = ({ lines }: BoxCell): Span => [lines[0]?.[0] ?? 0, lines.at(-1)?.[1] ?? 0];
