import { onceFor } from '../../../engine/once-for.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { atValue, type ConfigurationRule, type Found } from '../found.ts';
import { type Installation, isOff, type Setting } from '../installation.ts';
import type { Part, Scope } from '../part.ts';

/** Values at a scope where nothing reads them, or for a website or store that does not exist. */
export const scopes: ConfigurationRule = (installation) =>
  oncePerPath([...faultsIn(installation)].map(([setting, message]) => atValue(message, setting)));

/** The settings with a fault in their scope. */
const faultsIn = onceFor(({ settings, parts }: Installation) => {
  const exists = scopesIn(parts);
  return new Map(
    settings.flatMap((setting) => {
      // config:show for a website also shows what it inherits.
      if (setting.scope.type === 'default' || setting.entry.origin === 'effective') return [];
      const message = faultOf(setting, exists);
      return message ? [[setting, message] as const] : [];
    }),
  );
});

/** Whether nothing reads a setting at its scope, or its website or store does not exist. */
export function isDead(setting: Setting, installation: Installation): boolean {
  const fault = faultsIn(installation).get(setting);
  return fault === 'scope-unread' || fault === 'scope-dead';
}

/** Whether a setting has an effect. If not, what else is wrong with it does no harm. */
export const hasEffect = (setting: Setting, installation: Installation): boolean =>
  !isDead(setting, installation) && !isOff(setting.entry);

/** An installation without what has no effect in it (FACTS-CONFIG 9.4: the effective set is checked). */
export const effectiveIn = onceFor((installation: Installation): Installation => {
  const counts = (each: Setting) => hasEffect(each, installation);
  const settings = installation.settings.filter(counts);
  return settings.length === installation.settings.length
    ? installation
    : { ...installation, settings, listed: installation.listed.filter(counts) };
});

/** Tells whether a website or store is in a text; undefined if the text lists none. */
function scopesIn(parts: readonly Part[]): (scope: Scope) => boolean | undefined {
  const listed = parts.flatMap(({ told }) => told?.scopes ?? []);
  const types = new Set(listed.map(({ type }) => type as string));
  const ids = new Set(listed.map(({ type, id }) => `${type}/${id}`));
  const codes = new Set(listed.map(({ type, code }) => `${type}/${code.toLowerCase()}`));
  // A list of codes does not tell which IDs exist.
  const unknown = new Set(
    listed.flatMap(({ type, id }) => (id === undefined ? [type as string] : [])),
  );
  return ({ type, name, named }) => {
    if (!types.has(type)) return undefined;
    return named === 'id'
      ? unknown.has(type) || ids.has(`${type}/${name}`)
      : codes.has(`${type}/${name?.toLowerCase()}`);
  };
}

/** Sections of which every setting is read at the default scope, also those that the content does not list. */
const DEFAULT_ONLY = /^(?:services_connector|commerce_data_export)\//;

export const isOnlyDefault = ({ known, path }: Pick<Setting, 'known' | 'path'>): boolean =>
  known ? known.scopes.length === 1 && known.scopes[0] === 'default' : DEFAULT_ONLY.test(path);

function faultOf(
  { known, path, scope, entry }: Setting,
  exists: (scope: Scope) => boolean | undefined,
) {
  if (known?.gone) return undefined;
  if (isOnlyDefault({ known, path })) return 'scope-unread';
  const byCode = entry.origin !== 'database';
  if (byCode && scope.named === 'code' && /^\d+$/.test(scope.name ?? '')) return 'scope-id';
  return exists(scope) === false ? 'scope-dead' : undefined;
}

/** The same fault of the same setting at several stores is one finding. */
function oncePerPath(all: readonly Found[]): readonly Found[] {
  const found = new Map<string, Found & { readonly at: Span[] }>();
  for (const each of all) {
    const key = `${each.message}:${each.path}`;
    const same = found.get(key);
    if (same) same.at.push(...each.at);
    else found.set(key, { ...each, at: [...each.at] });
  }
  return [...found.values()];
}
