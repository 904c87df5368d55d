import type { Fault } from '../../part.ts';
import { afterBlanks } from '../comments.ts';
import { lineEnd } from '../lines.ts';
import { matchAt } from '../sticky.ts';
import { type HclString, readHclString } from './strings.ts';

/** A value of HCL. A call is the list of its arguments, so that what is written out in them is found. */
export type HclValue = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly string: HclString }
  | { readonly kind: 'number' | 'boolean' | 'null' | 'reference' }
  | { readonly kind: 'list'; readonly items: readonly HclValue[] }
  | { readonly kind: 'object'; readonly pairs: readonly HclPair[] }
);

/** An attribute, an element of an object, or a block, which is an object under the name of its kind. */
export interface HclPair {
  readonly name: string;
  readonly named: readonly [start: number, end: number];
  readonly value: HclValue;
}

const NUMBER = /-?\d[\d.]*(?:[eE][-+]?\d+)?(?![\w.])/y;
const WORD = /(?:(null)|true|false)(?![\w.([-])/y;
const CALL = /(?:jsonencode|merge|tomap|tolist|concat|sensitive|yamlencode)\s{0,99}\(/y;
const NAME = /[A-Za-z_][\w-]{0,299}|\([^()\n]{0,999}\)/y;
const LABEL = /[ \t]{0,99}"[^"\n]{0,299}"|[ \t]{1,99}[\w-]{1,299}/y;
const BRACE = /[ \t]{0,99}\{/y;
const EQUALS = /[ \t]{0,299}(?:=(?!=)|:)\s{0,999}/y;

const DEEPEST = 64;

/** Where a block begins that has its labels at an offset; undefined if something else is there. */
function afterLabels(text: string, from: number): number | undefined {
  let at = from;
  for (let label = matchAt(LABEL, text, at); label; label = matchAt(LABEL, text, at))
    at += label[0].length;
  const brace = matchAt(BRACE, text, at);
  return brace ? at + brace[0].length : undefined;
}

/** Reads the values of a text. After the first fault it reads nothing more. */
export function hclReader(text: string) {
  const faults: Fault[] = [];
  let stopped: number | undefined;

  function stop(at: number) {
    if (stopped !== undefined) return;
    stopped = at;
    faults.push({ kind: 'hcl-syntax', at: [at, Math.min(text.length, at + 1)] });
  }

  const skip = (at: number) => afterBlanks(text, at);

  function value(at: number, depth: number): HclValue {
    const first = literal(at, depth);
    const after = first ? (matchAt(/[ \t]*/y, text, first.end)?.[0].length ?? 0) : 0;
    if (
      first &&
      (stopped !== undefined || /^[\s,}\])#]?$|^\/$/.test(text.charAt(first.end + after)))
    )
      return first;
    const end = expressionEnd(at);
    if (end === at) stop(at);
    return { kind: 'reference', start: at, end };
  }

  function literal(at: number, depth: number): HclValue | undefined {
    const string = readHclString(text, at);
    if (string) {
      if (!string.closed) stop(string.end);
      const place = { start: at, end: string.end };
      return string.interpolated
        ? { kind: 'reference', ...place }
        : { kind: 'text', string, ...place };
    }
    if (depth > DEEPEST) {
      stop(at);
      return undefined;
    }
    if (text[at] === '[') return list(at, at + 1, depth);
    if (text[at] === '{') return object(at, at + 1, depth);
    const call = matchAt(CALL, text, at);
    if (call) return list(at, at + call[0].length, depth);
    const number = matchAt(NUMBER, text, at);
    if (number) return { kind: 'number', start: at, end: at + number[0].length };
    const word = matchAt(WORD, text, at);
    const kind = word?.[1] ? 'null' : 'boolean';
    return word ? { kind, start: at, end: at + word[0].length } : undefined;
  }

  /** Where an expression that is not read ends: at the end of its line, outside of brackets. */
  function expressionEnd(from: number): number {
    let depth = 0;
    let at = from;
    while (at < text.length) {
      const string = readHclString(text, at);
      if (string) {
        at = string.end;
        if (!string.closed) break;
        continue;
      }
      const character = text.charAt(at);
      if (depth === 0 && (character === '\n' || character === ',' || character === '#')) break;
      if ('([{'.includes(character)) depth++;
      if (')]}'.includes(character) && depth-- === 0) break;
      // A line that begins a block is not part of an expression.
      if (character === '\n' && /[a-z]/.test(text.charAt(at + 1))) break;
      at++;
    }
    return from + text.slice(from, at).trimEnd().length;
  }

  function list(start: number, from: number, depth: number): HclValue {
    const items: HclValue[] = [];
    let at = skip(from);
    while (stopped === undefined && at < text.length && !')]'.includes(text.charAt(at))) {
      const item = value(at, depth + 1);
      items.push(item);
      at = skip(item.end);
      if (text[at] === ',') at = skip(at + 1);
      else if (text.startsWith('...', at)) at = skip(at + 3);
      else if (!')]'.includes(text.charAt(at))) stop(at);
    }
    if (at >= text.length) stop(at);
    return { kind: 'list', start, end: stopped ?? at + 1, items };
  }

  function object(start: number, from: number, depth: number): HclValue {
    const { pairs, end } = body(from, depth);
    if (stopped === undefined && text[end] !== '}') stop(end);
    return { kind: 'object', start, end: stopped ?? end + 1, pairs };
  }

  /** Attributes and blocks up to what is neither. */
  function body(from: number, depth: number): { pairs: HclPair[]; end: number } {
    const pairs: HclPair[] = [];
    let at = skip(from);
    while (stopped === undefined && at < text.length && text[at] !== '}') {
      const pair = element(at, depth);
      if (!pair) break;
      pairs.push(pair);
      at = skip(pair.value.end);
      if (text[at] === ',') at = skip(at + 1);
    }
    return { pairs, end: at };
  }

  function element(at: number, depth: number): HclPair | undefined {
    const string = readHclString(text, at);
    const name = string ? text.slice(at, string.end) : matchAt(NAME, text, at)?.[0];
    if (!name || (string && string.quoting !== 'double')) return undefined;
    const end = at + name.length;
    const named = string ? string.inner : ([at, end] as const);
    const written = string?.text.text ?? name;
    const equals = matchAt(EQUALS, text, end);
    if (equals) return { name: written, named, value: value(end + equals[0].length, depth + 1) };
    const inside = afterLabels(text, end);
    if (inside === undefined) return undefined;
    if (depth > DEEPEST) {
      stop(at);
      return undefined;
    }
    return { name: written, named, value: object(at, inside, depth + 1) };
  }

  return {
    faults,
    /** The attribute or block that begins at an offset. */
    element: (at: number) => element(at, 0),
    /** Where reading stopped because of a fault. */
    stopped: () => stopped && lineEnd(text, stopped),
  };
}
