import type { Format } from '../../part.ts';
import { type CsvForm, type CsvRow, csvRow } from '../csv.ts';
import { endsWithCrlf, textBefore } from '../line-breaks.ts';
import { lineAt, nextLine } from '../lines.ts';
import { columnsOf, layoutOf } from '../table/columns.ts';
import { isWithoutBreaks } from '../table/flattened.ts';
import { asksForAll, tablePart } from '../table/settings.ts';
import { nullCell, type Row, textCell } from '../table/table.ts';

/** The first cells of a row of core_config_data without a header. */
const FIRST =
  /(?:"?\d{1,10}"?([,;]))?"?(?:default|websites|stores)"?([,;])"?\d{1,10}"?\2"?[\w-]{1,99}\/[\w./-]{1,299}"?\2/y;

/** Numbers without quotation marks beside texts with them: INTO OUTFILE has written this. */
const OPTIONALLY_ENCLOSED = /\d{1,10}[,;]"/y;

const startsAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** How the rows are written whose header, or first row, is at `at`, and their columns. */
function formAt(text: string, at: number) {
  const header = lineAt(text, at);
  for (const delimiter of header.length < 1000 ? [',', ';'] : []) {
    if (!header.includes(delimiter)) continue;
    const names = csvRow(header, 0, { delimiter }).cells.map((cell) => cell.text.text);
    const columns = names.includes('Scope-ID') ? undefined : columnsOf(names);
    if (columns)
      return {
        form: { delimiter, crlf: endsWithCrlf(text, at) },
        columns,
        rows: nextLine(text, at),
      };
  }
  const first = startsAt(FIRST, text, at);
  if (!first) return undefined;
  const optional = startsAt(OPTIONALLY_ENCLOSED, text, at) !== null;
  for (const backslash of optional ? [true] : [false, true]) {
    const written: CsvForm = { delimiter: first[2] ?? ',', backslash };
    const row = csvRow(text, at, written);
    const form = { ...written, crlf: text.startsWith('\r\n', row.span[1]) };
    const names = layoutOf(row.cells.map((cell) => cell.text.text));
    const columns = names && columnsOf(names);
    if (columns) return { form, columns, rows: at };
  }
  return undefined;
}

/** What only INTO OUTFILE writes: `\N`, and a backslash in front of a line break. */
const isOutfile = ({ cells }: CsvRow): boolean =>
  cells.some(({ text, quoted }) => (quoted ? text.text.includes('\\\n') : text.text === '\\N'));

/** Whether each cell that begins with a quotation mark also ends with one. */
const isQuoted = ({ cells, open }: CsvRow): boolean =>
  !open && cells.every(({ text, quoted }) => quoted || !text.text.startsWith('"'));

function readRows(text: string, at: number, form: CsvForm, count: number): CsvRow[] {
  const rows: CsvRow[] = [];
  for (let from = at; from < text.length; ) {
    const row = csvRow(text, from, form);
    if (row.cells.length !== count && !row.open) break;
    rows.push(row);
    from = nextLine(text, row.span[1]);
  }
  return rows;
}

/** CSV of phpMyAdmin and other clients, and files of INTO OUTFILE that are like it. */
export const databaseCsv: Format = {
  ids: ['F-CSVPMA', 'F-OUTFILE'],
  read(text, at) {
    const found = formAt(text, at);
    if (!found) return undefined;
    const { columns, form } = found;
    let read = readRows(text, found.rows, form, columns.count);
    const escaped = readRows(text, found.rows, { ...form, backslash: true }, columns.count);
    // INTO OUTFILE writes no header. A quotation mark behind a backslash ends a cell for everyone else.
    const outfile =
      Boolean(form.backslash) ||
      read.some(isOutfile) ||
      (found.rows === at && escaped.filter(isQuoted).length > read.filter(isQuoted).length);
    if (outfile) read = escaped;
    const last = read.at(-1);
    if (!last) return undefined;
    const whole = read.filter(({ open }) => !open);
    const rows: Row[] = whole.map(({ cells, span }) => ({
      span,
      cells: cells.map((cell, index) => {
        if (!cell.quoted && cell.text.text === (outfile ? '\\N' : 'NULL')) return nullCell(cell.at);
        if (index === columns.value && isWithoutBreaks(cell.text.text))
          return {
            value: { kind: 'partial', by: 'flattened', written: cell.text.text },
            at: cell.at,
          };
        return textCell(cell.text, 'csv', cell.at);
      }),
    }));
    const faults = last.open ? [{ kind: 'csv-open', at: last.span }] : [];
    const format = outfile ? 'F-OUTFILE' : 'F-CSVPMA';
    const all = asksForAll(textBefore(text, at)) && !last.open;
    return tablePart(format, [at, last.span[1]], rows, columns, { whole: all, faults });
  },
};
