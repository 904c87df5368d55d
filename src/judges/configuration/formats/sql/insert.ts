import type { Span } from '../../../../engine/text/characters.ts';
import { lineEnd } from '../lines.ts';
import type { Cell, Row } from '../table/table.ts';
import { afterSpace, literalAt, plainCellAt, type Unread } from './literal.ts';

/** The start of an INSERT or REPLACE, up to its first row. */
export interface InsertHead {
  /** Without the name of the database. */
  readonly table: string;
  /** As listed; undefined if the statement lists none. */
  readonly columns: readonly string[] | undefined;
  /** Where the first row starts. */
  readonly end: number;
}

/** An INSERT or REPLACE that was read. */
export interface Insert extends InsertHead {
  /** Rows that cannot be read. */
  readonly broken: readonly Span[];
  /** The text ends inside the statement. */
  readonly cut: boolean;
}

const NAME = '(?:`[^`\\n]{1,128}`|"[^"\\n]{1,128}"|[\\w$]{1,128})';

const HEAD = new RegExp(
  `(?:INSERT|REPLACE)(?:\\s{1,99}(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY))?(?:\\s{1,99}IGNORE)?\\s{1,99}INTO\\s{1,99}(?:${NAME}\\.)?(${NAME})\\s{0,299}`,
  'iy',
);

const COLUMN = new RegExp(`\\s{0,299}(${NAME})\\s{0,299}([,)])`, 'y');

/** No table has more columns. */
const MOST = 200;

const VALUES = /VALUES?(?![\w$])/iy;

const bare = (name: string): string => name.replace(/^[`"]|[`"]$/g, '');

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The columns that are listed in the parentheses at `at`, and where these end. */
function columnsAt(
  text: string,
  at: number,
): { names: readonly string[]; end: number } | undefined {
  const names: string[] = [];
  for (let from = at + 1; text[at] === '(' && names.length < MOST; ) {
    const column = matchAt(COLUMN, text, from);
    if (!column?.[1]) return undefined;
    names.push(bare(column[1]));
    from += column[0].length;
    if (column[2] === ')') return { names, end: from };
  }
  return undefined;
}

/** Reads the start of the statement at `at`. Undefined if it is another one, or has no VALUES. */
export function insertHead(text: string, at: number): InsertHead | undefined {
  const head = matchAt(HEAD, text, at);
  if (!head?.[1]) return undefined;
  const afterTable = afterSpace(text, at + head[0].length);
  const columns = columnsAt(text, afterTable);
  const values = matchAt(VALUES, text, afterSpace(text, columns?.end ?? afterTable));
  const end = values && afterSpace(text, values.index + values[0].length);
  if (!end || text[end] !== '(') return undefined;
  return { table: bare(head[1]), columns: columns?.names, end };
}

/** Reads the cell at `at`, in front of which may be spaces. */
function cellAt(text: string, at: number): ReturnType<typeof literalAt> {
  const start = afterSpace(text, at);
  return start >= text.length ? 'open' : literalAt(text, start);
}

/** Reads the row whose parenthesis is at `at`. `open` if the text ends inside it. */
export function readTuple(text: string, at: number): { row: Row; end: number } | Unread {
  const cells: Cell[] = [];
  for (let from = at + 1; ; ) {
    const literal = plainCellAt(text, from) ?? cellAt(text, from);
    if (literal === 'open' || 'broken' in literal) return literal;
    cells.push(literal.cell);
    const end = afterSpace(text, literal.end);
    if (end >= text.length) return 'open';
    if (text[end] === ')') return { row: { cells, span: [at, end + 1] }, end: end + 1 };
    if (text[end] !== ',') return { broken: end };
    from = end + 1;
  }
}

/**
 * Reads an INSERT or REPLACE that starts at `at`. `take` gets its rows one by one: a dump has thousands, and what is read
 * of each need not stay in memory with all others. The statement ends after its semicolon, or without one
 * after its last row: `ON DUPLICATE KEY UPDATE` is left to the caller.
 */
export function readInsert(text: string, at: number, take: (row: Row) => void): Insert | undefined {
  const head = insertHead(text, at);
  if (!head) return undefined;
  const broken: Span[] = [];
  const result = (end: number, cut = false): Insert => ({ ...head, end, broken, cut });
  for (let from = head.end; ; ) {
    const tuple = readTuple(text, from);
    if (tuple === 'open') return result(text.length, true);
    if ('broken' in tuple) {
      broken.push([from, lineEnd(text, tuple.broken)]);
      const next = afterBroken(text, tuple.broken);
      if (next === undefined) return result(text.length, true);
      if (text[next - 1] === ';') return result(next);
      from = next;
      continue;
    }
    take(tuple.row);
    const after = afterSpace(text, tuple.end);
    if (text[after] === ';') return result(after + 1);
    const next = text[after] === ',' ? afterSpace(text, after + 1) : after;
    if (next >= text.length) return result(Math.min(tuple.end, text.length), true);
    if (text[after] !== ',' || text[next] !== '(') return result(tuple.end, text[after] === ',');
    from = next;
  }
}

/** After a row that cannot be read: where the next line starts a row, or behind the semicolon at the end of a line. */
function afterBroken(text: string, at: number): number | undefined {
  const found = /;(?=[ \t\r]*(?:\n|$))|\n(?=\()/g;
  found.lastIndex = at;
  const match = found.exec(text);
  return match ? match.index + 1 : undefined;
}
