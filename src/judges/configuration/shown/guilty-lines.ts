import type { LinePiece, SettingRow, ShownLine } from '../../../engine/configuration/report.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { matchAt } from '../formats/sticky.ts';
import type { Installation, Setting } from '../installation.ts';
import { countUpTo, lineStarts } from '../places.ts';
import { type Mark, type Marks, marksIn } from './marks.ts';
import { isPlainWord } from './plain-words.ts';
import { isShownName } from './values.ts';

/** Shows the lines of the reader's text where something is wrong, with the lines that they are nested in. */
export type GuiltyLines = (at: Span) => readonly ShownLine[];

/** What is written in a text, and what is shown of a whole mark. */
interface Marked {
  readonly marks: Marks;
  piece(mark: Mark): LinePiece;
}

const MOST_PARENTS = 8;
/** How far above a line its parents are looked for. */
const FARTHEST = 2000;
/** A longer line has more than one entry. */
const WIDTH = 160;
/** How many characters of a line are shown. */
const LONGEST = 400;
const INDENT = /[ \t]*/y;
/** What separates words in any of the formats. */
const WORD = /[^\s"'`,;()[\]{}|=<>]+/g;

/**
 * For a text that was read: a line is shown word by word. A word is hidden unless it belongs to a format or to a listed
 * path, or is a name or a value that the report shows as well. `lineOf`: the number of a line in its file. `beside`: secrets
 * in no entry.
 */
export function guiltyLines(
  raw: string,
  { listed, unreached, parts }: Installation,
  shownOf: (setting: Setting) => SettingRow['value'],
  words: ReadonlySet<string>,
  lineOf: (offset: number) => number,
  beside: readonly Span[],
): GuiltyLines {
  const starts = lineStarts(raw);
  const settingOf = new Map([...listed, ...unreached].map((setting) => [setting.entry, setting]));
  const marks = marksIn(parts, beside);
  /** A value is only shown as it is written if it is written as it is. */
  const piece = (mark: Mark): LinePiece => {
    if (mark.of === 'secret') return { hidden: undefined };
    const written = raw.slice(...mark.at);
    if (mark.of === 'name') return isShownName(written) ? written : { hidden: undefined };
    const setting = settingOf.get(mark.entry);
    const value = setting && shownOf(setting);
    if (value?.kind === 'text' && value.text === written) return written;
    return { hidden: value?.kind === 'secret' ? value.number : undefined };
  };
  const endOf = (line: number) => (starts[line] ?? raw.length + 1) - 1;
  const textOf = (line: number) => raw.slice(starts[line - 1], endOf(line)).replace(/\r$/, '');
  // A line can be above many others.
  const indents = new Map<number, number | undefined>();
  const indentOf = (line: number) => {
    if (!indents.has(line)) indents.set(line, indentAt(raw, starts[line - 1] ?? 0));
    return indents.get(line);
  };

  /** Of a long line, only the entry is shown, or its first words. */
  const pieces = (line: number, entry: Span | undefined): readonly LinePiece[] => {
    const start = starts[line - 1] ?? 0;
    const end = start + textOf(line).length;
    const own: Span = entry ? [Math.max(start, entry[0]), Math.min(end, entry[1])] : [start, end];
    const [from, to] = end - start > WIDTH && own[0] < own[1] ? own : [start, end];
    const shown = cut(hide(raw, [from, to], { marks, piece }, words));
    return [...(from > start ? ['… '] : []), ...shown, ...(to < end ? [' …'] : [])];
  };
  /** Whether a line begins in a value, so that its indentation says nothing. */
  const isValue = (line: number) => {
    const at = starts[line - 1] ?? 0;
    const [mark] = marks.around([at, at]);
    if (mark === undefined || mark.at[0] >= at) return false;
    // The quotation mark behind a value that ends with a line break is alone in its line.
    return at < mark.at[1] || (at === mark.at[1] && /['"]/.test(raw.charAt(at)));
  };

  return (at) => {
    const entry = marks.entryAt(at[0]);
    const own = countUpTo(starts, at[0]);
    const name = entry ? countUpTo(starts, entry.named[0]) : own;
    const top = entry ? countUpTo(starts, marks.partStart(entry)) : own;
    const above = parents(indentOf, isValue, Math.min(name, own), top);
    const lines = [...new Set([...above, name, own])].toSorted((one, other) => one - other);
    return lines.map((line) => ({
      line: lineOf(starts[line - 1] ?? 0),
      guilty: line === own,
      pieces: pieces(line, line === own || line === name ? entry?.span : undefined),
    }));
  };
}

/** How far a line is indented; undefined if it is empty. */
function indentAt(raw: string, start: number): number | undefined {
  const indent = matchAt(INDENT, raw, start)?.[0].length ?? 0;
  return /\S/.test(raw.charAt(start + indent)) ? indent : undefined;
}

/** The lines above that are indented less and less: what a line is nested in. */
function parents(
  indentOf: (line: number) => number | undefined,
  isValue: (line: number) => boolean,
  line: number,
  top: number,
): readonly number[] {
  const found: number[] = [];
  let least = indentOf(line) ?? 0;
  for (let at = line - 1; least > 0 && at >= Math.max(top, line - FARTHEST); at -= 1) {
    const indent = indentOf(at) ?? least;
    if (indent >= least || isValue(at)) continue;
    least = indent;
    found.push(at);
  }
  return found.slice(0, MOST_PARENTS);
}

/** The first pieces, up to a length; a word is never cut, because a part of it may look different from the whole. */
function cut(pieces: readonly LinePiece[]): readonly LinePiece[] {
  let length = 0;
  const end = pieces.findIndex((piece) => {
    length += typeof piece === 'string' ? piece.length : 1;
    return length > LONGEST;
  });
  return end < 0 ? pieces : [...pieces.slice(0, end), ' …'];
}

function hide(
  raw: string,
  [start, end]: Span,
  { marks, piece }: Marked,
  words: ReadonlySet<string>,
): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = start;
  for (const mark of marks.around([start, end])) {
    const [from, to] = [Math.max(at, mark.at[0]), Math.min(end, mark.at[1])];
    if (from >= to) continue;
    pieces.push(...hideWords(raw.slice(at, from), words));
    const whole = from === mark.at[0] && to === mark.at[1];
    const shown = piece(mark);
    pieces.push(whole || typeof shown !== 'string' ? shown : { hidden: undefined });
    at = to;
  }
  pieces.push(...hideWords(raw.slice(at, end), words));
  return merged(pieces);
}

function hideWords(text: string, words: ReadonlySet<string>): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (isPlainWord(word, words)) continue;
    pieces.push(text.slice(at, index), { hidden: undefined });
    at = index + word.length;
  }
  return [...pieces, text.slice(at)];
}

/** Hidden words side by side are one place. */
function merged(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const all: LinePiece[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const last = all.at(-1);
    const before = all.at(-2);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else if (isUnnumbered(piece) && isUnnumbered(last)) continue;
    else if (isUnnumbered(piece) && isUnnumbered(before) && /^\s*$/.test(String(last))) all.pop();
    else all.push(piece);
  }
  return all;
}

const isUnnumbered = (piece: LinePiece | undefined): boolean =>
  typeof piece === 'object' && piece.hidden === undefined;
