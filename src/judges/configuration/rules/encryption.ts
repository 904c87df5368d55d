import { groupedBy } from '../../../engine/grouped-by.ts';
import { onceFor } from '../../../engine/once-for.ts';
import { readCipher, readSureCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, type Found, PRIVATE_KEY, placeOf } from '../found.ts';
import {
  flattenedText,
  type Installation,
  originOf,
  type Setting,
  settingsOf,
  textOf,
} from '../installation.ts';
import type { Message } from '../messages.ts';
import type { Part, Told } from '../part.ts';
import { looksSecret, SECRET_NAME } from '../unread/secret-names.ts';
import { losingIn } from '../view.ts';
import { fitsKey, fitsOther, isEncryptedTwice } from './cipher-length.ts';
import { effectiveIn, hasEffect } from './scopes.ts';

const FILES = ['env.php', 'config.php', 'database'];

/** Encrypted values where clear ones belong, and the other way round (FACTS-CONFIG 9.1.5). */
export const encryption: ConfigurationRule = (installation) => [
  ...bothSwapped(installation.listed.flatMap((setting) => counting(setting, installation))),
  ...settingsOf(installation, 'config.php')
    .filter((setting) => !setting.known && isUnlistedSecret(setting))
    .map((setting) => atValue('secret-in-config', setting)),
  ...othersWithoutKey(installation),
  ...versions(installation),
  ...cryptKeys(installation),
  ...decrypted(installation),
];

/** A private key, or a value whose path says that it is secret; a path of a page or an email ends differently. */
function isUnlistedSecret(setting: Setting): boolean {
  const text = textOf(setting)?.trim() ?? '';
  return PRIVATE_KEY.test(text) || (SECRET_NAME.test(setting.path) && looksSecret(text));
}

/** A key in config.php is shared with the file, whether it is used or not. Other faults of a value that is not used do nothing. */
const SHARED: readonly Message[] = ['secret-in-config', 'cipher-in-config'];

const counting = (setting: Setting, installation: Installation): readonly Found[] => {
  const found = faultsOf(setting, installation);
  return losingIn(installation).has(setting) || !hasEffect(setting, installation)
    ? found.filter(({ message }) => SHARED.includes(message))
    : found;
};

/** Two keys that are swapped for each other are one finding, at the one that comes first. */
function bothSwapped(found: readonly Found[]): readonly Found[] {
  const pairOf = ({ path = '' }: Found) => path.replace(/_(?:api|private)_key$/, '');
  const pairs = groupedBy(
    found.filter(({ message }) => message === 'cipher-swapped'),
    pairOf,
  );
  return found.flatMap((each) => {
    if (each.message !== 'cipher-swapped') return [each];
    const pair = pairs.get(pairOf(each)) ?? [];
    return pair[0] === each ? [{ ...each, at: pair.flatMap(({ at }) => at) }] : [];
  });
}

function faultsOf(setting: Setting, installation: Installation): readonly Found[] {
  const { known } = setting;
  const text = (textOf(setting) ?? flattenedText(setting))?.trim();
  if (!text || !known || known.stored === 'clear') return [];
  const cipher = readCipher(text);
  const origin = originOf(setting);
  const found = (message: Message | undefined) => (message ? [atValue(message, setting)] : []);
  if (origin === 'variable') {
    if (known.stored === 'self') return cipher ? [] : found('clear-for-module');
    return cipher ? found('cipher-in-variable') : [];
  }
  if (origin === 'command' && cipher && !storesAsIs(setting)) return found(entered(setting));
  if (origin === 'effective') return cipher && known.stored === 'key' ? found('cipher-shown') : [];
  if (!FILES.includes(origin) && !(cipher && storesAsIs(setting))) return [];
  return cipher ? ofCipher(setting, cipher, installation) : found(ofClear(setting, installation));
}

/** `config:set` encrypts what it gets: a value that was copied from the database is encrypted again. */
const entered = ({ known }: Setting): Message | undefined =>
  known?.stored === 'self' ? undefined : 'cipher-entered';

/** What n98-magerun2 prints to write rows again stores a value as it is, and so do its commands without --encrypt. */
const storesAsIs = ({ entry: { flags } }: Setting): boolean =>
  ['config:store:set', 'config:env:set', 'setConfigData'].includes(flags?.command ?? '') &&
  flags?.encrypt !== true;

function ofClear(setting: Setting, installation: Installation): Message | undefined {
  const { known, entry } = setting;
  if (isDecrypted(setting, installation)) return undefined;
  if (entry.origin === 'config.php' && known?.secret) return 'secret-in-config';
  if (known?.stored === 'self') return 'clear-for-module';
  return known?.stored === 'key' ? 'key-in-clear' : 'clear-for-core';
}

function ofCipher(
  setting: Setting,
  { index, length }: NonNullable<ReturnType<typeof readCipher>>,
  installation: Installation,
): readonly Found[] {
  const { known, entry, path } = setting;
  const keys = keysIn(installation);
  const found: Found[] = [];
  if (keys.length > 0 && index >= keys.length) found.push(atValue('cipher-index', setting));
  if (listedBy(installation).get(setting.part) === 'decrypted')
    return [...found, atValue('encrypted-twice', setting)];
  if (known?.stored !== 'key') return found;
  if (isEncryptedTwice(length)) found.push(atValue('encrypted-twice', setting));
  else if (fitsOther(path, length)) found.push(atValue('cipher-swapped', setting));
  else if (!fitsKey(path, length)) found.push(atValue('cipher-length', setting));
  if (entry.origin === 'config.php') found.push(atValue('cipher-in-config', setting));
  return found;
}

/**
 * n98-magerun2 shows clear values with --decrypt, so without the command or any encrypted one they prove nothing
 * (FACTS-CONFIG 9.2.4).
 */
function isDecrypted({ part }: Setting, installation: Installation): boolean {
  if (!part.format.startsWith('F-N98') || part.format === 'F-N98ENV') return false;
  const lists = listedBy(installation).get(part);
  return lists === 'decrypted' || (lists === undefined && !withCiphers(installation).has(part));
}

/** What the command above a listing lists. */
const listedBy = onceFor(
  ({ parts }: Installation): ReadonlyMap<Part, Told['lists']> =>
    new Map(parts.map((part, at) => [part, parts[at - 1]?.told?.lists])),
);

/** The parts in which a value is encrypted. */
const withCiphers = onceFor(
  ({ settings }: Installation): ReadonlySet<Part> =>
    new Set(
      settings.filter((each) => readCipher(textOf(each)?.trim() ?? '')).map(({ part }) => part),
    ),
);

/** The keys of crypt/key. */
const keysIn = onceFor(({ parts }: Installation) =>
  parts.flatMap(({ told }) => told?.cryptKeys ?? []),
);

/** Listings whose values seem to be decrypted: how they are stored was not checked. */
function decrypted(installation: Installation): readonly Found[] {
  const at = installation.listed
    .filter(
      (setting) =>
        setting.entry.origin === 'database' &&
        setting.known?.stored !== 'clear' &&
        textOf(setting) &&
        isDecrypted(setting, installation),
    )
    .map(({ entry }) => placeOf(entry));
  return at.length > 0 ? [{ message: 'decrypted', at }] : [];
}

/** Values that were encrypted with different lines of crypt/key: some were left out when the key was changed. */
function versions(installation: Installation): readonly Found[] {
  const all = storedCiphers(effectiveIn(installation));
  if (new Set(all.map(({ cipher }) => cipher.index)).size < 2) return [];
  return [{ message: 'cipher-versions', at: all.map(({ setting }) => placeOf(setting.entry)) }];
}

/** Encrypted values in files and rows, also of settings that the content does not list: other modules encrypt theirs with the same keys. */
const storedCiphers = onceFor(({ settings }: Installation) =>
  settings.flatMap((setting) => {
    const { entry, known } = setting;
    if (known?.stored === 'clear') return [];
    if (!FILES.includes(entry.origin) && !storesAsIs(setting)) return [];
    const text = textOf(setting)?.trim() ?? '';
    const cipher = known ? readCipher(text) : readSureCipher(text);
    return cipher ? [{ setting, cipher }] : [];
  }),
);

/** Values of other modules that were encrypted with a missing line of crypt/key: one cause, however many they are. */
function othersWithoutKey(installation: Installation): readonly Found[] {
  const { length } = keysIn(installation);
  const all = storedCiphers(effectiveIn(installation)).filter(
    ({ setting, cipher }) => length > 0 && !setting.known && cipher.index >= length,
  );
  const at = all.map(({ setting }) => placeOf(setting.entry));
  const path = all.length === 1 ? all[0]?.setting.path : undefined;
  return at.length > 0 ? [{ message: 'cipher-index', at, path }] : [];
}

function cryptKeys(installation: Installation): readonly Found[] {
  const unusual = keysIn(installation)
    .filter(({ sound }) => !sound)
    .map(({ at }) => at);
  return unusual.length > 0 ? [{ message: 'crypt-key', at: unusual }] : [];
}
