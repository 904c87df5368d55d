import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, type Found, isReference } from '../found.ts';
import { type Installation, type Setting, settingsOf, textOf } from '../installation.ts';
import { type Known, listedAt } from '../known.ts';
import { isDead } from './scopes.ts';
import { setTooEarly } from './set-too-early.ts';
import { isQuoted, shellFaults } from './shell-faults.ts';

/** Commands that fail, or that store something else than they say (FACTS-CONFIG 9.2.7, run 2026-11-26). */
export const commands: ConfigurationRule = (installation, known) => [
  ...settingsOf(installation, 'command').flatMap((setting) => faultsOf(setting, installation)),
  ...setTooEarly(installation),
  ...shellFaults(installation),
  ...shownWithoutField(installation, known),
];

/** Every private key starts with hyphens, even if it is read from a file or a variable. */
const isPrivateKey = ({ known, path }: Setting): boolean =>
  known?.stored === 'key' && path.endsWith('_private_key');

/** Symfony Console takes a hyphen alone for an argument. */
const looksLikeOption = (text: string | undefined): boolean =>
  text?.startsWith('-') === true && text !== '-';

/** What each command looks like where its value can start with a hyphen. */
const WITH_DASHES: Readonly<Record<string, string>> = {
  'config:set': 'bin/magento config:set',
  'config:sensitive:set': 'bin/magento config:sensitive:set',
  'config:store:set': 'n98-magerun2 config:store:set --encrypt',
};

/** The options that decide where a command writes a value. */
function optionsOf({ scope, entry: { flags } }: Setting): string {
  const lock = flags?.command === 'config:set' && flags.lock ? ` --lock-${flags.lock}` : '';
  const id = flags?.command === 'config:store:set' ? 'id' : 'code';
  const named = scope.type === 'default' ? '' : ` --scope=${scope.type} --scope-${id}=…`;
  return lock + named;
}

function faultsOf(setting: Setting, installation: Installation): readonly Found[] {
  const { path, entry } = setting;
  const { command = '', dashes } = entry.flags ?? {};
  const text = textOf(setting);
  const hyphen = looksLikeOption(text) || (isReference(entry) && isPrivateKey(setting));
  const call = WITH_DASHES[command];
  if (call && hyphen && dashes !== true) {
    const instead = `${call}${optionsOf(setting)} -- ${path} "…"`;
    const other = command === 'config:store:set' ? faultOf(setting, installation) : undefined;
    return [
      { ...atValue('command-dash', setting), instead },
      ...(other ? [{ ...other, instead }] : []),
    ];
  }
  const found = faultOf(setting, installation);
  return found ? [found] : [];
}

function faultOf(setting: Setting, installation: Installation): Found | undefined {
  const { known, path, entry } = setting;
  const { command = '', encrypt } = entry.flags ?? {};
  if (command === 'config:set' && !known && isGroup(path))
    return { message: 'command-group', at: [entry.named], path };
  if (!known || known.gone) return undefined;
  if (command === 'config:set' && !known.field) return atValue('command-field', setting);
  if (command === 'config:sensitive:set' && !known.sensitive)
    return atValue('command-sensitive', setting);
  if (command !== 'config:store:set' || isNothing(setting) || readCipher(textOf(setting) ?? ''))
    return undefined;
  if (isQuoted(setting)) return atValue('value-quoted', setting);
  if (encrypt === true || isDead(setting, installation)) return undefined;
  if (known.stored === 'encrypted') return atValue('command-clear', setting);
  return known.stored === 'key' ? atValue('command-clear-key', setting) : undefined;
}

/** A mask or NULL is not a value, but a variable or a file that the shell puts in its place is. */
const isNothing = (setting: Setting): boolean => !textOf(setting) && !isReference(setting.entry);

/** A section and a group, or a section with a slash behind it: the name of the field is missing. */
const isGroup = (path: string): boolean => /^[^/]+\/(?:[^/]+\/?)?$/.test(path);

/** Whether settings are listed that begin with a word, which could also mean anything. */
const isSection = ({ settings }: Known, word: string): boolean =>
  !word.includes('/') && [...settings.keys()].some((path) => path.startsWith(`${word}/`));

/** `config:show` refuses a path without a field, unless it has shown a value. */
function shownWithoutField(installation: Installation, known: Known): readonly Found[] {
  const shown = new Set(settingsOf(installation, 'effective').map(({ path }) => path));
  return installation.parts
    .flatMap(({ told }) => told?.asked ?? [])
    .filter(({ path }) => !shown.has(path))
    .flatMap(({ path, at }): Found[] => {
      const setting = listedAt(known, path.replace(/\/$/, ''));
      if (!setting && (isGroup(path) || isSection(known, path)))
        return [{ message: 'command-group', at: [at], path }];
      return setting && !setting.field && !setting.gone
        ? [{ message: 'command-field', at: [at], path }]
        : [];
    });
}
