import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, decoder } from '../../decoded.ts';
import type { Format } from '../../part.ts';
import { csvRow } from '../csv.ts';
import { endsWithCrlf, rawValue } from '../line-breaks.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { columnsOf } from '../table/columns.ts';
import { tablePart } from '../table/settings.ts';
import { nullCell, textCell } from '../table/table.ts';
import { listsAll } from './listing.ts';

/** The columns in front of the value; only a value can have a quotation mark in it. */
const FRONT = /("?)([^\s",]{1,299})\1,("?)(\w{0,99})\3,("?)(\d{1,20})\5,/y;

/** The last column, if there is one. */
const UPDATED = /,"?(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)"?$/;

interface CsvLine {
  readonly front: readonly Span[];
  /** With its quotation marks. */
  readonly value: Span;
  readonly back: readonly Span[];
  readonly span: Span;
  readonly cut: boolean;
}

function frontAt(text: string, at: number) {
  FRONT.lastIndex = at;
  const front = FRONT.exec(text);
  if (!front) return undefined;
  const cells: Span[] = [];
  let from = at;
  for (const [quote, cell] of [front.slice(1, 3), front.slice(3, 5), front.slice(5, 7)]) {
    const start = from + (quote ?? '').length;
    cells.push([start, start + (cell ?? '').length]);
    from = start + (cell ?? '').length + (quote ?? '').length + 1;
  }
  return { cells, end: at + front[0].length };
}

/** Where the quotation mark that closes a value is, if the last one of a line can be it. */
const closes = (text: string, start: number, end: number): boolean =>
  text[start] !== '"' || (end > start + 1 && text[end - 1] === '"');

/** Reads the row at `at`: n98-magerun2 does not double quotation marks, so the columns around the value find its end. */
function rowAt(text: string, at: number, updated: boolean): CsvLine | undefined {
  const front = frontAt(text, at);
  if (!front) return undefined;
  let line = at;
  for (; line < text.length; line = nextLine(text, line)) {
    if (line > at && frontAt(text, line)) break;
    const end = lineEnd(text, line);
    const from = Math.max(line, front.end);
    const last = updated ? UPDATED.exec(text.slice(from - 1, end)) : null;
    if (updated && !last) continue;
    const to = last ? from - 1 + last.index : end;
    if (to < front.end || !closes(text, front.end, to)) continue;
    if (!updated && text[front.end] === '"' && !endsRow(text, nextLine(text, line))) continue;
    const start = to + (last?.[0].indexOf(last[1] ?? '') ?? 0);
    const back: Span[] = last ? [[start, start + (last[1]?.length ?? 0)]] : [];
    return { front: front.cells, value: [front.end, to], back, span: [at, end], cut: false };
  }
  const end = Math.max(lineEnd(text, at), Math.min(line, text.length) - 1);
  const back: Span[] = updated ? [[end, end]] : [];
  return { front: front.cells, value: [front.end, end], back, span: [at, end], cut: true };
}

/** Without a last column, a value ends where another row starts, or where the listing ends. */
const endsRow = (text: string, at: number): boolean =>
  at >= text.length || lineAt(text, at) === '' || frontAt(text, at) !== undefined;

/** A value without its quotation marks. */
function withoutQuotes(text: string, [start, end]: Span, doubled: boolean, crlf: boolean): Decoded {
  const quoted = text[start] === '"' && end - start > 1;
  if (!quoted) return asWritten(text, start, end);
  if (!doubled) return rawValue(text, start + 1, end - 1, crlf);
  const value = decoder(start + 1);
  let from = start + 1;
  for (const piece of text.slice(start + 1, end - 1).split('""')) {
    value.copy(piece, from);
    from += piece.length;
    if (from < end - 1) value.put('"', from, from + 2);
    from += 2;
  }
  return value.done();
}

/** CSV of n98-magerun2. Releases differ in whether they double quotation marks. */
export const n98Csv: Format = {
  ids: ['F-N98CSV'],
  read(text, at) {
    if (!text.startsWith('Path,Scope,', at)) return undefined;
    const names = csvRow(lineAt(text, at), 0, { delimiter: ',' }).cells.map(
      (cell) => cell.text.text,
    );
    const columns = columnsOf(names);
    if (names[2] !== 'Scope-ID' || names[3] !== 'Value' || !columns) return undefined;
    const crlf = endsWithCrlf(text, at);
    const lines: CsvLine[] = [];
    let end = lineEnd(text, at);
    for (let from = nextLine(text, at); from < text.length; from = nextLine(text, end)) {
      const row = rowAt(text, from, names.length > 4);
      if (!row) break;
      lines.push(row);
      end = row.span[1];
    }
    const inside = lines.map(({ value: [start, to] }) =>
      text[start] === '"' ? text.slice(start + 1, to - 1) : '',
    );
    const doubled = inside.every((value) => !value.replaceAll('""', '').includes('"'));
    const rows = lines.map(({ front, value, back, span, cut }) => {
      const quoted = text[value[0]] === '"' && value[1] - value[0] > 1;
      const place: Span = quoted ? [value[0] + 1, value[1] - 1] : value;
      const cell = cut
        ? { value: { kind: 'partial', by: 'end' } as const, at: place }
        : text.slice(...value) === 'NULL'
          ? nullCell(value)
          : textCell(withoutQuotes(text, value, doubled, crlf), 'csv', place);
      const plain = (place: Span) => textCell(asWritten(text, ...place), 'csv', place);
      return { span, cells: [...front.map(plain), cell, ...back.map(plain)] };
    });
    const faults = lines
      .filter(({ cut }) => cut)
      .map(({ span }) => ({ kind: 'row-broken', at: span }));
    const whole = listsAll(text, at) && faults.length === 0;
    return tablePart('F-N98CSV', [at, end], rows, columns, { whole, faults });
  },
};
