import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten } from '../../decoded.ts';
import type { Format } from '../../part.ts';
import { endsWithCrlf, rawValue } from '../line-breaks.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { type Row, textCell } from '../table/table.ts';
import { dottedPart } from './dotted.ts';

const HEADER = /^"?key"?,"?value"?$/i;
/** The key in front of a value; a key of env.php can be any word. */
const KEY = /^([\w-][\w.-]{0,299}),/;

/** Where a value ends that starts at `at`: n98-magerun2 does not double quotation marks, so the next key tells it. */
function valueEnd(text: string, at: number): { readonly end: number; readonly closed: boolean } {
  const first = lineEnd(text, at);
  if (text[at] !== '"') return { end: first, closed: true };
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    if (line > at && KEY.test(lineAt(text, line))) break;
    const end = lineEnd(text, line);
    const next = nextLine(text, line);
    const last = next >= text.length || lineAt(text, next) === '' || KEY.test(lineAt(text, next));
    if (last && end > at + 1 && text[end - 1] === '"') return { end, closed: true };
  }
  return { end: first, closed: false };
}

/** What `config:env:show --format=csv` of n98-magerun2 prints: keys of env.php with dots, and their values. */
export const dottedCsv: Format = {
  ids: ['F-N98ENV'],
  read(text, at) {
    if (!HEADER.test(lineAt(text, at))) return undefined;
    const crlf = endsWithCrlf(text, at);
    const rows: Row[] = [];
    const faults: { kind: string; at: Span }[] = [];
    let end = lineEnd(text, at);
    for (let line = nextLine(text, at); line < text.length; line = nextLine(text, end)) {
      const key = KEY.exec(lineAt(text, line))?.[1];
      if (key === undefined) break;
      const named: Span = [line, line + key.length];
      const start = named[1] + 1;
      const value = valueEnd(text, start);
      end = value.end;
      const quoted = text[start] === '"' && value.closed;
      const valued: Span = quoted ? [start + 1, end - 1] : [start, end];
      const cell = value.closed
        ? textCell(rawValue(text, ...valued, crlf), 'csv', valued)
        : { value: { kind: 'partial', by: 'end' } as const, at: valued };
      if (!value.closed) faults.push({ kind: 'csv-open', at: [line, end] });
      rows.push({
        cells: [textCell(asWritten(text, ...named), 'none', named), cell],
        span: [line, end],
      });
    }
    return dottedPart([at, end], rows, faults);
  },
};
