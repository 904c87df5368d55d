import type { Span } from '../../../engine/text/characters.ts';
import { type Decoded, decoder } from '../decoded.ts';
import type { Fault } from '../part.ts';

/** A value of a JSON text, with its place. The place of a string is without its quotation marks. */
export type Json =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly at: Span }
  | { readonly kind: 'array'; readonly items: readonly Json[]; readonly at: Span }
  | { readonly kind: 'string'; readonly text: Decoded; readonly at: Span }
  /** A number, `true`, `false` or `null`, as it is written. */
  | { readonly kind: 'word'; readonly word: string; readonly at: Span }
  /** A string of which the end is missing. */
  | { readonly kind: 'open'; readonly at: Span };

/** A name with its value. */
export interface JsonMember {
  readonly name: Decoded;
  readonly named: Span;
  readonly value: Json;
}

/** What was read, and where it ends. With `broken`, the text is not JSON from there on; what was read before is kept. */
export interface JsonRead {
  readonly value: Json;
  readonly end: number;
  readonly broken?: number;
}

/** Deeper texts are not read: no export that is read here is. */
const DEEPEST = 16;

const SPACE = /[ \t\r\n]*/y;

const WORD =
  /(?:-?(?:0|[1-9]\d{0,299})(?:\.\d{1,299})?(?:[eE][-+]?\d{1,9})?|true|false|null)(?![\w.])/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the JSON value at `at`, as strictly as JSON.parse. Undefined if none begins there. */
export function readJson(text: string, at: number): JsonRead | undefined {
  let broken: number | undefined;

  const afterSpace = (from: number): number => {
    SPACE.lastIndex = from;
    return from + (SPACE.exec(text)?.[0].length ?? 0);
  };

  const fail = (where: number): undefined => {
    broken ??= where;
  };

  function string(from: number): { text: Decoded; at: Span; end: number } | undefined {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a string ends at a control character, as in JSON.parse.
    const special = /["\\\u0000-\u001f]/g;
    const value = decoder(from + 1);
    for (let start = from + 1; ; ) {
      special.lastIndex = start;
      const stop = special.exec(text)?.index;
      if (stop === undefined) return fail(text.length);
      value.copy(text.slice(start, stop), start);
      if (text[stop] === '"') return { text: value.done(), at: [from + 1, stop], end: stop + 1 };
      const next = text.charAt(stop + 1);
      const point =
        next === 'u' ? /^[\da-fA-F]{4}/.exec(text.slice(stop + 2, stop + 6))?.[0] : undefined;
      const meant = point ? String.fromCharCode(Number.parseInt(point, 16)) : ESCAPES[next];
      if (text[stop] !== '\\' || meant === undefined) return fail(stop);
      start = stop + (point ? 6 : 2);
      value.put(meant, stop, start);
    }
  }

  function value(from: number, depth: number): { value: Json; end: number } | undefined {
    const first = text[from];
    if (first === '{' || first === '[')
      return depth < DEEPEST ? container(from, depth) : fail(from);
    if (first === '"') {
      const read = string(from);
      const end = read?.end ?? broken ?? from + 1;
      return read
        ? { value: { kind: 'string', text: read.text, at: read.at }, end }
        : { value: { kind: 'open', at: [from + 1, end] }, end };
    }
    WORD.lastIndex = from;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return fail(from);
    const end = from + word.length;
    return { value: { kind: 'word', word, at: [from, end] }, end };
  }

  function container(from: number, depth: number): { value: Json; end: number } {
    const close = text[from] === '{' ? '}' : ']';
    const members: JsonMember[] = [];
    const items: Json[] = [];
    const done = (end: number): { value: Json; end: number } => ({
      value:
        close === '}'
          ? { kind: 'object', members, at: [from, end] }
          : { kind: 'array', items, at: [from, end] },
      end,
    });
    let start = afterSpace(from + 1);
    if (text[start] === close) return done(start + 1);
    for (;;) {
      let named: ReturnType<typeof string>;
      if (close === '}') {
        named = text[start] === '"' ? string(start) : fail(start);
        const colon = named && afterSpace(named.end);
        if (colon !== undefined && text[colon] !== ':') fail(colon);
        if (!named || colon === undefined || broken !== undefined) return done(start);
        start = afterSpace(colon + 1);
      }
      const read = value(start, depth + 1);
      if (read && named) members.push({ name: named.text, named: named.at, value: read.value });
      else if (read) items.push(read.value);
      if (!read || broken !== undefined) return done(read?.end ?? start);
      const after = afterSpace(read.end);
      if (text[after] === close) return done(after + 1);
      if (text[after] !== ',') {
        fail(after);
        return done(read.end);
      }
      start = afterSpace(after + 1);
    }
  }

  const read = value(at, 0);
  return read && { ...read, ...(broken !== undefined && { broken }) };
}

/** The members of an object by their names. The last of several with one name counts. */
export const membersOf = (json: Json | undefined): ReadonlyMap<string, JsonMember> =>
  new Map(json?.kind === 'object' ? json.members.map((member) => [member.name.text, member]) : []);

/** The text of a string, or what a number or a word is written like. */
export const jsonText = (json: Json | undefined): string | undefined =>
  json?.kind === 'string' ? json.text.text : json?.kind === 'word' ? json.word : undefined;

/** Where a text stops to be JSON: fault `json-broken`. */
export const brokenIn = (text: string, { broken }: JsonRead): readonly Fault[] =>
  broken === undefined
    ? []
    : [{ kind: 'json-broken', at: [broken, Math.min(broken + 1, text.length)] }];
