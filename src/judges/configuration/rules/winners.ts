import { groupedBy } from '../../../engine/grouped-by.ts';
import { readCipher } from '../cipher.ts';
import { type ConfigurationRule, type Found, isReference, placeOf } from '../found.ts';
import {
  FIXED,
  type Installation,
  keyOf,
  type Setting,
  settersAt,
  settingsAt,
  settingsOf,
  textOf,
} from '../installation.ts';
import { isBlank, losingIn, setTwice, shadowedBy } from '../view.ts';

/** What wins if a setting is in several places, and what nobody can change in the Admin any more. */
export const winners: ConfigurationRule = (installation) => {
  const several = setTwice(installation);
  const losing = losingIn(installation);
  const locking = installation.listed.filter((each) => locks(each) && !losing.has(each));
  const said = new Set<Setting>();
  return [
    ...several.flatMap((all) =>
      shadows(
        all.filter(({ entry }) => !isReference(entry)),
        said,
      ),
    ),
    ...twice(installation),
    ...listingsDiffer(installation),
    ...listingDiffers(installation),
    ...(locking.length > 0
      ? [{ message: 'locked', at: locking.map(({ entry }) => placeOf(entry)) } as const]
      : []),
  ];
};

const locks = ({ entry }: Setting): boolean => FIXED.includes(entry.origin);

/** `said`: what loses in another container as well, and is named there. */
function shadows([winner, ...others]: readonly Setting[], said: Set<Setting>): readonly Found[] {
  if (!winner) return [];
  const losers = shadowedBy(winner, others).filter((each) => isBlank(winner) || !said.has(each));
  if (losers.length === 0) return [];
  const at = [winner, ...losers].map(({ entry }) => placeOf(entry));
  const { path } = winner;
  if (isBlank(winner)) {
    return losers.every(isBlank) ? [] : [{ message: 'shadowed-by-nothing', at, path }];
  }
  if (losers.every((each) => isSame(winner, each))) return [];
  for (const each of losers) said.add(each);
  const isKey = losers.every((each) => isSame(winner, each) || isStoredKey(winner, each));
  return [{ message: isKey ? 'shadowed-key' : 'shadowed', at, path }];
}

function isSame(winner: Setting, other: Setting): boolean {
  const text = textOf(winner);
  return text !== undefined && text === textOf(other);
}

/** A key encrypted with the same length: the connector also stores a key that a variable sets (FACTS-CONFIG 9.2.7). */
function isStoredKey(winner: Setting, other: Setting): boolean {
  const [one = '', two = ''] = [textOf(winner), textOf(other)];
  const bytes = new TextEncoder().encode(one).length;
  return winner.known?.stored === 'key' && readCipher(two)?.length === bytes;
}

/** Rows of the same setting: without both columns, or where an UPDATE changes one, two rows need not be the same. */
function sameRows(all: readonly Setting[], installation: Installation): readonly Setting[] {
  const { path = '' } = all[0] ?? {};
  if (settingsAt(installation, path).some(({ entry }) => entry.flags?.updated)) return [];
  const rows = all.filter(({ entry }) => entry.origin === 'database' && entry.scope?.name);
  const byId = groupedBy(rows, ({ scope }) => scope.name);
  return [...byId.values()].flatMap((same) => (same.length > 1 ? same : []));
}

/** A table has each setting once, so two rows come from two dumps: that is one cause, however many settings they share. */
function twice(installation: Installation): readonly Found[] {
  // Each container gets the rows.
  const rows = [...new Set(setTwice(installation).flatMap((all) => sameRows(all, installation)))];
  const paths = new Set(rows.map((row) => row.path));
  const at = rows.map(({ entry }) => placeOf(entry));
  return rows.length > 0
    ? [{ message: 'twice', at, path: paths.size === 1 ? rows[0]?.path : undefined }]
    : [];
}

/** Listings show what is in use, so two of the same installation agree. */
function listingsDiffer(installation: Installation): readonly Found[] {
  const shown = groupedBy(settingsOf(installation, 'effective').filter(isRead), keyOf);
  const differing = [...shown.values()].filter(
    (all) => new Set(all.map((each) => textOf(each)?.trim())).size > 1,
  );
  const at = differing.flat().map(({ entry }) => placeOf(entry));
  const path = differing.length === 1 ? differing[0]?.[0]?.path : undefined;
  return at.length > 0 ? [{ message: 'listings-differ', at, path }] : [];
}

/** A variable or a file wins over everything else, so a listing shows its value. */
const listingDiffers = (installation: Installation): readonly Found[] =>
  settingsOf(installation, 'effective')
    .filter((shown) => shown.known && isRead(shown))
    .flatMap((shown) => {
      const setters = settersAt(installation, shown.path).get(keyOf(shown)) ?? [];
      const [winner] = setters;
      if (!winner || !locks(winner) || !isRead(winner)) return [];
      const same = setters.some((each) => textOf(each)?.trim() === textOf(shown)?.trim());
      const at = [winner, shown].map(({ entry }) => placeOf(entry));
      const message = isBlank(winner) ? 'shadowed-by-nothing' : 'listing-differs';
      return same ? [] : [{ message, at, path: shown.path } as const];
    });

/** Whether a value is there in clear text. */
function isRead(setting: Setting): boolean {
  const text = textOf(setting);
  return text !== undefined && readCipher(text.trim()) === undefined;
}
