import type { Span } from '../../../../engine/text/characters.ts';
import type { Scope } from '../../part.ts';

/** A path has three parts; the environment of the connector is the only one with two. */
const DOTTED =
  /^(system\.(?:(default)|(websites|stores)\.([\w-]+))\.)([\w-]+(?:\.[\w-]+){2,}|magento_saas\.environment)$/;

/**
 * A key of env.php with dots, as n98-magerun2 writes it: `system.default.a.b.c` is the path `a/b/c`. Undefined for other
 * keys. A dot inside a key looks the same; paths do not contain one.
 */
export function dottedEntry(
  key: string,
  at: number,
): { readonly name: string; readonly scope: Scope; readonly named: Span } | undefined {
  const [, start, inDefault, type, code, path] = DOTTED.exec(key) ?? [];
  if (start === undefined || path === undefined) return undefined;
  const scope: Scope =
    inDefault || type === undefined || code === undefined
      ? { type: 'default' }
      : { type, name: code, named: 'code' };
  return {
    name: path.replaceAll('.', '/'),
    scope,
    named: [at + start.length, at + key.length],
  };
}

/** Whether a key for encryption has its form: 32 characters, or Base64 with a word in front. */
export const isCryptKey = (text: string): boolean =>
  /^(?:\S{32}|base64[A-Za-z0-9+/]+={0,2})$/.test(text);
