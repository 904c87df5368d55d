import type { Span } from '../../../../engine/text/characters.ts';
import type { CryptKey, Entry, Fault, Flags, FormatId, Scope, Told, Value } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import type { Arguments, Passed } from '../shell/arguments.ts';
import type { ShellCommand } from '../shell/line.ts';

/** What a call of a program sets. */
export interface Called {
  readonly format: FormatId;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  /** The path that it only shows. */
  readonly asked?: { readonly path: string; readonly at: Span };
  /** What it lists. */
  readonly lists?: Told['lists'];
  /** The key for encryption that it writes into env.php. */
  readonly cryptKey?: CryptKey;
}

/** A value as a word of a command. If its quote does not end, the rest is missing. */
export function passedValue({ text, word }: Passed): Value {
  if (word.open) return { kind: 'partial', by: 'end' };
  return word.filled ? { kind: 'hidden', by: 'reference' } : textOrHidden(text, word.quoting);
}

/** The entry of a command that sets a name to a value. */
export const passedEntry = (
  command: ShellCommand,
  name: Passed,
  value: Passed,
  more: { readonly naming: Entry['naming']; readonly scope?: Scope; readonly flags: Flags },
): Entry => ({
  name: name.text.text,
  ...more,
  value: passedValue(value),
  origin: 'command',
  named: name.at,
  valued: value.at,
  span: command.span,
});

/** What is wrong with the number of arguments, and with the words themselves. */
export function argumentFaults(
  command: ShellCommand,
  { positional }: Arguments,
  wanted: number,
): readonly Fault[] {
  const extra = positional[wanted];
  if (extra) return [...command.faults, { kind: 'argument-extra', at: extra.word.span }];
  const missing = positional.length < wanted;
  return missing
    ? [...command.faults, { kind: 'argument-missing', at: command.span }]
    : command.faults;
}

/** What can only be the start of a configuration path: a section or a group, with a slash at the end. */
export const startsPath = (text: string): boolean => /^[\w-]+(?:\/[\w-]+)?\/$/.test(text);

/** A name of a configuration path. */
export const isPath = (text: string): boolean => /^[\w-]+(?:\/[\w-]+)+$/.test(text);
