import type { Span } from '../../../../engine/text/characters.ts';
import { type Decoded, decoder } from '../../decoded.ts';
import { matchAt } from '../sticky.ts';

/** A quoted text or a heredoc of HCL. */
export interface HclString {
  readonly text: Decoded;
  readonly quoting: 'double' | 'heredoc';
  readonly inner: Span;
  readonly end: number;
  /** Whether `${…}` or `%{…}` puts something into it. */
  readonly interpolated: boolean;
  readonly closed: boolean;
}

const HEREDOC = /<<(-?)([A-Za-z_][\w-]{0,99})[ \t]{0,99}\r?\n/y;
const ESCAPE = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[nrt"\\])|\$\$\{|%%\{/y;
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/** Reads the text that begins at an offset; undefined if none does. */
export function readHclString(text: string, at: number): HclString | undefined {
  return text[at] === '"' ? quoted(text, at) : text[at] === '<' ? heredoc(text, at) : undefined;
}

function quoted(text: string, at: number): HclString {
  const value = decoder(at + 1);
  let interpolated = false;
  let from = at + 1;
  let close = from;
  let depth = 0;
  while (close < text.length && text[close] !== '\n' && (depth > 0 || text[close] !== '"')) {
    const escaped = matchAt(ESCAPE, text, close)?.[0];
    if (escaped && depth === 0) {
      value.copy(text.slice(from, close), from);
      value.put(meaning(escaped), close, close + escaped.length);
      from = close + escaped.length;
    } else if (/[$%]/.test(text.charAt(close)) && text[close + 1] === '{') {
      interpolated = true;
      depth++;
      close++;
    } else if (depth > 0 && text[close] === '{') depth++;
    else if (depth > 0 && text[close] === '}') depth--;
    close += escaped?.length ?? 1;
  }
  value.copy(text.slice(from, close), from);
  const closed = text[close] === '"';
  return {
    text: value.done(close),
    quoting: 'double',
    inner: [at + 1, Math.max(at + 1, close)],
    end: closed ? close + 1 : close,
    interpolated,
    closed,
  };
}

function meaning(escaped: string): string {
  if (escaped.endsWith('{')) return escaped.slice(1);
  const point = Number.parseInt(escaped.slice(2), 16);
  const letter = escaped.charAt(1);
  if (letter !== 'u' && letter !== 'U') return LETTERS[letter] ?? escaped;
  return point <= 0x10ffff ? String.fromCodePoint(point) : escaped;
}

/** `<<-` removes the indentation that all lines have; `<<` does not. */
function heredoc(text: string, at: number): HclString | undefined {
  const opening = matchAt(HEREDOC, text, at);
  if (!opening) return undefined;
  const start = at + opening[0].length;
  const last = new RegExp(`^[ \\t]*${opening[2]}[ \\t]*\\r?$`, 'gm');
  last.lastIndex = start;
  const ending = last.exec(text);
  const close = ending?.index ?? text.length;
  const lines = text.slice(start, close).split(/(?<=\n)/);
  const indents = lines.flatMap((line) =>
    line.trim() ? [/^[ \t]*/.exec(line)?.[0].length ?? 0] : [],
  );
  const indent = opening[1] ? indents.reduce((least, each) => Math.min(least, each), close) : 0;
  const value = decoder(start);
  let from = start;
  for (const line of lines) {
    const blank = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const removed = Math.min(indent, blank);
    value.copy(line.slice(removed), from + removed);
    from += line.length;
  }
  return {
    text: value.done(close),
    quoting: 'heredoc',
    inner: [start, close],
    end: ending ? last.lastIndex : text.length,
    interpolated: /(?:^|[^$%])[$%]\{/.test(text.slice(start, close)),
    closed: ending !== null,
  };
}
