import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, decoder } from '../../decoded.ts';
import type { Format, Part } from '../../part.ts';
import { endsWithCrlf, rawValue, textBefore } from '../line-breaks.ts';
import { type Columns, columnsOf } from '../table/columns.ts';
import { outfileRows } from '../table/outfile-rows.ts';
import { asksForAll, tablePart } from '../table/settings.ts';
import { type TabRow, tabCells, tabRows } from '../table/tab-rows.ts';
import { nullCell, type Row, textCell } from '../table/table.ts';

type Escapes = Readonly<Record<string, string>>;

/** What `mysql -B` escapes. */
const BATCH: Escapes = { n: '\n', t: '\t', '\\': '\\', '0': '\0' };

/** What INTO OUTFILE escapes; a backslash before any other character only protects it. */
const OUTFILE: Escapes = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0', Z: '\x1a' };

/** Whether a backslash is there that `mysql -B` does not write: so nothing is escaped. */
const isRaw = (cell: string): boolean => cell.replace(/\\[nt\\0]/g, '').includes('\\');

function unescaped(text: string, [start, end]: Span, escapes: Escapes): Decoded {
  const written = text.slice(start, end);
  if (!written.includes('\\')) return asWritten(text, start, end);
  const value = decoder(start);
  let from = start;
  for (const [piece] of written.matchAll(/\\(?:\r\n|[\s\S])|[^\\]+|\\$/g)) {
    const next = piece.charAt(piece.length - 1);
    if (piece.startsWith('\\') && piece !== '\\')
      value.put(escapes[next] ?? next, from, from + piece.length);
    else value.copy(piece, from);
    from += piece.length;
  }
  return value.done();
}

/** The rows of `mysql -B`, or of `mysql -r` if one of them is broken or has a backslash that is not an escape. */
function headed(text: string, rows: readonly TabRow[], columns: Columns, crlf: boolean): Row[] {
  const raw = rows.some(
    ({ cells, broken }) => broken || cells.some((at) => isRaw(text.slice(...at))),
  );
  return rows.map(({ cells, span, partial }) => ({
    span,
    cells: cells.map((at, index) => {
      if (partial && index === columns.value)
        return { value: { kind: 'partial', by: partial, written: text.slice(...at) }, at };
      if (text.slice(...at) === 'NULL') return nullCell(at);
      return raw
        ? textCell(rawValue(text, ...at, crlf), 'raw', at)
        : textCell(unescaped(text, at, BATCH), 'escaped', at);
    }),
  }));
}

function withHeader(text: string, at: number): Part | undefined {
  const names = tabCells(text, at);
  const columns = names.length > 1 ? columnsOf(names) : undefined;
  if (!columns) return undefined;
  const found = tabRows(text, at, names, columns);
  const rows = headed(text, found, columns, endsWithCrlf(text, at));
  const end = rows.at(-1)?.span[1];
  if (end === undefined) return undefined;
  const faults = found
    .filter(({ partial }) => partial)
    .map(({ span }) => ({ kind: 'row-broken', at: span }));
  const whole = asksForAll(textBefore(text, at));
  return tablePart('F-TSV', [at, end], rows, columns, {
    whole: whole && faults.length === 0,
    faults,
  });
}

function withoutHeader(text: string, at: number): Part | undefined {
  const found = outfileRows(text, at);
  const columns = found && columnsOf(found.names);
  if (!columns) return undefined;
  const nothing = found.outfile ? '\\N' : 'NULL';
  const raw =
    !found.outfile &&
    found.rows.some(({ cells, broken }) => broken || cells.some((at) => isRaw(text.slice(...at))));
  const crlf = endsWithCrlf(text, at);
  const rows = found.rows.map(
    ({ cells, span, cut }): Row => ({
      span,
      cells: cells.map((cell, index) => {
        if (cut && index === columns.value)
          return { value: { kind: 'partial', by: 'end', written: text.slice(...cell) }, at: cell };
        if (text.slice(...cell) === nothing) return nullCell(cell);
        return raw
          ? textCell(rawValue(text, ...cell, crlf), 'raw', cell)
          : textCell(unescaped(text, cell, found.outfile ? OUTFILE : BATCH), 'escaped', cell);
      }),
    }),
  );
  const end = rows.at(-1)?.span[1] ?? at;
  const faults = found.rows
    .filter(({ cut }) => cut)
    .map(({ span }) => ({ kind: 'row-broken', at: span }));
  const whole = asksForAll(textBefore(text, at)) && faults.length === 0;
  return tablePart(found.outfile ? 'F-OUTFILE' : 'F-TSV', [at, end], rows, columns, {
    whole,
    faults,
  });
}

/** Rows with a TAB between their cells: `mysql -B`, `-r` and `-N`, and files of INTO OUTFILE. */
export const databaseBatch: Format = {
  ids: ['F-TSV', 'F-OUTFILE'],
  read: (text, at) => withHeader(text, at) ?? withoutHeader(text, at),
};
