import { cellText, type Row } from '../table/table.ts';
import { afterSpace, plainLiteralAt } from './literal.ts';

const HEAD =
  /(?:UPDATE(?:\s{1,99}IGNORE)?|(?:INSERT|REPLACE)(?:\s{1,99}IGNORE)?\s{1,99}INTO)\s{1,99}(?:[`"]?[\w$]{1,128}[`"]?\.)?[`"]?([\w$]{1,128})[`"]?(?:\s{1,99}(?:AS\s{1,99})?(?!SET\b)[`"]?\w{1,64}[`"]?)?\s{1,99}SET\s{1,299}/iy;

/** A column, perhaps with its table, and what it is set to or compared with. */
const ASSIGNED =
  /(?:[`"]?\w{1,128}[`"]?\.)?[`"]?(\w{1,128})[`"]?(?:\s{0,99}=\s{0,299}|\s{1,99}(LIKE)\s{1,299})/iy;

/** What is computed, such as `NOW()` or `@value`. */
const COMPUTED = /(?!(?:WHERE|SELECT)\b)[@\w]{1,99}(?:\([^();]{0,999}\))?/iy;

/** What is between two assignments. */
const BETWEEN = /(?:,|WHERE\b|AND\b)\s*/iy;

/** The table of an UPDATE, or of an INSERT with SET, and where its first assignment starts. */
export function updateHead(text: string, at: number): { table: string; end: number } | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  return head?.[1] ? { table: head[1], end: at + head[0].length } : undefined;
}

/**
 * Reads `UPDATE … SET a = 1 WHERE b = 2` as one row: what is set, and what the condition says. Anything else in the
 * condition ends it.
 */
export function readUpdate(text: string, at: number) {
  const head = updateHead(text, at);
  if (!head) return undefined;
  const columns: string[] = [];
  const cells: Row['cells'][number][] = [];
  let end = head.end;
  for (let from = head.end; ; ) {
    ASSIGNED.lastIndex = from;
    const name = ASSIGNED.exec(text);
    if (!name?.[1]) break;
    const start = from + name[0].length;
    const literal = plainLiteralAt(text, start) ?? computedAt(text, start);
    if (literal === undefined || literal === 'open') break;
    if (name[2] && cellText(literal.cell)?.includes('%') !== false) break;
    if (!columns.includes(name[1])) {
      columns.push(name[1]);
      cells.push(literal.cell);
    }
    end = literal.end;
    BETWEEN.lastIndex = afterSpace(text, end);
    const between = BETWEEN.exec(text);
    if (!between) break;
    from = between.index + between[0].length;
  }
  const row: Row = { cells, span: [at, end] };
  return { table: head.table, columns, row, end };
}

/** An expression: its value is not in the text. */
function computedAt(
  text: string,
  at: number,
): { cell: Row['cells'][number]; end: number } | undefined {
  COMPUTED.lastIndex = at;
  if (!COMPUTED.test(text)) return undefined;
  const end = COMPUTED.lastIndex;
  return { cell: { value: { kind: 'hidden', by: 'reference' }, at: [at, end] }, end };
}
