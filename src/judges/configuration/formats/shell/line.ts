import type { Span } from '../../../../engine/text/characters.ts';
import type { Fault } from '../../part.ts';
import { lineEnd, nextLine } from '../lines.ts';
import { readWord, type Word } from './words.ts';

/** A command with its arguments. */
export interface ShellCommand {
  readonly words: readonly Word[];
  readonly span: Span;
  /** Whether another command reads what this one prints. */
  readonly piped: boolean;
  /** The files that it writes to or reads, as written. */
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
}

export interface ShellLine {
  readonly commands: readonly ShellCommand[];
  /** The end of the line; lines that are joined with a backslash are one. */
  readonly end: number;
  /** The start of the next line. */
  readonly next: number;
}

const JOINED = /(?:[ \t]|\\\r?\n)+/y;
/** `2>&1`, which has no file. */
const JOINED_OUTPUT = /\d?[<>]&[\d-]/y;
const REDIRECTION = /\d?(?:>>|<<<|<<-?|[<>])&?[ \t]{0,99}/y;

/** Splits a line, as a shell does, into commands and these into words. */
export function shellLine(text: string, start: number): ShellLine {
  const commands: ShellCommand[] = [];
  let words: Word[] = [];
  let files: string[] = [];
  let at = start;
  let groups = 0;
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  };
  const close = (piped: boolean) => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last)
      commands.push({
        words,
        span: [first.span[0], last.span[1]],
        piped,
        files,
        faults: words.flatMap(({ faults }) => faults),
      });
    words = [];
    files = [];
  };
  while (at < text.length) {
    at += match(JOINED);
    const sign = text.charAt(at);
    if (sign === '' || sign === '\n' || (sign === '\r' && text[at + 1] === '\n')) break;
    if (sign === '#') {
      at = lineEnd(text, at);
      break;
    }
    if (/[;&|\r]/.test(sign)) {
      close(sign === '|' && text[at + 1] !== '|');
      at += text[at + 1] === sign ? 2 : 1;
    } else if (sign === '(' && words.length === 0) {
      groups++;
      at++;
    } else if (sign === ')' && groups > 0) {
      groups--;
      at++;
    } else if (match(JOINED_OUTPUT) > 0) {
      at += match(JOINED_OUTPUT);
    } else if (match(REDIRECTION) > 0) {
      at += match(REDIRECTION);
      const file = readWord(text, at, groups > 0);
      files.push(file.text.text);
      at = Math.max(at, file.span[1]);
    } else {
      const word = readWord(text, at, groups > 0);
      words.push(word);
      at = Math.max(at + 1, word.span[1]);
    }
  }
  close(false);
  return { commands, end: at, next: nextLine(text, at) };
}
