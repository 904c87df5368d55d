import type { CryptKey, Entry, Value } from '../../part.ts';
import { replaced } from '../../raw/sources.ts';
import { textOrHidden } from '../hidden.ts';
import { dottedEntry, isCryptKey } from '../magerun/dotted.ts';
import { type Arguments, type Options, type Passed, readArguments } from '../shell/arguments.ts';
import type { ShellCommand } from '../shell/line.ts';
import type { Call } from '../shell/program.ts';
import { argumentFaults, type Called, isPath, passedEntry, passedValue } from './called.ts';

const STORE_SET: Options = {
  long: { scope: 'value', 'scope-id': 'value', encrypt: 'flag', 'no-null': 'flag' },
};

const NOTHING = { format: 'F-N98SCRIPT', entries: [], faults: [] } as const;

/** A call of n98-magerun2. `config:store:set` writes the database, `config:env:set` writes env.php. */
export function magerunCall({ name, rest, command }: Call): Called {
  if (name === 'config:store:set') return storeSet(command, readArguments(rest, STORE_SET));
  if (name === 'config:env:set') return environmentSet(command, readArguments(rest, { long: {} }));
  if (name === 'config:store:get')
    return {
      ...NOTHING,
      lists: rest.some(({ text }) => text.text === '--decrypt') ? 'decrypted' : 'stored',
    };
  const format = name?.startsWith('config:env:') ? 'F-N98ENV' : 'F-N98SCRIPT';
  return { ...NOTHING, format };
}

/** A line of a script for n98-magerun2, as `config:store:get --magerun-script` prints it: without the program. */
export function scriptCall(command: ShellCommand): Called | undefined {
  const [first, ...rest] = command.words;
  if (first?.text.text !== 'config:store:set') return undefined;
  const called = storeSet(command, readArguments(rest, STORE_SET));
  return called.entries.length > 0 ? called : undefined;
}

function storeSet(command: ShellCommand, passed: Arguments): Called {
  const [path, value] = passed.positional;
  if (!path || !isPath(path.text.text))
    return { format: 'F-N98SCRIPT', entries: [], faults: command.faults };
  const { options } = passed;
  const id = options.get('scope-id')?.text.text ?? '0';
  const flags = {
    command: 'config:store:set',
    encrypt: options.has('encrypt'),
    dashes: value?.afterDashes ?? false,
  };
  const scope = {
    type: options.get('scope')?.text.text.toLowerCase() || 'default',
    name: id,
    named: /^\d+$/.test(id) ? ('id' as const) : ('code' as const),
  };
  const entries: Entry[] = [];
  if (value)
    entries.push({
      ...passedEntry(command, path, value, { naming: 'path', scope, flags }),
      value: storedValue(value, options.has('no-null')),
    });
  return { format: 'F-N98SCRIPT', entries, faults: argumentFaults(command, passed, 2) };
}

/** The program makes line breaks of `\n` and `\r`, whatever the quotes, and NULL of the word. */
function storedValue(value: Passed, noNull: boolean): Value {
  if (value.word.open || value.word.filled) return passedValue(value);
  if (value.text.text === 'NULL' && !noNull) return { kind: 'null' };
  const text = replaced(value.text, /\\[nr]/g, (found) => (found === '\\n' ? '\n' : '\r'));
  return textOrHidden(text, value.word.quoting === 'none' ? 'none' : 'escaped');
}

function environmentSet(command: ShellCommand, passed: Arguments): Called {
  const [key, value] = passed.positional;
  const entry = key && value && dottedEntry(key.text.text, key.at[0]);
  const entries: Entry[] = entry
    ? [
        {
          ...passedEntry(command, key, value, {
            naming: 'path',
            ...(entry.scope && { scope: entry.scope }),
            flags: { command: 'config:env:set', lock: 'env', dashes: value.afterDashes },
          }),
          name: entry.name,
          named: entry.named,
        },
      ]
    : [];
  const faults = entry ? argumentFaults(command, passed, 2) : command.faults;
  const cryptKey = value && key?.text.text === 'crypt.key' ? cryptKeyOf(value) : undefined;
  return { format: 'F-N98ENV', entries, faults, ...(cryptKey && { cryptKey }) };
}

/** A key for encryption that is in the command itself. */
function cryptKeyOf(value: Passed): CryptKey | undefined {
  const read = passedValue(value);
  return read.kind === 'text'
    ? { sound: isCryptKey(read.text.text.trim()), at: value.at }
    : undefined;
}
