import { clearKey } from './clear-id.ts';
import { firstLines } from './first-lines.ts';
import { type IdentifierVerdict, isFaulty, judgeIdentifier, verdictOf } from './identifier.ts';
import { identifierTypeOf } from './identifier-type.ts';
import { keyOf } from './keys.ts';
import { found, type LineFinding, type LineMessage } from './messages.ts';

/** Further lines are not checked: a sample of this size shows what is wrong with a catalog. */
export const MAX_LINES = 5000;

export interface ColumnLine extends Omit<IdentifierVerdict, 'plain'> {
  /** 1-based, counting all lines. */
  readonly line: number;
  /** Where the value is in the text, half-open, in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
}

export interface Column {
  /** The lines about which there is something to say. */
  readonly lines: readonly ColumnLine[];
  readonly counts: {
    /** Lines that are not empty. */
    readonly filled: number;
    readonly judged: number;
    /** Lines without an error or a warning. */
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
  let [filled, judged, faulty] = [0, 0, 0];
  const codes = codesOf(text);
  const firstLine = firstLines(Math.min(MAX_LINES, codes.length + 1));
  for (let line = 1, start = 0; type && start <= codes.length; line++) {
    const cell = endOfCell(codes, start);
    const end = codes[cell] === TAB ? endOfLine(codes, cell) : cell;
    const clear = clearKey(type, codes, start, cell);
    if (clear >= 0 || text.slice(start, end).trim() !== '') filled++;
    if (filled > judged && judged < MAX_LINES) {
      judged++;
      const range: Range = [start, clear >= 0 ? cell : cellEnd(text, start, end)];
      const verdict = clear >= 0 ? CLEAR : judgeIdentifier(type, text.slice(...range));
      const key = clear >= 0 ? clear : keyOf(type, verdict);
      const first = key === undefined ? 0 : firstLine(key, line);
      const more = besides(range[1] < end, first);
      if (verdict.findings.length + more.length > 0) {
        const { outcome, findings } = withMore(verdict, more);
        lines.push({ outcome, findings, line, range });
        if (isFaulty(outcome)) faulty++;
      }
    }
    start = end + (codes[end] === RETURN && codes[end + 1] === LINE_FEED ? 2 : 1);
  }
  return { lines, counts: { filled, judged, sound: judged - faulty } };
}

/** An ID about which there is nothing to say. */
const CLEAR: IdentifierVerdict = verdictOf('', []);

type Range = ColumnLine['range'];

const NOTHING: readonly LineFinding[] = [];
const BESIDE = [found('second-column', {})];

/** What there is to say about a line beside its own value. */
function besides(hasMore: boolean, first: number): readonly LineFinding[] {
  if (first > 0) return [...(hasMore ? BESIDE : NOTHING), found('duplicate', { first })];
  return hasMore ? BESIDE : NOTHING;
}

/** The same for every clear ID of a pasted table. */
const CLEAR_BESIDE: IdentifierVerdict = verdictOf('', BESIDE);

function withMore(verdict: IdentifierVerdict, more: readonly LineFinding[]): IdentifierVerdict {
  if (more === NOTHING) return verdict;
  if (verdict === CLEAR && more === BESIDE) return CLEAR_BESIDE;
  return verdictOf(verdict.plain, [...verdict.findings, ...more]);
}

/** A pasted table has tabs between its cells. */
const cellEnd = (text: string, start: number, end: number): number =>
  start + (/^\s*[^\t]*/.exec(text.slice(start, end))?.[0].length ?? 0);

/** Each character as its code, as far as it is ASCII. */
function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  const { read, written } = new TextEncoder().encodeInto(text, codes);
  if (read === text.length && written === read) return codes;
  for (let at = 0; at < text.length; at++) codes[at] = Math.min(text.charCodeAt(at), NOT_ASCII);
  return codes;
}

const NOT_ASCII = 0xff;
const [TAB, LINE_FEED, RETURN] = [9, 10, 13];

function endOfCell(codes: Uint8Array, start: number): number {
  let at = start;
  while (at < codes.length && codes[at] !== TAB && !isBreak(codes[at])) at++;
  return at;
}

function endOfLine(codes: Uint8Array, start: number): number {
  let at = start;
  while (at < codes.length && !isBreak(codes[at])) at++;
  return at;
}

const isBreak = (code: number | undefined): boolean => code === LINE_FEED || code === RETURN;
