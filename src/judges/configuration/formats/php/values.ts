import type { Span } from '../../../../engine/text/characters.ts';
import type { Decoded } from '../../decoded.ts';
import type { Fault, Quoting } from '../../part.ts';
import { afterBlanks } from '../comments.ts';
import { matchAt } from '../sticky.ts';
import { afterExpression, opensPhp } from './source.ts';
import { type PhpString, readString } from './strings.ts';

/** A value of PHP source. Nothing is evaluated: what is not written out is a reference. */
export type PhpValue = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'text';
      readonly text: Decoded;
      readonly quoting: Quoting;
      readonly inner: Span;
      /** Whether the text ends, or goes wrong, within the string. */
      readonly cut: boolean;
    }
  | { readonly kind: 'number' | 'boolean' | 'null' | 'reference' }
  | { readonly kind: 'array'; readonly items: readonly PhpItem[] }
);

/** An element of an array. */
export interface PhpItem {
  readonly key?: PhpValue;
  readonly value: PhpValue;
}

const NUMBER =
  /[-+]?(?:0[xX][\da-fA-F_]{1,299}|(?:\d[\d_]{0,299}(?:\.\d[\d_]{0,299})?|\.\d[\d_]{0,299})(?:[eE][-+]?\d{1,9})?)(?![\w.])/y;
const WORD = /\\?(?:(null)|true|false)(?![\w\\:(])/iy;
const ARRAY = /\[|array\s{0,99}\(/iy;

/** Deeper nesting is not a configuration. */
const DEEPEST = 64;

/** Reads values of a text. After the first fault that hides where a value ends, it reads nothing more. */
export function phpReader(text: string) {
  const faults: Fault[] = [];
  let stopped: number | undefined;

  /** Stops reading. A string of several lines in front of the fault was probably not closed where it should be. */
  function stop(at: number, before?: PhpValue) {
    const string = before?.kind === 'text' && !before.cut && lines(before) ? before : undefined;
    const place = string ? string.start : at;
    stopped ??= string ? string.start : at;
    faults.push({ kind: 'php-syntax', at: [place, Math.min(text.length, place + 1)] });
  }

  const lines = ({ start, end }: PhpValue) =>
    text.slice(start, end).includes('\n') && !text.startsWith('-----BEGIN', start + 1);

  function value(at: number, depth: number): PhpValue {
    const parts = [primary(at, depth)];
    let next = parts[0] ? afterBlanks(text, parts[0].end) : at;
    while (stopped === undefined && parts.at(-1) && text[next] === '.') {
      const part = primary(afterBlanks(text, next + 1), depth);
      parts.push(part);
      if (part) next = afterBlanks(text, part.end);
    }
    const joined = parts.length === 1 ? parts[0] : join(parts);
    const ended =
      next >= text.length || ',;)]'.includes(text.charAt(next)) || text.startsWith('=>', next);
    if (joined && (ended || stopped !== undefined || missesComma(joined.end, next))) return joined;
    if (joined?.kind === 'text' && /[\w$'"]/.test(text.charAt(next))) {
      stop(next, joined);
      return joined;
    }
    const end = afterExpression(text, at);
    if (end === undefined || end === at) stop(end ?? at, joined);
    return { kind: 'reference', start: at, end: trimmedEnd(at, end ?? at) };
  }

  /** Whether the next element begins on another line without a comma in front of it. */
  const missesComma = (end: number, next: number) =>
    `'"`.includes(text.charAt(next)) && text.slice(end, next).includes('\n');

  const trimmedEnd = (start: number, end: number) =>
    start + text.slice(start, end).trimEnd().length;

  function primary(at: number, depth: number): PhpValue | undefined {
    const string = readString(text, at);
    if (string) return fromString(string, at);
    const array = matchAt(ARRAY, text, at);
    if (array) return arrayFrom(at, at + array[0].length, depth + 1);
    const number = matchAt(NUMBER, text, at);
    if (number) return { kind: 'number', start: at, end: at + number[0].length };
    const word = matchAt(WORD, text, at);
    const kind = word?.[1] ? 'null' : 'boolean';
    return word ? { kind, start: at, end: at + word[0].length } : undefined;
  }

  function fromString(string: PhpString, start: number): PhpValue {
    if (!string.closed) stop(string.end);
    const { end, quoting, inner, text: decoded, interpolated, closed } = string;
    if (interpolated) return { kind: 'reference', start, end };
    return { kind: 'text', start, end, text: decoded, quoting, inner, cut: !closed };
  }

  function arrayFrom(start: number, from: number, depth: number): PhpValue {
    if (depth > DEEPEST) stop(start);
    const { items, end } = stopped === undefined ? list(from, depth) : { items: [], end: from };
    return { kind: 'array', start, end, items };
  }

  /** The elements from an offset to the end of their array, or, of a piece, up to what is not an element. */
  function list(from: number, depth: number, piece = false): { items: PhpItem[]; end: number } {
    const items: PhpItem[] = [];
    let at = afterBlanks(text, from);
    while (stopped === undefined && at < text.length) {
      if (')]'.includes(text.charAt(at))) return { items, end: at + 1 };
      if (`'"`.includes(text.charAt(at)) ? false : piece || ends(at)) break;
      const item = element(at, depth);
      items.push(item);
      if (stopped !== undefined) break;
      at = afterBlanks(text, item.value.end);
      if (text[at] === ',') at = afterBlanks(text, at + 1);
      else if (missesComma(item.value.end, at))
        faults.push({ kind: 'php-comma', at: [item.value.end - 1, item.value.end] });
      else if (piece) break;
      else if (at >= text.length || !')]'.includes(text.charAt(at))) stop(at, item.value);
    }
    const last = items.at(-1)?.value;
    if (piece) return { items, end: last?.end ?? from };
    if (stopped === undefined) stop(at, last);
    return { items, end: at };
  }

  const ends = (at: number) => text[at] === ';' || opensPhp(text, at);

  function element(at: number, depth: number): PhpItem {
    const first = value(at, depth);
    const arrow = afterBlanks(text, first.end);
    if (stopped !== undefined || !text.startsWith('=>', arrow)) return { value: first };
    const start = afterBlanks(text, arrow + 2);
    if (start >= text.length) {
      stop(start);
      return { key: first, value: { kind: 'reference', start, end: start } };
    }
    return { key: first, value: value(start, depth) };
  }

  return {
    faults,
    /** The value that begins at an offset. */
    value: (at: number) => value(at, 0),
    /** Elements from an offset on, of an array whose beginning is not in the text. */
    elements: (at: number) => list(at, 0, true),
    /** Where reading stopped because of a fault. */
    stopped: () => stopped,
  };
}

/** Strings with dots between them; undefined if something else is among them. */
function join(parts: readonly (PhpValue | undefined)[]): PhpValue | undefined {
  const texts = parts.flatMap((part) => (part?.kind === 'text' ? [part] : []));
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last || texts.length < parts.length) return undefined;
  let length = 0;
  const pieces = texts.flatMap(({ text }) => {
    const before = length;
    length += text.text.length;
    return text.pieces.map(([at, source]) => [at + before, source] as const);
  });
  return {
    kind: 'text',
    start: first.start,
    end: last.end,
    quoting: texts.every(({ quoting }) => quoting === first.quoting) ? first.quoting : 'double',
    inner: [first.inner[0], last.inner[1]],
    cut: texts.some(({ cut }) => cut),
    text: { text: texts.map(({ text }) => text.text).join(''), pieces, end: last.text.end },
  };
}
