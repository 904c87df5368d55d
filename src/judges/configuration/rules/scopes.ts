import type { Span } from '../../../engine/text/characters.ts';
import { atValue, type ConfigurationRule, type Found } from '../found.ts';
import type { Installation, Setting } from '../installation.ts';

/** Values at a scope where nothing reads them, or for a website or store that does not exist. */
export const scopes: ConfigurationRule = (installation) =>
  oncePerPath(
    installation.settings.flatMap((setting) => {
      // config:show for a website also shows what it inherits.
      if (setting.scope.type === 'default' || setting.entry.origin === 'effective') return [];
      const message = faultOf(setting, installation);
      return message ? [atValue(message, setting)] : [];
    }),
  );

function faultOf({ known, scope, entry }: Setting, { parts }: Installation) {
  if (known?.gone) return undefined;
  if (known && known.scopes.length === 1 && known.scopes[0] === 'default') return 'scope-unread';
  const byCode = entry.origin !== 'database';
  if (byCode && scope.named === 'code' && /^\d+$/.test(scope.name ?? '')) return 'scope-id';
  const listed = parts.flatMap(({ told }) => told?.scopes ?? []);
  const ofType = listed.filter(({ type }) => type === scope.type);
  if (ofType.length === 0) return undefined;
  const exists = ofType.some(({ id, code }) =>
    scope.named === 'id'
      ? id === undefined || id === scope.name
      : code.toLowerCase() === scope.name?.toLowerCase(),
  );
  return exists ? undefined : 'scope-dead';
}

/** The same fault of the same setting at several stores is one finding. */
function oncePerPath(all: readonly Found[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const each of all) {
    const key = `${each.message}:${each.path}`;
    const at: readonly Span[] = [...(found.get(key)?.at ?? []), ...each.at];
    found.set(key, { ...each, at });
  }
  return [...found.values()];
}
