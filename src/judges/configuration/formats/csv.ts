import type { Span } from '../../../engine/text/characters.ts';
import { asWritten, type Decoded, decoder } from '../decoded.ts';

/** How rows are written. */
export interface CsvForm {
  readonly delimiter: string;
  /** A backslash protects the next character, as INTO OUTFILE writes; otherwise a quotation mark is doubled. */
  readonly backslash?: boolean;
  /** The text has CRLF: inside quotation marks it means LF. */
  readonly crlf?: boolean;
}

/** A cell, without its quotation marks. */
export interface CsvCell {
  readonly text: Decoded;
  readonly at: Span;
  readonly quoted: boolean;
}

/** A row; with `open`, the text ends inside quotation marks. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly span: Span;
  readonly open: boolean;
}

/** Reads the row at `at`. Quotation marks that are not around a whole cell belong to its text. */
export function csvRow(text: string, at: number, form: CsvForm): CsvRow {
  const cells: CsvCell[] = [];
  for (let from = at; ; ) {
    const quoted = text[from] === '"' ? quotedCell(text, from, form) : undefined;
    if (quoted?.end === undefined && quoted) {
      cells.push(quoted.cell);
      return { cells, span: [at, text.length], open: true };
    }
    const [cell, end] = quoted
      ? [quoted.cell, quoted.end ?? text.length]
      : plainCell(text, from, form);
    cells.push(cell);
    if (text[end] !== form.delimiter) return { cells, span: [at, end], open: false };
    from = end + 1;
  }
}

/** A cell without quotation marks: up to the delimiter or the end of the line. */
function plainCell(text: string, at: number, { delimiter }: CsvForm): [CsvCell, number] {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  if (text[end] === '\n' && end > at && text[end - 1] === '\r') end--;
  return [{ text: asWritten(text, at, end), at: [at, end], quoted: false }, end];
}

/** A cell in quotation marks. Undefined if something follows them in the cell; without an end if they do not close. */
function quotedCell(text: string, at: number, form: CsvForm) {
  const special = form.backslash ? /"|\\(?:\r\n|[\s\S])?/g : form.crlf ? /"|\r\n/g : /"/g;
  const value = decoder(at + 1);
  for (let from = at + 1; ; ) {
    special.lastIndex = from;
    const found = special.exec(text);
    value.copy(text.slice(from, found?.index), from);
    if (!found) {
      const cell: CsvCell = { text: value.done(), at: [at + 1, text.length], quoted: true };
      return { cell, end: undefined };
    }
    const [piece] = found;
    const stop = found.index;
    const doubled = piece === '"' && text[stop + 1] === '"';
    if (piece === '"' && !doubled) {
      if (!endsCell(text, stop + 1, form.delimiter)) return undefined;
      const cell: CsvCell = { text: value.done(), at: [at + 1, stop], quoted: true };
      return { cell, end: stop + 1 };
    }
    const last = piece.charAt(piece.length - 1);
    from = stop + (doubled ? 2 : piece.length);
    value.put((piece.startsWith('\\') && ESCAPES[last]) || last, stop, from);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

const endsCell = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length ||
  text[at] === delimiter ||
  text[at] === '\n' ||
  (text[at] === '\r' && (at + 1 >= text.length || text[at + 1] === '\n'));
