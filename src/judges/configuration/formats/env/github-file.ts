import type { Span } from '../../../../engine/text/characters.ts';
import { type Decoded, sourceOffset } from '../../decoded.ts';
import type { Entry, Fault, Quoting, Value } from '../../part.ts';
import { fromSources, partOf, sourcesOf } from '../../raw/sources.ts';
import { textOrHidden } from '../hidden.ts';

/** A line of the file, with the command that writes it. */
export interface FileLine {
  readonly text: Decoded;
  /** `substituted`: another program prints what is there. */
  readonly quoting: Quoting;
  /** Of the command. */
  readonly span: Span;
  /** Whether it is the first line of what the command prints. */
  readonly first: boolean;
  readonly faults: readonly Fault[];
  /** A quote in the command does not end. */
  readonly open?: boolean;
}

/** In place of a command: what the variable is written into. */
export const GITHUB_ENV = 'GITHUB_ENV';

const START = /^([A-Za-z_][\w.:-]{0,299})(=|<<)/;

/** Whether a line is the first one of a variable. */
export const startsVariable = (line: FileLine | undefined): boolean =>
  line !== undefined && START.test(line.text.text);

/** A file, a secret or a variable that is printed as it is, so with all its line breaks. */
const WHOLE =
  /^(?:\$\((?:cat\s|<)[^|;&]{1,199}\)|\$\{\{[^{}]{1,199}\}\}|\$\w{1,199}|\$\{\w{1,199}\})$/;

/** The variables that the file sets (GitHub, "Workflow commands"): `NAME=value`, or `NAME<<EOF` and lines up to `EOF`. */
export function variablesIn(lines: readonly FileLine[]) {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const [whole, name, sign] = START.exec(line?.text.text ?? '') ?? [];
    if (!line || whole === undefined || name === undefined) {
      at++;
      continue;
    }
    const named = placeOf(line.text, [0, name.length]);
    const rest = partOf(line.text, whole.length);
    const read =
      sign === '=' ? oneLine(lines, at, rest) : severalLines(lines, at, rest.text.trim());
    const last = lines[read.next - 1]?.span[1] ?? line.span[1];
    entries.push({
      name,
      naming: 'variable',
      value: read.value,
      origin: 'variable',
      flags: { command: GITHUB_ENV },
      named,
      valued: read.valued,
      span: [Math.min(line.span[0], named[0]), Math.max(last, read.valued[1])],
    });
    faults.push(...read.faults);
    at = read.next;
  }
  return { entries, faults };
}

interface Read {
  readonly value: Value;
  readonly valued: Span;
  readonly faults: readonly Fault[];
  /** The first line behind it. */
  readonly next: number;
}

const placeOf = (text: Decoded, [from, to]: Span): Span => {
  const start = sourceOffset(text, from);
  return [start, Math.max(start, sourceOffset(text, to))];
};

/** The value behind `NAME=`. What the same command prints on other lines is refused. */
function oneLine(lines: readonly FileLine[], at: number, rest: Decoded): Read {
  const { quoting = 'none', open, faults = [] } = lines[at] ?? {};
  const valued = placeOf(rest, [0, rest.text.length]);
  let next = at + 1;
  while (lines[next]?.first === false) next++;
  const last = lines[next - 1]?.text.end ?? valued[1];
  const cut: Fault[] =
    next > at + 1
      ? [{ kind: 'env-unquoted-lines', at: [lines[at + 1]?.text.pieces[0]?.[1] ?? last, last] }]
      : WHOLE.test(rest.text)
        ? [{ kind: 'env-unquoted-lines', at: valued }]
        : [];
  const value: Value = open ? { kind: 'partial', by: 'end' } : textOrHidden(rest, quoting);
  return { value, valued, faults: [...faults, ...cut], next };
}

/** The lines behind `NAME<<EOF`, up to `EOF`. */
function severalLines(lines: readonly FileLine[], at: number, delimiter: string): Read {
  const end = lines.findIndex(({ text }, index) => index > at && text.text === delimiter);
  const inside = lines.slice(at + 1, end < 0 ? lines.length : end);
  const text = joined(inside, lines[at]?.text.end ?? 0);
  const valued = placeOf(text, [0, text.text.length]);
  const faults = inside.flatMap((line) => line.faults);
  const isElsewhere = inside.some(({ quoting }) => quoting === 'substituted');
  const value: Value = isElsewhere
    ? { kind: 'hidden', by: 'reference' }
    : end < 0 || inside.some(({ open }) => open)
      ? { kind: 'partial', by: 'end' }
      : textOrHidden(text, inside[0]?.quoting ?? 'none');
  return { value, valued, faults, next: end < 0 ? lines.length : end + 1 };
}

/** Lines as one text, with line breaks between them. */
function joined(lines: readonly FileLine[], after: number): Decoded {
  const sources: number[] = [];
  let end = after;
  for (const [index, { text }] of lines.entries()) {
    if (index > 0) sources.push(end);
    sources.push(...sourcesOf(text));
    end = text.end;
  }
  return fromSources(lines.map(({ text }) => text.text).join('\n'), sources, end);
}
