import { asWritten } from '../../decoded.ts';
import type { FormatId, Part } from '../../part.ts';
import { type Json, type JsonMember, membersOf } from '../json.ts';
import { columnsOf } from './columns.ts';
import { readRows } from './settings.ts';
import { type Cell, nullCell, type Row, textCell } from './table.ts';

function cellOf(json: Json, text: string): Cell {
  if (json.kind === 'string') return textCell(json.text, 'json', json.at);
  if (json.kind === 'word')
    return json.word === 'null'
      ? nullCell(json.at)
      : textCell(asWritten(text, ...json.at), 'none', json.at);
  return { value: { kind: 'partial', by: 'flattened' }, at: json.at };
}

const rowOf = (members: readonly JsonMember[], span: Part['span'], text: string): Row => ({
  cells: members.map((member) => cellOf(member.value, text)),
  span,
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
  more: { readonly whole: boolean; readonly broken: number | undefined },
): Part {
  const entries: Part['entries'][number][] = [];
  const scopes: NonNullable<NonNullable<Part['told']>['scopes']>[number][] = [];
  for (const json of objects) {
    const columns = json.kind === 'object' ? columnsOf(namesOf(json)) : undefined;
    if (!columns) continue;
    const read = readRows([rowOf([...membersOf(json).values()], json.at, text)], columns);
    entries.push(...read.entries);
    scopes.push(...read.scopes);
  }
  const broken = more.broken === undefined ? [] : [Math.min(more.broken, text.length)];
  return {
    format,
    span,
    entries,
    faults: broken.map((at) => ({ kind: 'json-broken', at: [at, Math.min(at + 1, text.length)] })),
    whole: more.whole && more.broken === undefined && entries.length > 0,
    ...(scopes.length > 0 && { told: { scopes } }),
  };
}
