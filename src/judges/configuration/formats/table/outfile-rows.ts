import type { Span } from '../../../../engine/text/characters.ts';
import { endsWithCrlf } from '../line-breaks.ts';
import { nextLine } from '../lines.ts';
import { layoutOf } from './columns.ts';

/** A record of a file without a header. */
export interface OutfileRow {
  readonly cells: readonly Span[];
  readonly span: Span;
}

const SPECIAL = /[\\\t\n]/g;

/** What the first cell of a record can be. */
const FIRST = /(?:\d{1,20}|default|websites|stores|[\w-]{1,99}\/[\w.-]{1,99}\/[\w./-]{1,299})\t/iy;

/** No table has more columns; a record with more is not read on. */
const MOST = 6;

/** Reads one record. A backslash protects the character behind it, also a line break or a TAB. */
function recordAt(
  text: string,
  at: number,
  crlf: boolean,
): { row: OutfileRow; proof: boolean } | undefined {
  FIRST.lastIndex = at;
  if (!FIRST.test(text)) return undefined;
  const cells: Span[] = [];
  let proof = false;
  let start = at;
  let from = at;
  for (;;) {
    SPECIAL.lastIndex = from;
    const stop = SPECIAL.exec(text)?.index ?? text.length;
    if (text[stop] === '\\') {
      const broken = text.startsWith('\r\n', stop + 1);
      proof ||= broken || /[\n\tN]/.test(text.charAt(stop + 1));
      from = Math.min(stop + (broken ? 3 : 2), text.length);
      continue;
    }
    const end =
      crlf && text[stop] === '\n' && stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    if (text[stop] === '\t') {
      cells.push([start, stop]);
      if (cells.length > MOST) return undefined;
      start = stop + 1;
      from = start;
      continue;
    }
    cells.push([start, end]);
    return { row: { cells, span: [at, end] }, proof };
  }
}

/**
 * Reads records without a header, while their columns stay the same. `outfile` tells that INTO OUTFILE has written
 * them; otherwise it is `mysql -N`, whose records are read in the same way.
 */
export function outfileRows(text: string, at: number) {
  const rows: OutfileRow[] = [];
  let names: readonly string[] | undefined;
  let outfile = false;
  for (let from = at; from < text.length; ) {
    const record = recordAt(text, from, endsWithCrlf(text, at));
    if (!record) break;
    const { row, proof } = record;
    const layout = layoutOf(row.cells.map((cell) => text.slice(...cell)));
    if (!layout || (names && layout.join() !== names.join())) break;
    names = layout;
    rows.push(row);
    outfile ||= proof;
    from = nextLine(text, row.span[1]);
  }
  return names && { names, rows, outfile };
}
