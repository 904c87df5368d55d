import { asWritten, type Decoded } from '../../decoded.ts';
import { fromSources, partOf, replaced, sourcesOf } from '../../raw/sources.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { type ShellCommand, shellLine } from '../shell/line.ts';
import type { Word } from '../shell/words.ts';
import { matchAt } from '../sticky.ts';
import type { FileLine } from './github-file.ts';

/** What a line of a script, or a group of lines, writes into the file. */
export interface Written {
  readonly lines: readonly FileLine[];
  /** The end of the last line of the script. */
  readonly end: number;
}

/** The name of the file, in a shell and in PowerShell. */
const FILE = /^(?:\$\{?GITHUB_ENV\}?|\$\{?env:GITHUB_ENV\}?)$/i;
/** Programs that write what they read into files that are passed to them. */
const COPIES = /^(?:tee|out-file|add-content)$/i;
const PRINTS = /^(?:echo|printf|write-output|write-host)$/i;
/** The start of a text in quotes, which may go on in the next lines. */
const PRINTS_LINES = /^[ \t]{0,99}(?:(?:echo|printf|write-output|write-host)\s[^"']{0,99})?["']/i;
/** The start of a variable, in the same line or in the one behind it. Only there a text is searched for the file. */
const BEGINS =
  /[ \t]{0,99}(?:\{\s{1,99})?[^\n]{0,200}?[\s"'][A-Za-z_][\w.:-]{0,299}(?:=|<<)|[ \t]{0,99}(?:\{\s{1,99})?cat\b[^\n]{0,200}<</y;
const GROUP = /^[ \t]{0,99}\{(?:\s|$)/;
const GROUP_END = /^[ \t]{0,99}\}[^\n]{0,99}GITHUB_ENV|;[ \t]{0,9}\}[^\n]{0,99}GITHUB_ENV/;
const HERE = /<<(-?)[ \t]{0,9}(['"]?)(\w{1,40})\2/;
/** No command that prints a value is longer: this keeps the time for a line in proportion to its length. */
const LONGEST = 16_384;
/** No step writes more lines for one value. */
const MOST = 100;

/**
 * What the script writes into the file on the line at `at`, or in a group that begins there. `begun`: lines above write
 * into it as well; otherwise a variable has to begin there.
 */
export function writtenAt(text: string, at: number, begun: boolean): Written | undefined {
  const line = lineAt(text, at);
  if (!begun && !matchAt(BEGINS, text, at)) return undefined;
  if (GROUP.test(line)) return group(text, at);
  if (!/GITHUB_ENV/i.test(line) && !PRINTS_LINES.test(line)) return undefined;
  const near = text.slice(0, at + LONGEST);
  if (!/GITHUB_ENV/i.test(near.slice(at))) return undefined;
  const { commands, end } = shellLine(near, at);
  const index = commands.findIndex((_, each) => writes(commands, each));
  const command = commands[index];
  if (!command) return undefined;
  return hereLines(text, at, command) ?? { lines: printed(command, text), end };
}

/** Whether a command writes into the file, by itself or through the next one. */
function writes(commands: readonly ShellCommand[], index: number): boolean {
  const [command, next] = [commands[index], commands[index + 1]];
  if (!command) return false;
  if (command.files.some((file) => FILE.test(file))) return true;
  const [program, ...words] = next?.words ?? [];
  return (
    command.piped &&
    COPIES.test(program?.text.text ?? '') &&
    words.some(({ text }) => FILE.test(text.text))
  );
}

/** The commands between `{` and `} >> "$GITHUB_ENV"`. */
function group(text: string, at: number): Written | undefined {
  if (!closes(text, at)) return undefined;
  const lines: FileLine[] = [];
  for (let line = at; line < text.length; ) {
    const { commands, end } = shellLine(text, line);
    const here = commands.flatMap((command) => hereLines(text, line, command) ?? [])[0];
    if (here) lines.push(...here.lines);
    for (const command of here ? [] : commands) {
      const [first] = command.words;
      if (first?.text.text === '}') return { lines, end };
      lines.push(...printed(first?.text.text === '{' ? withoutFirst(command) : command, text));
    }
    line = nextLine(text, here?.end ?? end);
  }
  return undefined;
}

function closes(text: string, at: number): boolean {
  let line = at;
  for (let count = 0; count < MOST && line < text.length; count++) {
    if (GROUP_END.test(lineAt(text, line))) return true;
    line = nextLine(text, line);
  }
  return false;
}

function withoutFirst(command: ShellCommand): ShellCommand {
  const words = command.words.slice(1);
  return { ...command, words, span: [words[0]?.span[0] ?? command.span[0], command.span[1]] };
}

/** The lines of `cat <<EOF` up to `EOF`. */
function hereLines(text: string, at: number, command: ShellCommand): Written | undefined {
  const [, dash, quote, tag] = HERE.exec(lineAt(text, at)) ?? [];
  const isCat = command.words.some((word) => word.text.text === 'cat');
  if (tag === undefined || !isCat) return undefined;
  const quoting = quote ? 'nowdoc' : 'heredoc';
  const lines: FileLine[] = [];
  let line = nextLine(text, at);
  for (let count = 0; count < MOST && line < text.length; count++) {
    const end = lineEnd(text, line);
    const tabs = dash ? (/^\t*/.exec(text.slice(line, end))?.[0].length ?? 0) : 0;
    if (text.slice(line + tabs, end).trimEnd() === tag) return { lines, end };
    const written = asWritten(text, line + tabs, end);
    lines.push({ text: written, quoting, span: [line + tabs, end], first: true, faults: [] });
    line = nextLine(text, line);
  }
  return undefined;
}

/** The lines that a command prints. What other programs print is not in the script. */
function printed(command: ShellCommand, text: string): readonly FileLine[] {
  const [program, ...passed] = command.words;
  if (!program) return [];
  const { span, faults } = command;
  const isText = program.quoting !== 'none' && passed.length === 0;
  if (!isText && !PRINTS.test(program.text.text))
    return [{ text: asWritten(text, ...span), quoting: 'substituted', span, first: true, faults }];
  const options = passed.findIndex((word) => !/^-[neE]{1,3}$/.test(word.text.text));
  const words = isText ? [program] : passed.slice(options < 0 ? passed.length : options);
  const [first] = words;
  if (!first) return [];
  const expands = /^-n?e/.test(passed[0]?.text.text ?? '') || program.text.text === 'printf';
  const all = expands ? replaced(joined(words), /\\n/g, () => '\n') : joined(words);
  const { quoting } = first;
  return linesOf(all).map((each, index) => ({
    text: each,
    quoting: words.some((word) => word.quoting === 'substituted') ? 'substituted' : quoting,
    span,
    first: index === 0,
    faults: index === 0 ? faults : [],
    ...(words.some(({ open }) => open) && { open: true }),
  }));
}

/** Words with a space between them, as `echo` prints them. */
function joined(words: readonly Word[]): Decoded {
  const sources: number[] = [];
  for (const [index, { text, span }] of words.entries()) {
    if (index > 0) sources.push(span[0] - 1);
    sources.push(...sourcesOf(text));
  }
  const end = words.at(-1)?.text.end ?? 0;
  return fromSources(words.map(({ text }) => text.text).join(' '), sources, end);
}

/** The lines of a text; a line break at its end begins no other one. */
function linesOf(decoded: Decoded): readonly Decoded[] {
  const lines: Decoded[] = [];
  let from = 0;
  for (const line of decoded.text.replace(/\n$/, '').split('\n')) {
    lines.push(partOf(decoded, from, from + line.length));
    from += line.length + 1;
  }
  return lines;
}
