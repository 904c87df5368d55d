import type { ShellCommand } from './line.ts';
import type { Word } from './words.ts';

/** A program that is called, with what is passed to it. */
export interface Call {
  readonly command: ShellCommand;
  /** Such as `config:set`. Absent if the program is called without a command. */
  readonly name?: string;
  /** The words after the command's name. */
  readonly rest: readonly Word[];
}

/** Programs that run another one, or words of a script in front of a command. */
const RUNS_ANOTHER =
  /^(?:sudo|php[\d.]{0,9}|docker|docker-compose|podman|kubectl|ddev|warden|lando|env|time|timeout|nohup|nice|exec|ssh|magento-cloud|platform|upsun|cli|clinotty|fin|symfony|vagrant|su|runuser|gosu|RUN|then|do|else|if|!)$/;
const ASSIGNS = /^\w{1,99}=/;

const COMMAND_NAME = /^(?:[a-z][\w-]*(?::[\w-]+)+|p?vset|list|help|ssh|login|script)$/;

/**
 * The call of a program in a command, if it is one: by the last part of the program's path. A word in front of it, such
 * as the name of a container or of a user, can be the same.
 */
export function callOf(command: ShellCommand, program: RegExp): Call | undefined {
  const { words } = command;
  const first = words[0]?.text.text ?? '';
  // What a variable is set to can have folders in it.
  const runsAnother = ASSIGNS.test(first) || RUNS_ANOTHER.test(baseName(first));
  for (const [index, { text }] of words.entries()) {
    if (index > 0 && !runsAnother) return undefined;
    const call = program.test(baseName(text.text)) ? callAt(command, index) : undefined;
    if (call) return call;
  }
  return undefined;
}

/** The call of the program at a word of a command. */
function callAt(command: ShellCommand, index: number): Call | undefined {
  const { words } = command;
  const passed = words.slice(index + 1);
  const at = passed.findIndex(({ text }) => !text.text.startsWith('-'));
  const name = passed[at]?.text.text;
  // A word alone may be the name of anything, such as an anchor of YAML or a file in JSON.
  const word = words[index];
  if (name === undefined)
    return word?.quoting === 'none' && word.text.text.includes('/')
      ? { command, rest: [] }
      : undefined;
  if (!COMMAND_NAME.test(name)) return undefined;
  return { command, name, rest: [...passed.slice(0, at), ...passed.slice(at + 1)] };
}

/** Without its folders. A shell takes the backslash out of `bin\magento`, as it is written on Windows. */
const baseName = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/^\.?bin(?=magento|n98)/, '');
