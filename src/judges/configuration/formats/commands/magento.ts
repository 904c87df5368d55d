import { own } from '../../../../engine/own.ts';
import type { Flags, Scope } from '../../part.ts';
import { type Arguments, type Options, readArguments } from '../shell/arguments.ts';
import type { Call } from '../shell/program.ts';
import { argumentFaults, type Called, isPath, passedEntry, startsPath } from './called.ts';

const SCOPE = { scope: 'optional', 'scope-code': 'optional' } as const;

const OPTIONS: Readonly<Record<string, Options>> = {
  'config:set': {
    long: { ...SCOPE, 'lock-env': 'flag', 'lock-config': 'flag', lock: 'flag' },
    short: { e: 'lock-env', c: 'lock-config', l: 'lock' },
  },
  'config:sensitive:set': {
    long: { ...SCOPE, interactive: 'flag' },
    short: { i: 'interactive' },
  },
  'config:show': { long: SCOPE },
};

/** What `config:show` and `config:set` accept for a scope. */
const SCOPE_TYPES: Readonly<Record<string, string>> = { website: 'websites', store: 'stores' };

/** A call of `bin/magento`: only two commands set something. */
export function magentoCall(call: Call): Called {
  const { name = '', command } = call;
  if (name !== 'config:set' && name !== 'config:sensitive:set') return shownBy(call);
  const passed = magentoArguments(call);
  const [path, value] = passed.positional;
  if (!path || !(isPath(path.text.text) || startsPath(path.text.text)))
    return { format: 'F-CLI', entries: [], faults: command.faults };
  const flags = { command: name, ...lockOf(name, passed), dashes: value?.afterDashes ?? false };
  const asked = passed.options.has('interactive');
  return {
    format: 'F-CLI',
    entries: value
      ? [passedEntry(command, path, value, { naming: 'path', scope: scopeOf(passed), flags })]
      : [],
    faults: asked ? command.faults : argumentFaults(command, passed, 2),
  };
}

/** A path, a group or a section. */
const SHOWN = /^[\w-]+(?:\/[\w-]+)*\/?$/;

/** A call that sets nothing; `config:show` is asked for a path. */
function shownBy(call: Call): Called {
  const path = call.name === 'config:show' ? magentoArguments(call).positional[0] : undefined;
  const asked =
    path && SHOWN.test(path.text.text) ? { path: path.text.text, at: path.at } : undefined;
  return { format: 'F-CLI', entries: [], faults: [], ...(asked && { asked }) };
}

/** What is passed to a command of `bin/magento`. */
export const magentoArguments = ({ name = '', rest }: Call): Arguments =>
  readArguments(rest, own(OPTIONS, name) ?? { long: {} });

/** The scope that options of a command name. */
export function scopeOf({ options }: Arguments): Scope {
  const type = options.get('scope')?.text.text.toLowerCase() || 'default';
  const name = options.get('scope-code')?.text.text;
  return {
    type: own(SCOPE_TYPES, type) ?? type,
    ...(name === undefined ? {} : { name, named: 'code' as const }),
  };
}

/** With both options, config.php is written. `config:sensitive:set` writes env.php. */
function lockOf(name: string, { options }: Arguments): Pick<Flags, 'lock'> {
  if (options.has('lock-config')) return { lock: 'config' };
  const locked = options.has('lock-env') || options.has('lock') || name === 'config:sensitive:set';
  return locked ? { lock: 'env' } : {};
}
