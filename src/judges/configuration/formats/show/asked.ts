import type { Span } from '../../../../engine/text/characters.ts';
import { sourceSpan } from '../../decoded.ts';
import type { Scope } from '../../part.ts';
import { magentoArguments, scopeOf } from '../commands/magento.ts';
import { lineAt, lineBefore, nextLine } from '../lines.ts';
import { type ShellCommand, shellLine } from '../shell/line.ts';
import { callOf } from '../shell/program.ts';
import { lineAbove } from '../shell/said-beside.ts';

/** The command `config:show` whose output follows. */
export interface Asked {
  readonly path?: { readonly name: string; readonly at: Span };
  readonly scope: Scope;
  /** Another program, such as grep, has changed the output. */
  readonly filtered: boolean;
  /** The output has every value of the default scope. */
  readonly whole: boolean;
}

/** A command is not longer, in lines that are joined with a backslash. */
const LONGEST = 10;

/** The command above an offset, if it is `config:show`. An empty line or warnings may be between them. */
export function askedBefore(text: string, at: number): Asked | undefined {
  let start = lineAbove(text, at, 1);
  const below = start === undefined ? at : nextLine(text, start);
  for (let lines = 1; start !== undefined && lines < LONGEST; lines++) {
    const before = lineBefore(text, start);
    if (before === undefined || !lineAt(text, before).endsWith('\\')) break;
    start = before;
  }
  if (start === undefined || !text.slice(start, below).includes(SHOW)) return undefined;
  const { commands, next } = shellLine(text, start);
  if (next !== below) return undefined;
  const index = commands.findLastIndex(({ words }) =>
    words.some(({ text }) => text.text.includes(SHOW)),
  );
  const command = commands[index];
  const filtered = isFiltered(commands, index);
  return command && (shownBy(command, filtered) ?? shownWithin(command, filtered));
}

const MAGENTO = /^magento$/;
const SHOW = 'config:show';

/** Programs that print all that they get; of a pager, people copy what is on the screen. */
const PASSES_ON = /^(?:cat|tee)$/;

/** Whether a program behind a pipe takes lines out of the output, or changes them. */
function isFiltered(commands: readonly ShellCommand[], index: number): boolean {
  for (let at = index; commands[at]?.piped; at++)
    if (!PASSES_ON.test(commands[at + 1]?.words[0]?.text.text ?? '')) return true;
  return false;
}

function shownBy(command: ShellCommand, filtered: boolean): Asked | undefined {
  const call = callOf(command, MAGENTO);
  if (call?.name !== SHOW) return undefined;
  const passed = magentoArguments(call);
  const path = passed.positional[0];
  const scope = scopeOf(passed);
  return {
    ...(path ? { path: { name: path.text.text, at: path.at } } : {}),
    scope,
    filtered,
    whole: !path && !filtered && scope.type === 'default',
  };
}

/** The command that another program, such as ssh, gets in one word. */
function shownWithin({ words }: ShellCommand, filtered: boolean): Asked | undefined {
  const word = words.find(({ text, open }) => !open && text.text.includes(SHOW));
  if (!word) return undefined;
  const inside = shellLine(word.text.text, 0).commands;
  const inner = inside.findLastIndex((each) => shownBy(each, false));
  const command = inside[inner];
  const asked = command && shownBy(command, filtered || isFiltered(inside, inner));
  if (!asked) return undefined;
  const { path, ...rest } = asked;
  return {
    ...rest,
    ...(path && { path: { ...path, at: sourceSpan(word.text, path.at) } }),
  };
}
