import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, decoder } from '../../decoded.ts';
import type { Quoting } from '../../part.ts';
import { matchAt } from '../sticky.ts';

/** A string of PHP source. */
export interface PhpString {
  readonly text: Decoded;
  readonly quoting: Quoting;
  /** Between the quotation marks. */
  readonly inner: Span;
  readonly end: number;
  /** Whether its end is in the text. */
  readonly closed: boolean;
  /** Whether PHP would put a variable in it. */
  readonly interpolated: boolean;
}

const HEREDOC = /<<<[ \t]{0,99}(?:(["'])([A-Za-z_]\w{0,99})\1|([A-Za-z_]\w{0,99}))\r?\n/y;
const VARIABLE = /\$(?:[A-Za-z_{\x80-\uffff])|\{\$/y;
const ESCAPE = /\\(?:[0-7]{1,3}|x[\da-fA-F]{1,2}|u\{[\da-fA-F]{1,6}\}|[\s\S])/y;
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  e: '\x1b',
  f: '\f',
  '\\': '\\',
  $: '$',
};

/** Reads the string that begins at an offset; undefined if none does. */
export function readString(text: string, at: number): PhpString | undefined {
  if (text[at] === "'") return singleQuoted(text, at);
  if (text[at] === '"') {
    const close = closing(text, at + 1, '"');
    return interpreted(text, [at + 1, close], close + 1, 'double');
  }
  return text[at] === '<' ? heredoc(text, at) : undefined;
}

/** Where an unescaped quotation mark is, or the end of the text. */
function closing(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length && text[at] !== mark) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

function singleQuoted(text: string, at: number): PhpString {
  const start = at + 1;
  const close = closing(text, start, "'");
  // A search in the whole text would go to its end for each string.
  const inner = text.slice(start, close);
  const value = decoder(start);
  let from = 0;
  for (
    let i = inner.indexOf('\\');
    i >= 0 && i + 1 < inner.length;
    i = inner.indexOf('\\', i + 2)
  ) {
    const escaped = inner.charAt(i + 1);
    if (escaped === '\\' || escaped === "'") {
      value.copy(inner.slice(from, i), start + from);
      value.put(escaped, start + i, start + i + 2);
      from = i + 2;
    }
  }
  value.copy(inner.slice(from), start + from);
  return {
    text: value.done(close),
    quoting: 'raw',
    inner: [start, close],
    end: Math.min(close + 1, text.length),
    closed: close < text.length,
    interpolated: false,
  };
}

/** A text with the escapes of double quotes. In a heredoc, a quotation mark does not need one and `\"` keeps it. */
function interpreted(
  text: string,
  inner: Span,
  end: number,
  quoting: 'double' | 'heredoc',
  indent = 0,
): PhpString {
  const [start, close] = inner;
  const value = decoder(start);
  let interpolated = false;
  let from = start;
  const copied = (to: number) => value.copy(text.slice(from, to), from);
  for (let at = start; at < close; ) {
    const character = text[at];
    if (indent > 0 && (at === start || text[at - 1] === '\n') && character !== '\n') {
      copied(at);
      from = Math.min(close, at + indented(text, at, indent));
      if (from > at) {
        at = from;
        continue;
      }
    }
    if (character === '\\') {
      const written = matchAt(ESCAPE, text, at)?.[0] ?? '\\';
      const meant = decodedEscape(written, quoting);
      if (meant !== undefined && at + written.length <= close) {
        copied(at);
        value.put(meant, at, at + written.length);
        from = at + written.length;
      }
      // The character after an unknown escape can be a line break, after which indentation is removed.
      at += meant === undefined ? 1 : written.length;
      continue;
    }
    if ((character === '$' || character === '{') && matchAt(VARIABLE, text, at))
      interpolated = true;
    at++;
  }
  copied(close);
  return {
    text: value.done(close),
    quoting,
    inner,
    end: Math.min(end, text.length),
    closed: close < text.length,
    interpolated,
  };
}

/** How much indentation a line has, up to what the end of its heredoc has. */
function indented(text: string, at: number, indent: number): number {
  let length = 0;
  while (length < indent && (text[at + length] === ' ' || text[at + length] === '\t')) length++;
  return length;
}

function decodedEscape(written: string, quoting: 'double' | 'heredoc'): string | undefined {
  const letter = written.charAt(1);
  if (letter === '"') return quoting === 'double' ? '"' : undefined;
  if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(written.slice(1), 8) & 0xff);
  const code = Number.parseInt(written.replace(/[{}]/g, '').slice(2), 16);
  if (letter === 'x' && written.length > 2) return String.fromCharCode(code);
  if (letter === 'u' && written.length > 2 && code <= 0x10ffff) return String.fromCodePoint(code);
  return LETTERS[letter];
}

/** A heredoc or nowdoc. The indentation of its last line is removed from each line. */
function heredoc(text: string, at: number): PhpString | undefined {
  const opening = matchAt(HEREDOC, text, at);
  if (!opening) return undefined;
  const start = at + opening[0].length;
  const label = opening[2] ?? opening[3];
  const last = new RegExp(`^([ \\t]*)${label}(?!\\w)`, 'gm');
  last.lastIndex = start;
  const ending = last.exec(text);
  const indent = ending?.[1]?.length ?? 0;
  const breakLength = ending && text[ending.index - 2] === '\r' ? 2 : 1;
  const close = ending ? Math.max(start, ending.index - breakLength) : text.length;
  const end = ending ? last.lastIndex : text.length;
  if (opening[1] !== "'") return interpreted(text, [start, close], end, 'heredoc', indent);
  return {
    text: indent > 0 ? withoutIndent(text, start, close, indent) : asWritten(text, start, close),
    quoting: 'nowdoc',
    inner: [start, close],
    end,
    closed: ending !== null,
    interpolated: false,
  };
}

function withoutIndent(text: string, start: number, close: number, indent: number): Decoded {
  const value = decoder(start);
  for (let at = start; at < close; ) {
    const from = at + indented(text, at, indent);
    const next = text.indexOf('\n', at) + 1;
    at = next === 0 || next > close ? close : next;
    value.copy(text.slice(Math.min(from, at), at), Math.min(from, at));
  }
  return value.done(close);
}
