import type { Entry, Fault, Format, FormatId, Part, Value } from '../../part.ts';
import { type CsvCell, type CsvForm, type CsvRow, csvRow } from '../csv.ts';
import { textOrHidden } from '../hidden.ts';
import { endsWithCrlf } from '../line-breaks.ts';
import { lineAt, nextLine } from '../lines.ts';
import { isWithSpaces } from '../table/flattened.ts';
import { flagsOf, variableOf } from './variable.ts';

/** The header of variable:list or of variable:get, or its first row if it has no header. */
const START =
  /(?:(?:Name|Level|Value|Enabled|Property)([,\t])(?:Name|Level|Value|Enabled)(?:\1(?:Name|Level|Value|Enabled))?(?:\1(?:Name|Level|Value|Enabled))?\r?(?:\n|$)|(?:\w{1,20}:)?[A-Za-z_]\w{0,255}([,\t])(?:project|environment)\2)/y;

/** The columns of a listing without a header. */
const COLUMNS = ['Name', 'Level', 'Value', 'Enabled'];

/** A value. An empty one may be a sensitive one: this output does not show the difference. */
function readValue({ text, quoted }: CsvCell, delimiter: string): Value {
  if (text.text === '') return { kind: 'hidden', by: 'mask' };
  // The format `plain` has no quotation marks, and a TAB between its columns.
  if (delimiter === '\t' && !quoted && isWithSpaces(text.text))
    return { kind: 'partial', by: 'flattened', written: text.text };
  return textOrHidden(text, 'csv');
}

/** A row of variable:list. */
function listed(row: CsvRow, names: readonly string[], delimiter: string): Entry[] {
  const name = row.cells[names.indexOf('Name')];
  const value = row.cells[names.indexOf('Value')];
  if (!name || !value) return [];
  const said = new Map(
    names.map((column, at) => [column.toLowerCase(), row.cells[at]?.text.text ?? '']),
  );
  const read: Value = row.open
    ? { kind: 'partial', by: 'end', written: value.text.text }
    : readValue(value, delimiter);
  // An empty value does not show whether it is sensitive.
  const flags = flagsOf(
    said,
    read.kind === 'hidden' && value.text.text === '' ? { kind: 'null' } : read,
  );
  return [
    variableOf(name.text.text, read, flags, { named: name.at, valued: value.at, span: row.span }),
  ];
}

/** The rows of variable:get: one property in each. */
function got(rows: readonly CsvRow[], delimiter: string): Entry[] {
  const cells = new Map(rows.map(({ cells: [key, value] }) => [key?.text.text ?? '', value]));
  const said = new Map([...cells].map(([key, value]) => [key, value?.text.text ?? '']));
  const [name, value] = [cells.get('name'), cells.get('value')];
  const [first, last] = [rows[0]?.span, rows.at(-1)?.span];
  if (!name || !first || !last) return [];
  const shown = value && (said.get('is_sensitive') === 'true' || value.text.text !== '');
  const read: Value = shown
    ? readValue(value, delimiter)
    : value
      ? textOrHidden(value.text, 'csv')
      : { kind: 'hidden', by: 'mask' };
  const places = {
    named: name.at,
    valued: value?.at ?? ([last[1], last[1]] as const),
    span: [first[0], last[1]] as const,
  };
  return [variableOf(name.text.text, read, flagsOf(said, read), places)];
}

/** Variables as the Cloud CLI prints them with --format csv, tsv or plain. */
export const cloudCsv: Format = {
  ids: ['F-VARCSV', 'F-VARGET'],
  read(text, at): Part | undefined {
    START.lastIndex = at;
    const start = START.exec(text);
    const delimiter = start?.[1] ?? start?.[2];
    if (!start || !delimiter) return undefined;
    const isHeader = start[1] !== undefined;
    const form = { delimiter, crlf: endsWithCrlf(text, at) };
    const names = isHeader
      ? lineAt(text, at).split(delimiter)
      : COLUMNS.slice(0, csvRow(text, at, form).cells.length);
    const isGet = names[0] === 'Property';
    if (!isGet && (!names.includes('Name') || !names.includes('Value'))) return undefined;
    const rows = rowsOf(text, isHeader ? nextLine(text, at) : at, form, names);
    const last = rows.at(-1);
    if (!last) return undefined;
    const entries = isGet
      ? got(rows, delimiter)
      : rows.flatMap((row) => listed(row, names, delimiter));
    if (entries.length === 0) return undefined;
    const faults: Fault[] = last.open ? [{ kind: 'csv-open', at: last.span }] : [];
    const format: FormatId = isGet ? 'F-VARGET' : 'F-VARCSV';
    return { format, span: [at, last.span[1]], entries, faults, whole: false };
  },
};

/** What can be the name of a variable or of a property. */
const NAME = /^(?:\w{1,20}:)?[A-Za-z_][\w.:-]{0,255}$/;

/** The rows up to a line that is not one. */
function rowsOf(text: string, at: number, form: CsvForm, names: readonly string[]): CsvRow[] {
  const rows: CsvRow[] = [];
  const name = Math.max(0, names.indexOf('Name'));
  for (let from = at; from < text.length; ) {
    const row = csvRow(text, from, form);
    const fits = row.cells.length === names.length || (row.open && row.cells.length > 1);
    if (!fits || !NAME.test(row.cells[name]?.text.text ?? '')) break;
    rows.push(row);
    from = nextLine(text, row.span[1]);
  }
  return rows;
}
