import type { Span } from '../../../../engine/text/characters.ts';
import { endsWithCrlf, valueLineEnd } from '../line-breaks.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { isOfKey } from '../show/value.ts';
import { layoutOf } from './columns.ts';
import { endsPem, isUnfinished, startsPem } from './multi-line.ts';

/** A record of a file without a header. */
export interface OutfileRow {
  readonly cells: readonly Span[];
  readonly span: Span;
  /** The value has its line breaks as they are: this is the output of `mysql -N -r`. */
  readonly broken?: true;
  /** The rest of the value cannot be told from what follows. */
  readonly cut?: true;
}

const SPECIAL = /[\\\t\n]/g;

/** What the first cell of a record can be. */
const FIRST =
  /(?:\d{1,20}|default|websites|stores|[\w-]{1,99}\/[\w.-]{1,99}\/[\w./-]{1,299}|[a-z_]{1,99}\/[\w-]{1,99})\t/iy;

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

/** Whether a record may start at `at`. */
function startsRecord(text: string, at: number): boolean {
  FIRST.lastIndex = at;
  return FIRST.test(text);
}

/** A record with the lines below it that belong to its value: those of a PEM block. Other values may go on or not. */
function withLines(text: string, row: OutfileRow, crlf: boolean): OutfileRow {
  const [from, first] = row.cells.at(-1) ?? row.span;
  const written = text.slice(from, first);
  if (!isUnfinished(written)) return row;
  const front = row.cells.slice(0, -1);
  const joined = (end: number, back: readonly Span[] = []): OutfileRow => ({
    cells: [...front, [from, end], ...back],
    span: [row.span[0], back.at(-1)?.[1] ?? end],
    broken: true,
  });
  let last = first;
  for (
    let at = startsPem(written) ? nextLine(text, first) : text.length;
    at < text.length;
    at = nextLine(text, at)
  ) {
    const line = lineAt(text, at);
    const tab = line.indexOf('\t');
    if (endsPem(tab < 0 ? line : line.slice(0, tab))) {
      if (tab >= 0) return joined(at + tab, [[at + tab + 1, at + line.length]]);
      const next = nextLine(text, at);
      if (text[next] === '\t') return joined(next, [[next + 1, lineEnd(text, next)]]);
      // An empty line in front of another record is the line break at the end of the value.
      const isEmpty = next < text.length && lineAt(text, next) === '';
      const isBreak = isEmpty && startsRecord(text, nextLine(text, next));
      return joined(isBreak ? next : valueLineEnd(text, at, crlf));
    }
    if (line.trim() === '' || startsRecord(text, at)) break;
    if (last >= at - 2 && isOfKey(line)) last = at + line.length;
  }
  return { ...joined(last), cut: true };
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
    const proof: boolean = outfile || record.proof;
    const row = proof ? record.row : withLines(text, record.row, endsWithCrlf(text, at));
    const layout = layoutOf(row.cells.map((cell) => text.slice(...cell)));
    if (!layout) break;
    // The last column is behind the end of the value, which may be missing.
    const lacking = row.cut && names ? names.slice(layout.length) : [];
    if (names && [...layout, ...lacking].join() !== names.join()) break;
    names ??= layout;
    outfile = proof;
    const [, end] = row.span;
    rows.push({ ...row, cells: [...row.cells, ...lacking.map((): Span => [end, end])] });
    from = nextLine(text, row.span[1]);
  }
  return names && { names, rows, outfile };
}
