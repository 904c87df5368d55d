import type { Span } from '../../../../engine/text/characters.ts';
import { type Decoded, decoder } from '../../decoded.ts';
import type { Entry, Fault, Format, Value } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, nextLine } from '../lines.ts';

const CALL = /^[ \t]*\$(?:installer|this)->setConfigData\([ \t]*/;
const OPENING = /^(?:[ \t]{0,99}#|(?:<\?php|[ \t]{0,99}\$installer = \$this;|)\s{0,99}$)/;

/** An argument of a call: where it is written, and its text unless it is NULL. */
interface Argument {
  readonly text: Decoded | undefined;
  readonly at: Span;
}

/**
 * A PHP script with `$installer->setConfigData('path', 'value', 'scope', 'id');` in each line, as `config:store:get` of
 * n98-magerun2 prints it with `--update-script`. Fault: `row-broken`.
 */
export const updateScript: Format = {
  ids: ['F-N98SCRIPT'],
  read(text, at) {
    if (!starts(text, at)) return undefined;
    const entries: Entry[] = [];
    const faults: Fault[] = [];
    let end = at;
    for (let next = at; next < text.length; next = nextLine(text, Math.max(next, end))) {
      const line = lineAt(text, next);
      const call = CALL.exec(line)?.[0];
      if (call === undefined && OPENING.test(line)) continue;
      if (call === undefined) break;
      const read = readArguments(text, next + call.length);
      const entry =
        read && entryOf([next + line.length - line.trimStart().length, read.end], read.found);
      if (entry) entries.push(entry);
      else faults.push({ kind: 'row-broken', at: [next, next + line.length] });
      end = entry ? entry.span[1] : next + line.length;
    }
    return { format: 'F-N98SCRIPT', span: [at, end], entries, faults, whole: false };
  },
};

/** Whether the first line that is not part of every script is a call; it is one of the first lines. */
function starts(text: string, at: number): boolean {
  let next = at;
  for (let lines = 0; lines < 5 && next < text.length; lines++) {
    const line = lineAt(text, next);
    if (CALL.test(line)) return true;
    if (!OPENING.test(line) || (lines === 0 && !/^(?:<\?php|\s*\$installer)/.test(line)))
      return false;
    next = nextLine(text, next);
  }
  return false;
}

function readArguments(
  text: string,
  start: number,
): { found: Argument[]; end: number } | undefined {
  const found: Argument[] = [];
  let at = start;
  for (;;) {
    const argument = readArgument(text, at);
    if (!argument) return undefined;
    found.push(argument);
    at = argument.next;
    const [sign = '', end] = /^\s*(?:,\s*|(\)\s*;?))/.exec(text.slice(at, at + 100)) ?? [];
    if (sign === '') return undefined;
    at += sign.length;
    if (end) return { found, end: at };
  }
}

function readArgument(text: string, at: number): (Argument & { next: number }) | undefined {
  const [word] = /^(?:NULL|null|\d+)/.exec(text.slice(at, at + 20)) ?? [];
  if (word !== undefined) {
    const span: Span = [at, at + word.length];
    const decoded = decoder(at);
    decoded.copy(word, at);
    const text = /^\d/.test(word) ? decoded.done() : undefined;
    return { text, at: span, next: span[1] };
  }
  if (text[at] !== "'") return undefined;
  const decoded = decoder(at + 1);
  let from = at + 1;
  for (let next = from; next < text.length; next++) {
    if (text[next] === '\\' && /['\\]/.test(text.charAt(next + 1))) {
      decoded.copy(text.slice(from, next), from);
      from = ++next;
    } else if (text[next] === "'") {
      decoded.copy(text.slice(from, next), from);
      return { text: decoded.done(), at: [at + 1, next], next: next + 1 };
    }
  }
  return undefined;
}

function entryOf(span: Span, [path, value, scope, id]: readonly Argument[]): Entry | undefined {
  if (!path?.text || !value) return undefined;
  const read: Value = value.text ? textOrHidden(value.text, 'raw') : { kind: 'null' };
  return {
    name: path.text.text,
    naming: 'path',
    scope: {
      type: scope?.text?.text.toLowerCase() ?? 'default',
      name: id?.text?.text ?? '0',
      named: 'id',
    },
    value: read,
    origin: 'command',
    flags: { command: 'setConfigData' },
    named: path.at,
    valued: value.at,
    span,
  };
}
