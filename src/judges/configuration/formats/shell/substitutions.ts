import type { Span } from '../../../../engine/text/characters.ts';
import type { Quoting } from '../../part.ts';

/** A longer substitution is not looked for: this keeps the time for a line in proportion to its length. */
const LONGEST = 200;

/** A longer text between `<<EOF` and `EOF` is not a value. */
const LONGEST_DOCUMENT = 16_384;

const OPENING =
  /\$\(\s{0,8}cat\s{0,8}<<(-?)\s{0,8}(?:'(\w{1,40})'|"(\w{1,40})"|(\w{1,40}))[ \t]{0,8}\r?\n/y;

/** Where a substitution (`$(…)`, `${…}`, or a part in back quotes) ends that starts at an offset; it is in one line. */
export function substitutionEnd(text: string, at: number): number | undefined {
  if (!/[({`]/.test(text.charAt(at) === '`' ? '`' : text.charAt(at + 1))) return undefined;
  const [line = ''] = text.slice(at, at + LONGEST).split('\n', 1);
  let length: number | undefined;
  if (line.startsWith('`')) length = line.indexOf('`', 1) + 1;
  else if (line.startsWith('${')) length = line.indexOf('}') + 1;
  else if (line.startsWith('$(')) length = bracketsLength(line);
  return length ? at + length : undefined;
}

function bracketsLength(line: string): number {
  let depth = 1;
  let quote = '';
  for (let at = 2; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return 0;
}

/** `$(cat <<EOF` with its lines up to `EOF` and the bracket: a value over several lines in a script. */
export function hereDocument(
  text: string,
  at: number,
): { readonly body: Span; readonly quoting: Quoting; readonly end: number } | undefined {
  OPENING.lastIndex = at;
  const [opening, dash, single, double, bare] = OPENING.exec(text) ?? [];
  const tag = single ?? double ?? bare;
  if (opening === undefined || tag === undefined) return undefined;
  const start = at + opening.length;
  const within = text.slice(start - 1, start + LONGEST_DOCUMENT);
  const closing = new RegExp(`\\r?\\n${dash === '-' ? '\\t*' : ''}${tag}\\r?\\n?[ \\t]*\\)`).exec(
    within,
  );
  if (!closing) return undefined;
  const end = Math.max(start, start - 1 + closing.index);
  return {
    body: [start, withoutLineBreaks(text, start, end)],
    quoting: bare === undefined ? 'nowdoc' : 'heredoc',
    end: start - 1 + closing.index + closing[0].length,
  };
}

/** A shell drops line breaks at the end of what a command prints. */
function withoutLineBreaks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[\r\n]/.test(text.charAt(last - 1))) last--;
  return last;
}
