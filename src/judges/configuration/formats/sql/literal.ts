import { type Decoded, decoder } from '../../decoded.ts';
import { type Cell, nullCell, textCell, WrittenCell } from '../table/table.ts';

/** What an escape in a string means; any other character means itself. `\%` and `\_` keep their backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  '%': '\\%',
  _: '\\_',
};

/** Why something cannot be read: the text ends inside it, or `broken` is where it is wrong. */
export type Unread = 'open' | { readonly broken: number };

/** A string whose quotation mark is at `at`, and where it ends. */
function escapedStringAt(text: string, at: number): { text: Decoded; end: number } | 'open' {
  const quote = text.charAt(at);
  const special = quote === "'" ? /['\\]/g : /["\\]/g;
  const value = decoder(at + 1);
  for (let from = at + 1; ; ) {
    special.lastIndex = from;
    const stop = special.exec(text)?.index;
    if (stop === undefined || (text[stop] === '\\' && stop + 1 >= text.length)) return 'open';
    value.copy(text.slice(from, stop), from);
    const next = text.charAt(stop + 1);
    if (text[stop] === quote && next !== quote) return { text: value.done(), end: stop + 1 };
    value.put(text[stop] === quote ? quote : (ESCAPES[next] ?? next), stop, stop + 2);
    from = stop + 2;
  }
}

/** Where a string or a name ends whose quotation mark is at `at`, or the end of the text. */
export function afterQuoted(text: string, at: number): number {
  const quote = text.charAt(at);
  const special = quote === "'" ? /['\\]/g : quote === '"' ? /["\\]/g : /`/g;
  for (let from = at + 1; ; ) {
    special.lastIndex = from;
    const stop = special.exec(text)?.index;
    if (stop === undefined) return text.length;
    if (text[stop] === quote) return stop + 1;
    from = stop + 2;
  }
}

/** Where the comment at `at` ends, or undefined if there is none. */
export function afterComment(text: string, at: number): number | undefined {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (text[at] !== '#' && !/^--(?:\s|$)/.test(text.slice(at, at + 3))) return undefined;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const SPACE = /\s*/y;

/** Whether a space or a comment can start so: other spaces than those of ASCII are behind the tilde. */
const mayBeSpace = (character: string): boolean =>
  character <= ' ' || character > '~' || '#-/'.includes(character);

/** Where the spaces and comments at `at` end. */
export function afterSpace(text: string, at: number): number {
  if (!mayBeSpace(text.charAt(at))) return at;
  for (let from = at; ; ) {
    SPACE.lastIndex = from;
    const end = from + (SPACE.exec(text)?.[0].length ?? 0);
    const comment = afterComment(text, end);
    if (comment === undefined || comment === end) return end;
    from = comment;
  }
}

/** A character set in front of a string, as in `_utf8mb4'…'`. */
const INTRODUCER = /(?:_[a-z\d]+\s*|n)(?=['"])/iy;

/** NULL, a number, `true` or `false`, and nothing else. */
const WORD = /(?:null|true|false|[-+]?[\d.]{1,99}(?:e[-+]?\d{1,99})?)(?=[\s,()'"`;=]|$)/iy;

const isQuote = (character: string | undefined): boolean => character === "'" || character === '"';

/** A string at `at`; undefined if there is none. */
function stringCellAt(text: string, at: number): { cell: Cell; end: number } | 'open' | undefined {
  INTRODUCER.lastIndex = at;
  const start = isQuote(text[at]) ? at : at + (INTRODUCER.exec(text)?.[0].length ?? 0);
  if (!isQuote(text[start])) return undefined;
  const string = escapedStringAt(text, start);
  if (string === 'open') return 'open';
  return { cell: textCell(string.text, 'escaped', [start + 1, string.end - 1]), end: string.end };
}

/** NULL, a number, `true` or `false` at `at`; undefined if there is something else. */
function wordCellAt(text: string, at: number): { cell: Cell; end: number } | undefined {
  WORD.lastIndex = at;
  if (!WORD.test(text)) return undefined;
  const end = WORD.lastIndex;
  const isNull = text[at] === 'N' || text[at] === 'n';
  return { cell: isNull ? nullCell([at, end]) : new WrittenCell(text, at, end, 'none'), end };
}

/** A number, NULL or a string in which nothing is escaped, which ends its cell: nearly all of the thousands in a dump. */
const PLAIN = /(?:\d{1,99}|NULL|'[^'\\]{0,9999}')(?=[,)])/y;

/** Reads the cell at `at` in one step; undefined if it is not plain. */
export function plainCellAt(text: string, at: number): { cell: Cell; end: number } | undefined {
  PLAIN.lastIndex = at;
  if (!PLAIN.test(text)) return undefined;
  const end = PLAIN.lastIndex;
  const first = text[at];
  if (first === 'N') return { cell: nullCell([at, end]), end };
  return first === "'"
    ? { cell: new WrittenCell(text, at + 1, end - 1, 'escaped'), end }
    : { cell: new WrittenCell(text, at, end, 'none'), end };
}

/** A string, a number or NULL at `at`, whatever comes after it. */
export const plainLiteralAt = (text: string, at: number) =>
  stringCellAt(text, at) ?? wordCellAt(text, at);

/** One value of a row: a string, a number, NULL or an expression, and where it ends. */
export function literalAt(text: string, at: number): { cell: Cell; end: number } | Unread {
  const plain = plainLiteralAt(text, at);
  if (plain === 'open') return 'open';
  const after = plain ? afterSpace(text, plain.end) : at;
  if (after >= text.length) return 'open';
  if (plain && (text[after] === ',' || text[after] === ')')) return plain;
  return plain && isQuote(text[plain.end - 1]) ? { broken: plain.end } : expressionAt(text, at);
}

/** An expression such as `CONCAT('a', @b)`: its value is not in the text. */
function expressionAt(text: string, at: number): { cell: Cell; end: number } | Unread {
  const stops = /[,()'"`;]/g;
  let depth = 0;
  for (let from = at; ; ) {
    stops.lastIndex = from;
    const stop = stops.exec(text)?.index;
    if (stop === undefined) return 'open';
    const character = text[stop];
    if (character === ';') return { broken: stop };
    if (depth === 0 && (character === ',' || character === ')')) {
      if (stop === at) return { broken: stop };
      return { cell: { value: { kind: 'hidden', by: 'reference' }, at: [at, stop] }, end: stop };
    }
    if (character === '(') depth++;
    if (character === ')') depth--;
    from = /['"`]/.test(character ?? '') ? afterQuoted(text, stop) : stop + 1;
  }
}
