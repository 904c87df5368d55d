import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, type Found, isReference } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';

/** Commands that fail, or that store something else than they say (FACTS-CONFIG 9.2.7, run 2026-11-26). */
export const commands: ConfigurationRule = ({ settings }) =>
  settings.flatMap((setting) => {
    const found = setting.entry.origin === 'command' ? faultOf(setting) : undefined;
    return found ? [found] : [];
  });

/** Every private key starts with hyphens, even if it is read from a file or a variable. */
const isPrivateKey = ({ known, path }: Setting): boolean =>
  known?.stored === 'key' && path.endsWith('_private_key');

function faultOf(setting: Setting): Found | undefined {
  const { known, path, entry } = setting;
  const { command = '', dashes, encrypt } = entry.flags ?? {};
  const text = textOf(setting);
  const hyphen = text?.startsWith('-') || (isReference(entry) && isPrivateKey(setting));
  if (command === 'config:set' && hyphen && dashes !== true) {
    return {
      ...atValue('command-dash', setting),
      instead: `bin/magento config:set ${path} -- "…"`,
    };
  }
  if (!known || known.gone) return undefined;
  if (command === 'config:set' && !known.field) return atValue('command-field', setting);
  if (command === 'config:sensitive:set' && !known.sensitive)
    return atValue('command-sensitive', setting);
  if (command !== 'config:store:set' || encrypt === true || !text || readCipher(text))
    return undefined;
  if (known.stored === 'encrypted') return atValue('command-clear', setting);
  return known.stored === 'key' ? atValue('key-in-clear', setting) : undefined;
}
