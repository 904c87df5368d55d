import type { Span } from '../../../../engine/text/characters.ts';
import { endsWithCrlf, valueLineEnd } from '../line-breaks.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { type Columns, canBeIn, columnsOf, layoutOf } from './columns.ts';
import { endsPem, isUnfinished, startsPem } from './multi-line.ts';

/** A row of `mysql -B` or `mysql -r`, with the place of each cell. */
export interface TabRow {
  readonly cells: readonly Span[];
  readonly span: Span;
  /** A line break in the value has broken the row: this is the output of `mysql -r`. */
  readonly broken: boolean;
  /** Why the value is only a part of it. */
  readonly partial?: 'wrapped' | 'end';
}

/** The cells of a line. */
export const tabCells = (text: string, at: number): string[] => lineAt(text, at).split('\t');

/** Where the cells are that start at `at`. */
function places(cells: readonly string[], at: number): Span[] {
  let start = at;
  return cells.map((cell) => {
    const span: Span = [start, start + cell.length];
    start += cell.length + 1;
    return span;
  });
}

/** Whether a table or a row of a table without a header starts with these cells. */
const startsTable = (cells: readonly string[]): boolean =>
  cells.length > 1 && (columnsOf(cells) ?? layoutOf(cells)) !== undefined;

/** Reads the rows below the header at `header`. */
export function tabRows(
  text: string,
  header: number,
  names: readonly string[],
  columns: Columns,
): readonly TabRow[] {
  const value = columns.of === 'settings' ? columns.value : names.length - 1;
  const behind = names.slice(value + 1);
  const fitsFrom = (cells: readonly string[], first: number, columnNames: readonly string[]) =>
    columnNames.every((name, index) => canBeIn(name, cells[first + index] ?? ''));
  const starts = (cells: readonly string[]) =>
    cells.length > value && !columnsOf(cells) && fitsFrom(cells, 0, names.slice(0, value));
  const ends = (cells: readonly string[], least: number) =>
    cells.length >= least + behind.length && fitsFrom(cells, cells.length - behind.length, behind);

  /** The line on which the row ends whose value has begun on the line at `first`, or where its search ended. */
  function lastLine(first: number): { at: number; found: boolean } {
    for (let line = nextLine(text, first); line < text.length; line = nextLine(text, line)) {
      const cells = tabCells(text, line);
      if (starts(cells) || startsTable(cells)) return { at: line, found: false };
      if (ends(cells, 1)) return { at: line, found: true };
    }
    return { at: text.length, found: false };
  }

  /** Where a value ends that no cell follows: the lines below `first` may belong to it. */
  function lastOfValue(first: number, start: string): { at: number; partial?: 'wrapped' | 'end' } {
    const pem = startsPem(start);
    let last = first;
    for (let line = nextLine(text, first); line < text.length; line = nextLine(text, line)) {
      const content = lineAt(text, line);
      const cells = content.split('\t');
      if (pem && endsPem(content)) return { at: emptyBeforeRow(nextLine(text, line)) ?? line };
      const next = starts(cells);
      if (next && last > first && !pem) return { at: last, partial: 'wrapped' };
      if (content === '' || next || startsTable(cells)) break;
      last = line;
    }
    return isUnfinished(start) ? { at: pem ? last : first, partial: 'end' } : { at: first };
  }

  /** An empty line in front of another row is the line break at the end of a value. */
  const emptyBeforeRow = (line: number): number | undefined =>
    lineAt(text, line) === '' && starts(tabCells(text, nextLine(text, line))) ? line : undefined;

  const rows: TabRow[] = [];
  let line = nextLine(text, header);
  for (; line < text.length; line = nextLine(text, line)) {
    const cells = tabCells(text, line);
    if (!starts(cells)) break;
    const all = places(cells, line);
    const front = all.slice(0, value);
    const from = all[value]?.[0] ?? line;
    const end = lineEnd(text, line);
    if (ends(cells, value + 1) && behind.length > 0) {
      const back = all.slice(cells.length - behind.length);
      const cell: Span = [from, (back[0]?.[0] ?? end + 1) - 1];
      rows.push({ cells: [...front, cell, ...back], span: [line, end], broken: false });
      continue;
    }
    if (behind.length === 0) {
      const last = lastOfValue(line, text.slice(from, end));
      const to = valueLineEnd(text, last.at, endsWithCrlf(text, header));
      const { partial } = last;
      const broken = last.at > line;
      rows.push({
        cells: [...front, [from, to]],
        span: [line, to],
        broken,
        ...(partial && { partial }),
      });
      line = last.at;
      continue;
    }
    const last = lastLine(line);
    if (!last.found) {
      const to = Math.max(end, last.at - 1);
      const none = behind.map((): Span => [end, end]);
      rows.push({
        cells: [...front, [from, end], ...none],
        span: [line, to],
        broken: true,
        partial: 'end',
      });
      line = last.at;
      break;
    }
    const tail = tabCells(text, last.at);
    const back = places(tail, last.at).slice(tail.length - behind.length);
    const cell: Span = [from, (back[0]?.[0] ?? last.at + 1) - 1];
    rows.push({
      cells: [...front, cell, ...back],
      span: [line, lineEnd(text, last.at)],
      broken: true,
    });
    line = last.at;
  }
  return behind.length === 0 && line < text.length ? withoutDoubt(rows) : rows;
}

/**
 * If values other than PEM blocks have several lines and text follows the last row, nobody can tell whether it belongs to
 * the last value.
 */
function withoutDoubt(rows: readonly TabRow[]): readonly TabRow[] {
  const last = rows.at(-1);
  return last && !last.broken && rows.some(({ partial }) => partial === 'wrapped')
    ? [...rows.slice(0, -1), { ...last, broken: true, partial: 'end' }]
    : rows;
}
