import type { Span } from '../../../engine/text/characters.ts';
import { asWritten } from '../decoded.ts';
import type { Entry, Format, Part, Scope, Value } from '../part.ts';
import { isLeftOut } from '../raw/left-out.ts';
import { textOrHidden } from './hidden.ts';
import { lineAt, lineEnd, nextLine } from './lines.ts';
import { isSaidBeside } from './shell/said-beside.ts';
import { DIED, isOtherThanValue } from './show/answers.ts';
import { type Asked, askedBefore } from './show/asked.ts';
import { type Extent, LINE, type Surroundings, startsOther, valueExtent } from './show/value.ts';
import { isShortPath } from './table/columns.ts';

/** Without the command, a path has three parts, or it can be nothing else: "and/or - " is prose. */
const SURE = /^[\w-]+(?:\/[\w-]+){2,}$/;
const NAMED = /^(\S+) -(?: |$)/;

function isSure(line: string): boolean {
  const path = NAMED.exec(line)?.[1] ?? '';
  return SURE.test(path) || isShortPath(path);
}

const REFUSED = /^\s*The "[^"]*" path doesn't exist\b/;

/** With so many values, text between two of them is part of a value. */
const LISTING = 8;

/**
 * The output of `bin/magento config:show`: lines `path - value`, or one value alone after the command with its path. A
 * line that is not of this form continues the value before it. In a few lines without the command, or after the last
 * value, only a key, JSON or markup is continued: prose may follow there. Fault: `show-refused`.
 */
export const show: Format = {
  ids: ['F-SHOW'],
  shortest: 1,
  read(text, at) {
    const line = lineAt(text, at);
    if (isSaidBeside(line)) return undefined;
    const asked = askedBefore(text, at);
    if (isSure(line) || (asked && LINE.test(line))) return listing(text, at, asked);
    if (!asked?.path || startsOther(line)) return undefined;
    return isOtherThanValue(line, asked.path.name)
      ? undefined
      : single(text, at, asked, asked.path);
  },
};

function listing(text: string, start: number, asked: Asked | undefined): Part {
  const entries: Entry[] = [];
  let end = start;
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    const name = LINE.exec(line)?.[1];
    if (name === undefined && (line.trim() === '' || isLeftOut(line))) continue;
    if (name === undefined) break;
    const named: Span = [at, at + name.length];
    const from = Math.min(named[1] + ' - '.length, lineEnd(text, at));
    const extent = valueExtent(text, from, around(asked, entries.length));
    end = extent.end;
    at = Math.max(at, end);
    entries.push(entryOf(text, { name, at: named }, from, extent, asked));
  }
  const isCut = entries.at(-1)?.value.kind === 'partial';
  const whole = asked?.whole === true && !isCut && !DIED.test(lineAt(text, nextFilled(text, end)));
  return part([start, end], { entries, whole });
}

/** The start of the next line with a text. */
function nextFilled(text: string, at: number): number {
  let line = nextLine(text, at);
  while (line < text.length && lineAt(text, line).trim() === '') line = nextLine(text, line);
  return line;
}

function around(asked: Asked | undefined, before: number): Surroundings {
  if (asked) return 'output';
  return before >= LISTING ? 'listing' : 'lines';
}

/** What `config:show` prints for one path: only its value, or an answer that the path does not exist. */
function single(text: string, start: number, asked: Asked, path: NonNullable<Asked['path']>): Part {
  const span: Span = [start, lineEnd(text, start)];
  if (REFUSED.test(lineAt(text, start)))
    return part(span, { faults: [{ kind: 'show-refused', at: span }] });
  const extent = valueExtent(text, start, 'lines');
  const entry = {
    ...entryOf(text, path, start, extent, asked),
    span: [start, extent.end] as const,
  };
  return part([start, extent.end], { entries: [entry] });
}

const part = (span: Span, more: Partial<Part>): Part => ({
  format: 'F-SHOW',
  span,
  entries: [],
  faults: [],
  whole: false,
  ...more,
});

function entryOf(
  text: string,
  { name, at }: { readonly name: string; readonly at: Span },
  from: number,
  extent: Extent,
  asked: Asked | undefined,
): Entry {
  return {
    name,
    naming: 'path',
    scope: asked?.scope ?? DEFAULT,
    value: shownValue(text, from, extent, asked?.filtered ?? false),
    origin: 'effective',
    named: at,
    valued: [from, extent.end],
    span: [at[0], extent.end],
  };
}

const DEFAULT: Scope = { type: 'default' };

/** A value of several lines of which `grep` has left the first is not what the setting has. */
function shownValue(text: string, from: number, { end, state }: Extent, filtered: boolean): Value {
  const oneLine = end <= lineEnd(text, from);
  const written = text.slice(from, end);
  if (state !== 'complete' && (filtered || oneLine))
    return { kind: 'partial', by: 'grep', written };
  if (state === 'cut') return { kind: 'partial', by: 'end', written };
  return textOrHidden(asWritten(text, from, end), 'raw');
}
