import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten } from '../../decoded.ts';
import type { Fault, Quoting, Value } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, lineEnd, nextLine, textStart } from '../lines.ts';
import { readWord } from '../shell/words.ts';
import { valueExtent } from '../show/value.ts';
import { closingQuote, unquoted } from './quoted.ts';

/** The value of a variable in a file. */
export interface EnvValue {
  readonly value: Value;
  /** Without quotes. */
  readonly valued: Span;
  readonly end: number;
  readonly faults: readonly Fault[];
}

const LINE_OF_KEY = /^\s*(?:[A-Za-z0-9+/=]+|-----END [A-Z ]+-----["']?)\s*$/;
const BEGIN = '-----BEGIN';
const DOLLAR = /(?<![\\$])\$[A-Za-z_]/;
const JOINED = /[ \t]\\$/;
/** A line with the next variable. */
const NEXT_LINE = /^[A-Za-z_]\w{0,299}=/;
const NEXT_NAME = /[ \t][A-Za-z_]\w{0,299}=/;

/**
 * Reads a value as dotenv and compose do; `exported`: a shell reads it, and another variable may follow in the line.
 * A shell reads some values differently: the quoting and the faults say which.
 */
export function envValue(text: string, at: number, exported: boolean): EnvValue {
  const start = textStart(text, at);
  const sign = text.charAt(start);
  if (sign === '"' || sign === "'") return quotedValue(text, start, exported);
  if (text.startsWith("$'", start)) return shellValue(text, start);
  return plainValue(text, start, exported);
}

function quotedValue(text: string, start: number, exported: boolean): EnvValue {
  const close = closingQuote(text, start);
  if (close === undefined) return openValue(text, start);
  if (exported) return shellValue(text, start);
  const valued: Span = [start + 1, close];
  const quoting: Quoting = text[start] === '"' ? 'double' : 'single';
  const value = textOrHidden(unquoted(text, ...valued), quoting);
  const rest = text.slice(close + 1, lineEnd(text, close));
  const after: Span = [close + 1, close + 1 + rest.trimEnd().length];
  const faults = /^\s*(?:#|$)/.test(rest) ? [] : [{ kind: 'env-after-quote', at: after }];
  if (quoting === 'double') faults.push(...dollarFault(text, valued, value));
  return { value, valued, end: lineEnd(text, close), faults };
}

function openValue(text: string, start: number): EnvValue {
  const line = lineEnd(text, start);
  const end = text.startsWith(BEGIN, start + 1) ? endOfLines(text, line) : line;
  return {
    value: { kind: 'partial', by: 'end', written: text.slice(start + 1, end) },
    valued: [start + 1, end],
    end,
    faults: [{ kind: 'env-quote-open', at: [start, start + 1] }],
  };
}

function shellValue(text: string, start: number): EnvValue {
  const word = readWord(text, start);
  if (word.open) return openValue(text, start);
  return {
    value:
      word.filled || word.faults.some(({ kind }) => kind.startsWith('dollar-'))
        ? FILLED_IN
        : textOrHidden(word.text, word.quoting),
    valued: word.inner,
    end: word.span[1],
    faults: word.faults,
  };
}

/** A shell fills in a part of the value. */
const FILLED_IN: Value = { kind: 'hidden', by: 'reference' };

function plainValue(text: string, start: number, exported: boolean): EnvValue {
  const rest = text.slice(start, lineEnd(text, start));
  const next = exported ? NEXT_NAME.exec(rest) : null;
  // A Dockerfile goes on in the next line after a backslash.
  const line = next
    ? withoutBlanks(rest.slice(0, next.index))
    : exported
      ? rest.replace(JOINED, '')
      : rest;
  const comment = /(?:^|[ \t])#/.exec(line)?.index;
  const written = withoutBlanks(line.slice(0, comment));
  const valued: Span = [start, start + written.length];
  const hash = line.indexOf('#');
  const faults: Fault[] = [];
  if (hash !== -1) faults.push({ kind: 'env-hash', at: [start + hash, start + hash + 1] });
  const read = textOrHidden(asWritten(text, ...valued), 'none');
  const dollar = dollarFault(text, valued, read);
  faults.push(...dollar);
  const value = exported && dollar.length > 0 ? FILLED_IN : read;
  const lineStop = start + line.length;
  const end =
    written.startsWith(BEGIN) && !written.includes('-----END')
      ? endOfLines(text, lineStop)
      : lineStop;
  if (end > lineStop)
    faults.push({ kind: 'env-unquoted-lines', at: [nextLine(text, lineStop), end] });
  return { value, valued, end, faults };
}

/** Without the spaces of ASCII at its end: not every program takes others away, such as a no-break space. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\t\v\f\r ]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A key or JSON with its line breaks, as a program prints it; undefined if another value is there. */
export function printedLines(text: string, start: number): EnvValue | undefined {
  if (text[start] === '{' || text[start] === '[') {
    const { end, state } = valueExtent(text, start, 'lines', NEXT_LINE);
    if (state !== 'complete' || end <= lineEnd(text, start)) return undefined;
    const value = textOrHidden(asWritten(text, start, end), 'raw');
    return { value, valued: [start, end], end, faults: [] };
  }
  if (!text.startsWith(BEGIN, start)) return undefined;
  const line = lineEnd(text, start);
  const end = text.slice(start, line).includes('-----END') ? line : endOfLines(text, line);
  const isWhole = text.slice(start, end).includes('-----END');
  return {
    value: isWhole
      ? textOrHidden(asWritten(text, start, end), 'raw')
      : { kind: 'partial', by: 'grep', written: text.slice(start, end) },
    valued: [start, end],
    end,
    faults: [],
  };
}

/** Where a key ends that goes on in the next lines, without quotes: no program reads these lines as a part of it. */
function endOfLines(text: string, lineStop: number): number {
  let end = lineStop;
  for (let at = nextLine(text, lineStop); at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (!LINE_OF_KEY.test(line)) break;
    end = at + line.length;
    if (line.includes('-----END')) break;
  }
  return end;
}

/** A shell, Symfony and compose fill in what begins with a dollar sign. */
function dollarFault(text: string, [start, end]: Span, value: Value): Fault[] {
  const index = value.kind === 'text' ? DOLLAR.exec(text.slice(start, end))?.index : undefined;
  if (index === undefined) return [];
  return [{ kind: 'env-dollar', at: [start + index, start + index + 1] }];
}
