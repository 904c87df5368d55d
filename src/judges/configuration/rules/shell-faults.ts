import { type Found, PRIVATE_KEY } from '../found.ts';
import { type Installation, type Setting, settingsOf, textOf } from '../installation.ts';
import type { Fault } from '../part.ts';
import { faultsWithin } from './faults-within.ts';

/** Faults of what a shell fills in. */
export const DOLLARS = ['dollar-quoted', 'dollar-unquoted'];

/** What a shell makes of values in commands that are not quoted as they should be (FACTS-CONFIG 9.4, D-CLI-QUOTE). */
export function shellFaults(installation: Installation): readonly Found[] {
  const dollar = faultsWithin(installation.parts, DOLLARS);
  const extra = faultsWithin(installation.parts, ['argument-extra']);
  return settingsOf(installation, 'command').flatMap((setting) => {
    const surplus = extra(setting.entry.span);
    return [
      ...ofValue(setting, dollar(setting.entry.valued)),
      ...(surplus
        ? [{ message: 'command-extra', at: [surplus.at], path: setting.path } as const]
        : []),
    ];
  });
}

const QUOTED = /^(['"])[\s\S]*\1$/;

/** Whether a shell leaves quotes in a value that n98-magerun2 stores, because it was quoted twice. */
export const isQuoted = (setting: Setting): boolean =>
  setting.entry.flags?.command === 'config:store:set' && QUOTED.test(textOf(setting) ?? '');

/** In addresses of adobe_ims. */
const PLACEHOLDER = /#\{/;

/** One finding for a value, however many characters of it a shell changes. */
function ofValue(setting: Setting, fault: Fault | undefined): readonly Found[] {
  const { entry, path, known } = setting;
  const at = [entry.valued];
  if (fault?.kind === 'dollar-unquoted' && known?.stored === 'key' && path.endsWith('_private_key'))
    return [{ message: 'broken-carrier', at, path }];
  // Quotation marks that the shell leaves there are the cause, whatever it fills in between them.
  if (isQuoted(setting)) return [];
  const text = textOf(setting) ?? '';
  const { value } = entry;
  const bare = value.kind === 'text' && value.quoting === 'none' && PLACEHOLDER.test(text);
  return (fault || bare) && !PRIVATE_KEY.test(text) ? [{ message: 'command-quote', at, path }] : [];
}
