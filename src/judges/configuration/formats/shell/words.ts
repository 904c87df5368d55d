import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, decoder, sourceOffset } from '../../decoded.ts';
import type { Fault, Quoting } from '../../part.ts';
import { hiddenBy } from '../hidden.ts';
import { lineEnd } from '../lines.ts';
import { ansiEscape } from './escapes.ts';
import { hereDocument, substitutionEnd } from './substitutions.ts';

/** A word of a command, as a shell passes it to a program. What the shell would fill in is left as written. */
export interface Word {
  readonly text: Decoded;
  /** How its first quoted part is quoted. */
  readonly quoting: Quoting;
  /** With its quotes. */
  readonly span: Span;
  /** Without the quotes around it. */
  readonly inner: Span;
  /** A quote or substitution that does not end. */
  readonly open: boolean;
  /** A part in double quotes is filled in from a variable: `"$NAME"`, or one that is set apart, as in `"shop_$NAME"`. */
  readonly filled?: boolean;
  readonly faults: readonly Fault[];
}

const PLAIN = /(?:[^ \t\r\n'"\\$`;&|<>){]|\{(?!\{))+/y;
/** What Ansible fills in before there is a command. */
const TEMPLATE = /\{\{[^{}\n]{0,300}\}\}/y;
const IN_DOUBLE = /[^"\\$`]+/y;
const IN_ANSI = /[^'\\]+/y;
const VARIABLE = /\$(?:\w+|[@*#?!-])/y;
/** A part in double quotes that is only a variable, or a variable of the environment between separators. */
const FILLED = /^(?:"\$[A-Za-z_]\w{0,99}"|["/_:.,@=+ -]\$[A-Z_][A-Z0-9_]{0,99}["/_:.,@=+ -])$/;
/** What a backslash takes its meaning from, inside double quotes. */
const ESCAPED = '$`"\\';

/** Reads a word that starts at an offset. `grouped`: whether a closing bracket ends it. */
export function readWord(text: string, start: number, grouped = false): Word {
  const limit = text.length;
  const decoded = decoder(start);
  const faults: Fault[] = [];
  let quoting: Quoting = 'none';
  let inner: Span | undefined;
  let at = start;
  let open = false;
  let filled = false;

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const copy = (part: string) => {
    decoded.copy(part, at);
    at += part.length;
  };
  const quoted = (kind: Quoting, from: number, to: number) => {
    if (quoting === 'none') quoting = kind;
    inner ??= [from, to];
  };
  /** Leaves the rest of the line as it is. */
  const giveUp = (from: number) => {
    open = true;
    faults.push({ kind: 'quote-open', at: [from, from + 1] });
    decoded.copy(text.slice(at, lineEnd(text, at)), at);
    at = lineEnd(text, at);
  };

  /** Passes what begins with a dollar sign or a back quote. */
  const fillIn = (inQuotes: boolean) => {
    const from = at;
    const document = hereDocument(text, at);
    if (document) {
      decoded.copy(text.slice(...document.body), document.body[0]);
      inner = document.body;
      quoting = document.quoting;
      at = document.end;
      return;
    }
    const end = substitutionEnd(text, at);
    const part = end === undefined ? match(VARIABLE) : text.slice(at, end);
    if (part === '') copy(text.charAt(at));
    else {
      copy(part);
      if (inQuotes && FILLED.test(text.slice(from - 1, at + 1))) filled = true;
      else faults.push({ kind: inQuotes ? 'dollar-quoted' : 'dollar-unquoted', at: [from, at] });
      if (!inQuotes && quoting === 'none') quoting = 'substituted';
    }
  };

  const single = () => {
    const close = text.indexOf("'", at + 1);
    if (close === -1) return giveUp(at);
    quoted('single', at + 1, close);
    at++;
    copy(text.slice(at, close));
    at++;
  };
  const double = () => {
    const from = at++;
    const close = doubleEnd(text, at);
    if (close === undefined) return giveUp(from);
    quoted('double', at, close);
    while (at < close) {
      const plain = match(IN_DOUBLE);
      if (plain !== '') copy(plain);
      else if (text[at] !== '\\') fillIn(true);
      else if (ESCAPED.includes(text.charAt(at + 1))) {
        at++;
        copy(text.charAt(at));
      } else if (/^\\\r?\n/.test(text.slice(at, at + 3))) at += text[at + 1] === '\r' ? 3 : 2;
      else copy('\\');
    }
    at = Math.max(at, close) + 1;
  };
  const ansi = () => {
    const from = at;
    const close = ansiEnd(text, at + 2);
    if (close === undefined) return giveUp(from);
    at += 2;
    quoted('ansi-c', at, close);
    while (at < close) {
      copy(match(IN_ANSI));
      if (at >= close) break;
      const found = ansiEscape(text.slice(at, Math.min(close, at + 10)));
      decoded.put(found.means, at, at + found.length);
      at += found.length;
    }
    at = close + 1;
  };

  while (at < limit && !open) {
    const plain = match(PLAIN) || match(TEMPLATE);
    const sign = text.charAt(at);
    if (plain !== '') copy(plain);
    else if (sign === "'") single();
    else if (sign === '"') double();
    else if (sign === '$' && text[at + 1] === "'") ansi();
    else if (sign === '$' && text[at + 1] === '"') at++;
    else if (sign === '$' || sign === '`') fillIn(false);
    else if (sign === '\\') {
      const broken = /^\\\r?\n/.exec(text.slice(at, at + 3))?.[0].length;
      at += broken ?? 1;
      if (broken === undefined && at < limit) copy(String.fromCodePoint(text.codePointAt(at) ?? 0));
    } else if (sign === '{' || (sign === ')' && !grouped)) copy(sign);
    else break;
  }
  const span: Span = [start, at];
  const empty = inner ?? span;
  const found = decoded.done();
  const word = found.text === '' ? asWritten(text, empty[0], empty[0]) : found;
  return {
    text: word,
    quoting,
    span,
    inner: word.text === '' ? empty : [sourceOffset(word, 0), word.end],
    open,
    filled,
    faults: hiddenBy(word.text) ? faults.filter(({ kind }) => kind !== 'dollar-quoted') : faults,
  };
}

/** Where a part in double quotes ends. */
function doubleEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
    else if (text[at] === '$' || text[at] === '`') {
      const end = hereDocument(text, at)?.end ?? substitutionEnd(text, at);
      if (end !== undefined) at = end - 1;
    }
  }
  return undefined;
}

function ansiEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === "'") return at;
  }
  return undefined;
}
