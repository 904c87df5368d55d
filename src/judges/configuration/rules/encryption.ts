import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, type Found, placeOf } from '../found.ts';
import { type Installation, type Setting, textOf } from '../installation.ts';
import type { Message } from '../messages.ts';

const FILES = ['env.php', 'config.php', 'database'];

/** The lengths of a text that is itself an encrypted key of 32 or 36 characters. */
const TWICE = [84, 92];
const PUBLIC_KEY = 32;
/** A private key of 1,024 bits without line breaks, and one of 4,096 bits with CRLF, in characters. */
const PRIVATE_KEY = [850, 3400] as const;

/** Encrypted values where clear ones belong, and the other way round (FACTS-CONFIG 9.1.5). */
export const encryption: ConfigurationRule = (installation) => [
  ...installation.settings.flatMap((setting) => {
    const message = faultOf(setting, installation);
    return message ? [atValue(message, setting)] : [];
  }),
  ...versions(installation),
  ...cryptKeys(installation),
];

function faultOf(setting: Setting, installation: Installation): Message | undefined {
  const { known, entry } = setting;
  const text = textOf(setting);
  if (!known || known.stored === 'clear' || !text) return undefined;
  const cipher = readCipher(text.trim());
  const { origin } = entry;
  if (origin === 'variable') {
    if (cipher) return known.stored === 'self' ? undefined : 'cipher-in-variable';
    return known.stored === 'self' ? 'clear-for-module' : undefined;
  }
  if (!FILES.includes(origin) || known.stored === 'self') return undefined;
  if (!cipher) {
    if (isDecrypted(setting, installation)) return undefined;
    if (origin === 'config.php' && known.secret) return 'secret-in-config';
    return known.stored === 'key' ? 'key-in-clear' : 'clear-for-core';
  }
  const keys = installation.parts.flatMap(({ told }) => told?.cryptKeys ?? []);
  if (keys.length > 0 && cipher.index >= keys.length) return 'cipher-index';
  if (known.stored !== 'key') return undefined;
  return (
    lengthFault(known.path, cipher.length) ??
    (origin === 'config.php' ? 'cipher-in-config' : undefined)
  );
}

/** n98-magerun2 shows clear values with --decrypt, so without any encrypted one they prove nothing (FACTS-CONFIG 9.2.4). */
const isDecrypted = ({ part }: Setting, { settings }: Installation): boolean =>
  part.format.startsWith('F-N98') &&
  !settings.some((each) => each.part === part && readCipher(textOf(each)?.trim() ?? ''));

function lengthFault(path: string, length: number | undefined): Message | undefined {
  if (length === undefined) return undefined;
  if (TWICE.includes(length)) return 'encrypted-twice';
  const fits = path.endsWith('_private_key')
    ? length >= PRIVATE_KEY[0] && length <= PRIVATE_KEY[1]
    : length === PUBLIC_KEY;
  return fits ? undefined : 'cipher-length';
}

/** Rows that were encrypted with different lines of crypt/key: some were left out when the key was changed. */
function versions({ settings }: Installation): readonly Found[] {
  const rows = settings.filter(
    ({ known, entry }) =>
      entry.origin === 'database' && known !== undefined && known.stored !== 'clear',
  );
  const byIndex = new Map<number, Setting>();
  for (const row of rows) {
    const cipher = readCipher(textOf(row) ?? '');
    if (cipher && !byIndex.has(cipher.index)) byIndex.set(cipher.index, row);
  }
  if (byIndex.size < 2) return [];
  return [
    { message: 'cipher-versions', at: [...byIndex.values()].map(({ entry }) => placeOf(entry)) },
  ];
}

function cryptKeys({ parts }: Installation): readonly Found[] {
  const unusual = parts
    .flatMap(({ told }) => told?.cryptKeys ?? [])
    .filter(({ sound }) => !sound)
    .map(({ at }) => at);
  return unusual.length > 0 ? [{ message: 'crypt-key', at: unusual }] : [];
}
