import { asWritten } from '../../decoded.ts';
import type { FormatId, Part } from '../../part.ts';
import { type Json, membersOf } from '../json.ts';
import { columnsOf } from './columns.ts';
import { readRows } from './settings.ts';
import { type Cell, nullCell, type Row, textCell } from './table.ts';

function cellOf(json: Json, text: string): Cell {
  if (json.kind === 'string') return textCell(json.text, 'json', json.at);
  if (json.kind === 'word')
    return json.word === 'null'
      ? nullCell(json.at)
      : textCell(asWritten(text, ...json.at), 'none', json.at);
  const by = json.kind === 'open' ? 'end' : 'flattened';
  return { value: { kind: 'partial', by }, at: json.at };
}

/** The members of an object as the cells of a row. */
export const rowOf = (json: Json, text: string): Row => ({
  cells: [...membersOf(json).values()].map(({ value }) => cellOf(value, text)),
  span: json.at,
});

/** The names of the columns of an object that is a row. */
const namesOf = (json: Json): readonly string[] => [...membersOf(json).keys()];

/** Whether an object is a row of a table that tells something. */
export const isRow = (json: Json | undefined): boolean =>
  json?.kind === 'object' && columnsOf(namesOf(json)) !== undefined;

/** The part in which objects are the rows of tables; each object names its columns. */
export function jsonPart(
  format: FormatId,
  text: string,
  span: Part['span'],
  objects: readonly Json[],
  more: { readonly whole: boolean; readonly faults: Part['faults'] },
): Part {
  const entries: Part['entries'][number][] = [];
  const scopes: NonNullable<NonNullable<Part['told']>['scopes']>[number][] = [];
  for (const json of objects) {
    const columns = json.kind === 'object' ? columnsOf(namesOf(json)) : undefined;
    if (!columns) continue;
    const read = readRows([rowOf(json, text)], columns);
    entries.push(...read.entries);
    scopes.push(...read.scopes);
  }
  return {
    format,
    span,
    entries,
    faults: more.faults,
    whole: more.whole && more.faults.length === 0 && entries.length > 0,
    ...(scopes.length > 0 && { told: { scopes } }),
  };
}
