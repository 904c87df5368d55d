import type { Entry, Flags } from '../../part.ts';
import { type Arguments, type Options, readArguments } from '../shell/arguments.ts';
import type { Call } from '../shell/program.ts';
import { argumentFaults, type Called, passedEntry } from './called.ts';

const PLACE: Options['long'] = {
  project: 'value',
  environment: 'value',
  host: 'value',
  identity: 'value',
  wait: 'flag',
  'no-wait': 'flag',
};

const FIELDS: Options = {
  long: {
    ...PLACE,
    level: 'value',
    name: 'value',
    value: 'value',
    json: 'value',
    sensitive: 'value',
    prefix: 'value',
    enabled: 'value',
    inheritable: 'value',
    'visible-build': 'value',
    'visible-runtime': 'value',
    'allow-no-change': 'flag',
    update: 'flag',
  },
  short: { l: 'level', p: 'project', e: 'environment', W: 'no-wait', u: 'update' },
};

const OLD: Options = {
  long: {
    ...PLACE,
    json: 'flag',
    disabled: 'flag',
    'no-visible-build': 'flag',
    'no-visible-runtime': 'flag',
  },
  short: { p: 'project', e: 'environment', W: 'no-wait' },
};

const CREATES = /^(?:variable|var):(?:create|update)$/;
/** Commands of older versions, which set a variable with all its options, whether it is new or not. */
export const SETS = /^(?:(?:project:)?variable:set|p?vset)$/;

/** A call of the command line of Adobe Commerce on cloud infrastructure that sets a variable. */
export function cloudCall({ name = '', rest, command }: Call): Called {
  if (SETS.test(name)) {
    const passed = readArguments(rest, OLD);
    const [variable, value] = passed.positional;
    const flags = { ...oldFlags(name, passed), dashes: value?.afterDashes ?? false };
    const entries =
      variable && value
        ? [passedEntry(command, variable, value, { naming: 'variable', flags })]
        : [];
    return { format: 'F-VARCMD', entries, faults: argumentFaults(command, passed, 2) };
  }
  if (!CREATES.test(name)) return { format: 'F-VARCMD', entries: [], faults: [] };
  const passed = readArguments(rest, FIELDS);
  const variable = passed.options.get('name') ?? passed.positional[0];
  const value = passed.options.get('value');
  const wanted = passed.options.has('name') ? 0 : 1;
  const faults = argumentFaults(command, passed, wanted);
  if (!variable || !value) return { format: 'F-VARCMD', entries: [], faults };
  const attached = value.at[0] !== value.word.inner[0];
  const flags = { ...flagsOf(passed), command: name, ...(attached ? {} : { dashes: false }) };
  const entry: Entry = passedEntry(command, variable, value, { naming: 'variable', flags });
  const prefix = passed.options.get('prefix')?.text.text;
  const prefixed = prefix && prefix !== 'none' && !entry.name.includes(':');
  // The program adds the colon if it is not there.
  const entries = [
    prefixed ? { ...entry, name: `${prefix.replace(/:$/, '')}:${entry.name}` } : entry,
  ];
  return { format: 'F-VARCMD', entries, faults };
}

/** What is not said is not known: the program asks, or has a default of the level. */
function flagsOf({ options }: Arguments): Flags {
  const said = (name: string): boolean | undefined => {
    if (!options.has(name)) return undefined;
    return !/^(?:0|false|no|n)$/i.test(options.get(name)?.text.text ?? 'true');
  };
  const level = options.get('level')?.text.text.toLowerCase();
  const flags: Record<string, boolean | undefined> = {
    json: said('json'),
    sensitive: said('sensitive'),
    inheritable: said('inheritable'),
    enabled: said('enabled'),
    build: said('visible-build'),
    runtime: said('visible-runtime'),
  };
  return {
    ...(level ? { level: level.startsWith('p') ? 'project' : 'environment' } : {}),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
  };
}

function oldFlags(name: string, { options }: Arguments): Flags {
  return {
    command: name,
    level: /^p/.test(name) ? 'project' : 'environment',
    json: options.has('json'),
    ...(options.has('disabled') ? { enabled: false } : {}),
    ...(options.has('no-visible-build') ? { build: false } : {}),
    ...(options.has('no-visible-runtime') ? { runtime: false } : {}),
  };
}
