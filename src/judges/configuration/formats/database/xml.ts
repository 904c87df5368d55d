import { own } from '../../../../engine/own.ts';
import type { Fault, Format, FormatId, Part } from '../../part.ts';
import { endsWithCrlf } from '../line-breaks.ts';
import { lineEnd } from '../lines.ts';
import { dottedPart, isDotted } from '../magerun/dotted.ts';
import { listsAll } from '../n98/listing.ts';
import { columnsOf } from '../table/columns.ts';
import { asksForAll, readRows } from '../table/settings.ts';
import { type Cell, nullCell, type Row, textCell } from '../table/table.ts';
import { afterProlog, decodedText, tagAt, type XmlTag } from '../xml.ts';

/** The outermost tags, and the format that has them: `mysql -X`, `mysqldump -X` and n98-magerun2. */
const ROOTS: Readonly<Record<string, FormatId>> = {
  resultset: 'F-MYXML',
  mysqldump: 'F-MYXML',
  table: 'F-N98XML',
};

/** The tag after `at`; undefined if there is none or it cannot be read. */
function nextTag(text: string, at: number): XmlTag | undefined {
  const start = text.indexOf('<', at);
  return start < 0 ? undefined : tagAt(text, start);
}

/** One row in the making. */
interface Fields {
  readonly names: string[];
  readonly cells: Cell[];
  readonly start: number;
}

/** Reads the rows below the root. `n98`: a tag for each column, and a text with a bare `&` has become empty. */
function rowsOf(text: string, root: XmlTag, n98: boolean, crlf: boolean) {
  const rows: { names: readonly string[]; row: Row }[] = [];
  let fields: Fields | undefined;
  let end = root.at[1];
  /** What there is of the last row, if the text ends in it. */
  const cut = (stop: number) => {
    if (fields)
      rows.push({ names: fields.names, row: { cells: fields.cells, span: [fields.start, stop] } });
    return { rows, end: stop, closed: false };
  };
  for (;;) {
    const tag = nextTag(text, end);
    if (!tag) return cut(lineEnd(text, end));
    end = tag.at[1];
    if (tag.name === root.name && tag.kind === 'close') return { rows, end, closed: true };
    if (tag.name === 'row' && tag.kind !== 'empty') {
      if (tag.kind === 'close' && fields)
        rows.push({ names: fields.names, row: { cells: fields.cells, span: [fields.start, end] } });
      fields = tag.kind === 'open' ? { names: [], cells: [], start: tag.at[0] } : undefined;
      continue;
    }
    if (!fields || tag.kind === 'close' || (!n98 && tag.name !== 'field')) continue;
    const close = tag.kind === 'open' ? text.indexOf('<', end) : end;
    fields.names.push(n98 ? tag.name : (tag.attributes.get('name') ?? ''));
    if (close < 0) {
      const stop = lineEnd(text, end);
      fields.cells.push({ value: { kind: 'partial', by: 'end' }, at: [end, stop] });
      return cut(stop);
    }
    fields.cells.push(cellOf(text, tag, close, n98, crlf));
    end = close;
  }
}

function cellOf(text: string, tag: XmlTag, close: number, n98: boolean, crlf: boolean): Cell {
  const at: Cell['at'] = [tag.at[1], close];
  if (tag.attributes.get('xsi:nil') === 'true') return nullCell(at);
  const value = decodedText(text, tag.at[1], close, crlf);
  if (n98 && value.text === 'NULL') return nullCell(at);
  if (n98 && value.text === '') return { value: { kind: 'partial', by: 'flattened' }, at };
  return textCell(value, 'xml', at);
}

/** XML of `mysql -X`, `mysqldump -X` and n98-magerun2. */
export const databaseXml: Format = {
  ids: ['F-MYXML', 'F-N98XML', 'F-N98ENV'],
  read(text, at): Part | undefined {
    if (text[at] !== '<') return undefined;
    const root = tagAt(text, afterProlog(text, at));
    const format = root?.kind === 'open' ? own(ROOTS, root.name) : undefined;
    if (!root || !format || (root.name === 'table' && root.attributes.size > 0)) return undefined;
    const first = nextTag(text, root.at[1])?.name;
    if (format === 'F-N98XML' && first !== 'row') return undefined;
    const crlf = endsWithCrlf(text, at);
    const { rows, end, closed } = rowsOf(text, root, format === 'F-N98XML', crlf);
    const entries: Part['entries'][number][] = [];
    const scopes: NonNullable<NonNullable<Part['told']>['scopes']>[number][] = [];
    for (const { names, row } of rows) {
      const columns = columnsOf(names);
      if (!columns) continue;
      const read = readRows([row], columns);
      entries.push(...read.entries);
      scopes.push(...read.scopes);
    }
    const faults: Fault[] = closed
      ? []
      : [{ kind: 'xml-broken', at: [Math.max(at, end - 1), end] }];
    if (rows.length > 0 && rows.every(({ names }) => isDotted(names)))
      return dottedPart(
        [at, end],
        rows.map(({ row }) => row),
        faults,
      );
    const all =
      format === 'F-N98XML'
        ? listsAll(text, at)
        : asksForAll(root.attributes.get('statement') ?? '');
    return {
      format,
      span: [at, end],
      entries,
      faults,
      whole: all && closed && entries.length > 0,
      ...(scopes.length > 0 && { told: { scopes } }),
    };
  },
};
