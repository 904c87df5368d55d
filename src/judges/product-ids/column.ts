import { clearNumber, digitsOf } from './clear-number.ts';
import { type IdentifierVerdict, judgeIdentifier, verdictOf } from './identifier.ts';
import { type IdentifierType, identifierTypeOf } from './identifier-type.ts';
import { found, type LineFinding, type LineMessage } from './messages.ts';
import { type Key, repeatsIn } from './repeats.ts';

/** Further lines are not checked: a sample of this size shows what is wrong with a catalog. */
export const MAX_LINES = 5000;

export interface ColumnLine extends IdentifierVerdict {
  /** 1-based, counting all lines. */
  readonly line: number;
  /** Where the value is in the text, half-open, in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
}

export interface Column {
  readonly lines: readonly ColumnLine[];
  readonly counts: {
    /** Lines that are not empty. */
    readonly filled: number;
    readonly judged: number;
    /** Lines without findings. */
    readonly sound: number;
  };
}

/**
 * A check asks for the same column several times: for its findings, for each repair, for the table. Clearing the field
 * replaces it.
 */
let latest = { type: '', text: '', column: columnOf('', '') };

/**
 * Checks values of a type, one per line; of a pasted table the first column. Nothing is checked until a type is chosen.
 */
export function judgeIdentifiers(type: string, text: string): Column {
  if (type !== latest.type || text !== latest.text) {
    latest = { type, text, column: columnOf(type, text) };
  }
  return latest.column;
}

/** The text with what a message is about repaired in every line where that is possible; the rest does not change. */
export function repairIdentifiers(type: string, text: string, message: LineMessage): string {
  let repaired = '';
  let at = 0;
  for (const { range, findings } of judgeIdentifiers(type, text).lines) {
    const value = findings.find((each) => each.message === message)?.repaired;
    if (value === undefined) continue;
    repaired += text.slice(at, range[0]) + value;
    at = range[1];
  }
  return repaired + text.slice(at);
}

function columnOf(chosen: string, text: string): Column {
  const type = identifierTypeOf(chosen);
  const lines: ColumnLine[] = [];
  const keys: Key[] = [];
  let [filled, start] = [0, 0];
  for (let line = 1; type && start <= text.length; line++) {
    const number = filled < MAX_LINES ? clearNumber(type, text, start) : undefined;
    const end = endOfLine(text, number === undefined ? start : start + digitsOf(type));
    if (number !== undefined) {
      lines.push(clearLine(text, line, [start, start + digitsOf(type)], end));
      keys.push(number);
      filled++;
    } else if (text.slice(start, end).trim() !== '') {
      if (filled < MAX_LINES) {
        const verdict = judgeIdentifier(type, text.slice(start, cellEnd(text, start, end)));
        lines.push(lineOf(verdict, line, [start, cellEnd(text, start, end)], end));
        keys.push(keyOf(type, verdict));
      }
      filled++;
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  for (const [at, first] of repeatsIn(keys)) {
    const [again, before] = [lines[at], lines[first]];
    if (again && before) lines[at] = withMore(again, found('duplicate', { first: before.line }));
  }
  const sound = lines.filter(({ outcome }) => outcome === 'sound' || outcome === 'note').length;
  return { lines, counts: { filled, judged: lines.length, sound } };
}

/** What makes two lines the same ID: an EAN may be written as the UPC-A that it contains. Undefined: no comparison. */
function keyOf(type: IdentifierType, { outcome, plain }: IdentifierVerdict): Key {
  if (outcome === 'error' || plain === '') return undefined;
  return digitsOf(type) > 0 ? Number(plain) : plain;
}

const NOTHING: readonly LineFinding[] = [];
const BESIDE = found('second-column', {});
const ONLY_BESIDE: readonly LineFinding[] = [BESIDE];

type Range = ColumnLine['range'];

/** A line with a number about which there is nothing to say, except for what is next to it. */
function clearLine(text: string, line: number, range: Range, end: number): ColumnLine {
  const followed = range[1] < end;
  return {
    outcome: followed ? 'note' : 'sound',
    plain: text.slice(range[0], range[1]),
    findings: followed ? ONLY_BESIDE : NOTHING,
    line,
    range,
  };
}

function lineOf(verdict: IdentifierVerdict, line: number, range: Range, end: number): ColumnLine {
  const whole = { ...verdict, line, range };
  return range[1] < end ? withMore(whole, BESIDE) : whole;
}

const withMore = (line: ColumnLine, more: LineFinding): ColumnLine => ({
  ...line,
  ...verdictOf(line.plain, [...line.findings, more]),
});

/** A pasted table has tabs between its cells. */
const cellEnd = (text: string, start: number, end: number): number =>
  start + (/^\s*[^\t]*/.exec(text.slice(start, end))?.[0].length ?? 0);

const [LINE_FEED, RETURN] = [10, 13];

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return at;
  }
  return text.length;
}
