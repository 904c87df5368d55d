import { type Decoded, decoder } from '../../decoded.ts';

const SPACES = /[ \t]*/y;
const BREAKS = /(?:\r?\n[ \t]*)+/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const CODE = /x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}/y;

/** The value of a scalar in one or more lines, from `start` to `end` without its quotation marks. */
export function flowScalar(
  text: string,
  start: number,
  end: number,
  quoting: 'plain' | 'single' | 'double',
): Decoded {
  const value = decoder(start);
  let from = start;
  const copied = (to: number) => value.copy(text.slice(from, to), from);
  for (let at = start; at < end; ) {
    const character = text[at];
    const doubled = quoting === 'single' && character === "'" && text[at + 1] === "'";
    if (doubled) {
      copied(at);
      value.put("'", at, at + 2);
      from = at += 2;
    } else if (quoting === 'double' && character === '\\') {
      copied(at);
      const [meant, length] = escaped(text, at);
      if (meant !== '') value.put(meant, at, at + length);
      from = at = Math.min(end, at + length);
    } else if (
      character === ' ' ||
      character === '\t' ||
      character === '\n' ||
      character === '\r'
    ) {
      const after = Math.min(end, at + matched(SPACES, text, at));
      const breaks = matched(BREAKS, text, after);
      if (breaks === 0) {
        at = Math.max(after, at + 1);
        continue;
      }
      copied(at);
      const lines = text.slice(after, after + breaks).split('\n').length - 1;
      value.put(lines > 1 ? '\n'.repeat(lines - 1) : ' ', at, Math.min(end, after + breaks));
      from = at = Math.min(end, after + breaks);
    } else at++;
  }
  copied(end);
  return value.done(end);
}

function matched(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** What an escape means, and its length. A line break that is escaped goes with the spaces that follow it. */
function escaped(text: string, at: number): readonly [meant: string, length: number] {
  const letter = text.charAt(at + 1);
  const known = ESCAPES[letter];
  if (known !== undefined) return [known, 2];
  const lineBreak = letter === '\n' ? 2 : letter === '\r' && text[at + 2] === '\n' ? 3 : 0;
  if (lineBreak) return ['', lineBreak + matched(SPACES, text, at + lineBreak)];
  const code = matched(CODE, text, at + 1);
  const point = Number.parseInt(text.slice(at + 2, at + 1 + code), 16);
  return code > 0 && point <= 0x10ffff
    ? [String.fromCodePoint(point), code + 1]
    : [text.slice(at, at + 2), 2];
}

/** How a block scalar is written. */
export interface BlockScalar {
  /** Where its first line starts, below the `|` or `>`, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly header: string;
  /** Of what the block belongs to. */
  readonly indent: number;
}

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
  /** After its line break. */
  readonly next: number;
}

/** The value of a block with `|` or `>`. */
export function blockScalar(text: string, block: BlockScalar): Decoded {
  const lines = linesOf(text, block);
  const explicit = Number(/\d/.exec(block.header)?.[0] ?? 0);
  const filled = lines.findIndex(({ content }) => content !== '');
  const last = lines.findLastIndex(({ content }) => content !== '');
  const value = decoder(block.start);
  if (filled < 0) {
    finish(value, undefined, lines, block);
    return value.done(block.end);
  }
  const indent = explicit ? block.indent + explicit : (lines[filled]?.indent ?? 0);
  const body = lines.slice(0, last + 1 + indentedRows(lines.slice(last + 1), indent));
  const folded = block.header.startsWith('>');
  let before: Line | undefined;
  let empty: Line[] = [];
  for (const line of body) {
    const shown = line.content !== '' || line.indent > indent;
    if (!shown) {
      empty.push(line);
      continue;
    }
    putBreaks(value, before, empty, folded && !deep(before, indent) && !deep(line, indent));
    const from = line.start + Math.min(indent, line.indent);
    value.copy(text.slice(from, line.start + line.indent + line.content.length), from);
    [before, empty] = [line, []];
  }
  finish(value, before, [...empty, ...lines.slice(body.length)], block);
  return value.done(block.end);
}

type Builder = ReturnType<typeof decoder>;

const deep = (line: Line | undefined, indent: number): boolean =>
  line !== undefined && (line.indent > indent || line.content.startsWith('\t'));

const indentedRows = (rows: readonly Line[], indent: number): number =>
  rows.findLastIndex((row) => row.indent > indent) + 1;

/** The line breaks between two lines with text: one is a space if the block is folded. */
function putBreaks(
  value: Builder,
  before: Line | undefined,
  empty: readonly Line[],
  fold: boolean,
) {
  const breaks = before ? [before, ...empty] : empty;
  if (before && fold && empty.length === 0) putBreak(value, before, ' ');
  else for (const line of before && fold ? empty : breaks) putBreak(value, line, '\n');
}

const putBreak = (value: Builder, line: Line, meant: string) =>
  value.put(meant, line.start + line.indent + line.content.length, line.next);

/** The line breaks at the end: one, none with `-`, all with `+`. */
function finish(
  value: Builder,
  before: Line | undefined,
  empty: readonly Line[],
  { header }: BlockScalar,
) {
  if (header.includes('-')) return;
  const keep = header.includes('+');
  if (before) putBreak(value, before, '\n');
  if (keep) for (const line of empty) if (line.next > line.start) putBreak(value, line, '\n');
}

function linesOf(text: string, { start, end }: BlockScalar): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const lf = text.indexOf('\n', at);
    const next = lf < 0 || lf >= end ? end : lf + 1;
    const written = text.slice(at, next).replace(/\r?\n$/, '');
    const indent = /^ */.exec(written)?.[0].length ?? 0;
    lines.push({ start: at, indent, content: written.slice(indent), next });
    at = next;
  }
  return lines;
}
