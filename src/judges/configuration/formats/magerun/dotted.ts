import type { Entry, Fault, Part, Scope, Told } from '../../part.ts';
import { cellText, type Row } from '../table/table.ts';

/** A path has three parts; the environment of the connector is the only one with two. */
const DOTTED =
  /^(system\.(?:(default)|(websites|stores)\.([\w-]+))\.)([\w-]+(?:\.[\w-]+){2,}|magento_saas\.environment)$/;

/** Where env.php has passwords and keys for other programs, and what they are called there. */
const SECTIONS = ['cache', 'db', 'lock', 'queue', 'remote_storage', 'session'];
const SECRET = /(?:^|[_-])(?:key|pass|passwd|password|secret|token)$/i;

function isSecret(key: string): boolean {
  const parts = key.split('.');
  const isOfSection = parts.length > 2 && SECTIONS.includes(parts[0] ?? '');
  return key === 'crypt.key' || (isOfSection && SECRET.test(parts.at(-1) ?? ''));
}

/**
 * A key of env.php with dots, as n98-magerun2 writes it: `system.default.a.b.c` is the path `a/b/c`. Secrets outside of
 * `system` have their keys for a name and no scope, as in env.php itself. Undefined for other keys. A dot inside a key
 * looks the same; paths do not contain one.
 */
export function dottedEntry(
  key: string,
  at: number,
): Pick<Entry, 'name' | 'scope' | 'named'> | undefined {
  if (isSecret(key)) return { name: key.replaceAll('.', '/'), named: [at, at + key.length] };
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

/** What `config:env:show` of n98-magerun2 calls its columns. */
export const isDotted = (names: readonly string[]): boolean =>
  names.length === 2 && /^key,value$/i.test(names.join());

/**
 * A listing of `config:env:show`, whatever it is written in: rows of a key and a value. Undefined if no row is of
 * env.php, because other programs have the same columns.
 */
export function dottedPart(
  span: Part['span'],
  rows: readonly Row[],
  faults: readonly Fault[] = [],
): Part | undefined {
  const entries: Entry[] = [];
  const cryptKeys: NonNullable<Told['cryptKeys']>[number][] = [];
  for (const { cells, span: place } of rows) {
    const [named, valued] = cells;
    const key = cellText(named);
    if (!named || !valued || key === undefined) continue;
    const entry = dottedEntry(key, named.at[0]);
    const more = { value: valued.value, valued: valued.at, span: place };
    if (entry) entries.push({ ...entry, ...more, naming: 'path', origin: 'env.php' });
    if (key === 'crypt.key')
      cryptKeys.push({ sound: isCryptKey(cellText(valued) ?? ''), at: valued.at });
  }
  if (entries.length === 0 && cryptKeys.length === 0) return undefined;
  const told = cryptKeys.length > 0 && { told: { cryptKeys } };
  return { format: 'F-N98ENV', span, entries, faults, whole: false, ...told };
}
