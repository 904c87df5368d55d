import type { Entry, Fault, FormatId, Part, Scope, Told } from '../../part.ts';
import { PASSED_ON } from '../shell/said-beside.ts';
import type { Columns } from './columns.ts';
import { cellText, type Row } from './table.ts';

type Scopes = NonNullable<Told['scopes']>;

const scopeOf = (type: string, id: string | undefined): Scope =>
  id ? { type, name: id, named: 'id' } : { type };

/** The setting in a row of core_config_data. */
function settingOf(row: Row, columns: Columns): Entry | undefined {
  const path = row.cells[columns.path];
  const value = row.cells[columns.value];
  const name = cellText(path);
  if (!path || !value || !name) return undefined;
  const type = cellText(row.cells[columns.scope])?.toLowerCase();
  return {
    name,
    naming: 'path',
    scope: type ? scopeOf(type, cellText(row.cells[columns.scopeId])) : undefined,
    value: value.value,
    origin: 'database',
    named: path.at,
    valued: value.at,
    span: row.span,
  };
}

/** What the rows of a table say. */
export interface TableRead {
  readonly entries: Entry[];
  readonly scopes: Scopes[number][];
  readonly faults: Fault[];
}

/** Adds the setting or the scope in a row of a table. A row with another number of cells is not read. */
export function readRow(row: Row, columns: Columns, { entries, scopes, faults }: TableRead): void {
  if (row.cells.length !== columns.count) {
    faults.push({ kind: 'row-broken', at: row.span });
    return;
  }
  if (columns.of === 'settings') {
    const entry = settingOf(row, columns);
    if (entry) entries.push(entry);
    return;
  }
  const code = cellText(row.cells[columns.code]);
  const id = cellText(row.cells[columns.id]);
  if (code) scopes.push({ type: columns.of, ...(id && { id }), code });
}

/** Settings and scopes in the rows of a table. */
export function readRows(rows: readonly Row[], columns: Columns): TableRead {
  const read: TableRead = { entries: [], scopes: [], faults: [] };
  for (const row of rows) readRow(row, columns, read);
  return read;
}

/** A part that is one table. */
export function tablePart(
  format: FormatId,
  span: Part['span'],
  rows: readonly Row[],
  columns: Columns,
  more: { readonly whole?: boolean; readonly faults?: readonly Fault[] } = {},
): Part {
  const { entries, scopes, faults } = readRows(rows, columns);
  return {
    format,
    span,
    entries,
    faults: [...faults, ...(more.faults ?? [])],
    whole: Boolean(more.whole) && columns.of === 'settings' && faults.length === 0,
    ...(scopes.length > 0 && { told: { scopes } }),
  };
}

const FROM = /\bfrom\s{1,99}[`\w.]{0,99}core_config_data`?/gi;
const ORDER = /^order\s{1,99}by\s{1,99}[`\w, ]{1,299}/i;
const SELECT = /\bselect\s[^;|]{0,999}$/i;

/** The end of a query, with what a client or a shell may have there: the name of a database can follow a quotation mark. */
const END = new RegExp(String.raw`^(?:(?:;|\\G|["'])[^|]{0,999})?${PASSED_ON}`, 'i');

const LIMIT = /\blimit\s/i;

/** Whether a line above a table, or its statement, asks for the whole table core_config_data. */
export function asksForAll(query: string): boolean {
  if (query.length >= 1000 || LIMIT.test(query)) return false;
  return [...query.matchAll(FROM)].some(
    ({ 0: from, index }) =>
      END.test(
        query
          .slice(index + from.length)
          .trimStart()
          .replace(ORDER, ''),
      ) && SELECT.test(query.slice(0, index)),
  );
}
