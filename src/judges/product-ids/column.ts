import { type IdentifierVerdict, judgeIdentifier, verdictOf } from './identifier.ts';
import { type IdentifierType, identifierTypeOf } from './identifier-type.ts';
import { found, type LineFinding, type LineMessage } from './messages.ts';

/** More are not judged: a sample of this size shows what is wrong with a catalog. */
export const MAX_LINES = 5000;

export interface ColumnLine extends IdentifierVerdict {
  /** 1-based, of all lines. */
  readonly line: number;
  /** Where the value is in the text, half-open, in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
}

export interface Column {
  readonly lines: readonly ColumnLine[];
  readonly counts: {
    /** Lines that are not blank. */
    readonly filled: number;
    readonly judged: number;
    /** Lines with nothing against them. */
    readonly sound: number;
  };
}

/** A check asks for one column several times: to judge it, for each repair, for the table. An emptied field replaces it. */
let latest = { type: '', text: '', column: columnOf('', '') };

/** Judges values of a type, one a line; of a pasted table the first column. Nothing is judged while the type is open. */
export function judgeIdentifiers(type: string, text: string): Column {
  if (type !== latest.type || text !== latest.text) {
    latest = { type, text, column: columnOf(type, text) };
  }
  return latest.column;
}

/** The text with what a message is about mended in every line that can be; all else stays as it is. */
export function mendIdentifiers(type: string, text: string, message: LineMessage): string {
  let mended = '';
  let at = 0;
  for (const { range, findings } of judgeIdentifiers(type, text).lines) {
    const value = findings.find((each) => each.message === message)?.mended;
    if (value === undefined) continue;
    mended += text.slice(at, range[0]) + value;
    at = range[1];
  }
  return mended + text.slice(at);
}

function columnOf(chosen: string, text: string): Column {
  const type = identifierTypeOf(chosen);
  if (!type) return { lines: [], counts: { filled: 0, judged: 0, sound: 0 } };
  const { cells, filled } = cellsOf(text);
  const firsts = new Map<string, number>();
  const lines = cells.map((cell) => lineOf(type, text, cell, firsts));
  const sound = lines.filter(({ outcome }) => outcome === 'sound' || outcome === 'note').length;
  return { lines, counts: { filled, judged: lines.length, sound } };
}

interface Cell extends Pick<ColumnLine, 'line' | 'range'> {
  /** Whether another column follows. */
  readonly followed: boolean;
}

/** The first cell of each line that is not blank, as far as they are judged; a pasted table has tabs between its cells. */
function cellsOf(text: string): { readonly cells: readonly Cell[]; readonly filled: number } {
  const cells: Cell[] = [];
  let filled = 0;
  let start = 0;
  text.split(/(\r\n?|\n)/).forEach((piece, index) => {
    if (index % 2 === 0 && piece.trim() !== '') {
      filled++;
      if (filled <= MAX_LINES) {
        const length = /^\s*[^\t]*/.exec(piece)?.[0].length ?? 0;
        const range = [start, start + length] as const;
        cells.push({ line: index / 2 + 1, range, followed: length < piece.length });
      }
    }
    start += piece.length;
  });
  return { cells, filled };
}

function lineOf(
  type: IdentifierType,
  text: string,
  { line, range, followed }: Cell,
  firsts: Map<string, number>,
): ColumnLine {
  const verdict = judgeIdentifier(type, text.slice(...range));
  const more: LineFinding[] = followed ? [found('second-column', {})] : [];
  if (verdict.outcome !== 'error' && verdict.plain !== '') {
    const key = type === 'ean-13' ? verdict.plain.padStart(13, '0') : verdict.plain;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    else more.push(found('duplicate', { first }));
  }
  const whole =
    more.length > 0 ? verdictOf(verdict.plain, [...verdict.findings, ...more]) : verdict;
  return { ...whole, line, range };
}
