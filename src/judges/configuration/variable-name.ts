import { asLatin } from '../../engine/text/as-latin.ts';
import { withoutInvisible } from '../../engine/text/characters.ts';
import { isNear } from '../../engine/text/near.ts';
import { type Known, listedAt, spelling } from './known.ts';
import type { Scope } from './part.ts';

/** Why a variable that is meant to be a setting does not set it. */
export type NameFault =
  /** The name does not begin as it must, or has a character that it cannot have. */
  | 'prefix'
  /** What follows the prefix is not DEFAULT, WEBSITES or STORES. */
  | 'scope-word'
  /** One underscore where two belong, or the other way round. */
  | 'separator'
  /** The code of a website or store has a hyphen or two underscores. */
  | 'code'
  /** The path has capital letters, and a name is read in lowercase. */
  | 'camel'
  /** One or two letters differ from a listed path. */
  | 'unknown'
  /** The prefix is that of deployment settings, which the configuration does not read. */
  | 'deployment'
  /** A variable of a Cloud project without `env:`: it is in MAGENTO_CLOUD_VARIABLES, which the configuration does not read. */
  | 'cloud'
  /** A file that allows only variables of the deployment. */
  | 'stage-file';

/** The setting that a name was meant to be. */
export interface Meant {
  readonly path: string;
  readonly scope: Scope;
}

export type VariableName =
  | ({ readonly kind: 'setting' } & Meant)
  | { readonly kind: 'fault'; readonly fault: NameFault; readonly meant: Meant | undefined }
  /** A variable of something else. */
  | { readonly kind: 'other' };

/** The program's own test (Magento\Config\Model\Placeholder\Environment), for names with any prefix that is meant. */
const NAME = /^CONFIG__[a-zA-Z]\w{0,999}$/;
const ALIKE = /^\s*(?:env:)?config[_-]/i;
const SCOPES = ['default', 'websites', 'stores'];
const LIKE_A_SCOPE = /^(?:store|website|system|global|default_.+)$/i;
const DEPLOYMENT = /^MAGENTO_DC_+SYSTEM__/i;

const NOT_ASCII = /\P{ASCII}/u;

/** A name without what is invisible, and with the letters that others in it look like: those with accents, wide ones. */
export const inAscii = (name: string): string =>
  NOT_ASCII.test(name)
    ? asLatin(
        withoutInvisible(name)
          .normalize('NFKD')
          .replace(/\p{M}+/gu, ''),
      )
    : name;

/** The name of the variable of a setting. */
export const nameOf = ({ path, scope }: Meant): string =>
  ['CONFIG', scope.type, ...(scope.name === undefined ? [] : [scope.name]), ...path.split('/')]
    .join('__')
    .toUpperCase();

/** Whether letters are capitals that no name can have: it is read in lowercase. */
export const isBeyondNames = (path: string): boolean => path !== path.toLowerCase();

/** Faults that leave no name to offer if the path has capitals, so that only the capitals matter. */
const BEFORE_CAMEL: readonly NameFault[] = ['prefix', 'scope-word', 'separator'];

/**
 * What a variable's name means. `cloud`: the name is that of a Cloud variable, where `env:` is in front of it.
 * Facts: FACTS-CONFIG 9.4, D-ENV-PREFIX to D-ENV-DC (run against the program's class, 2026-11-26).
 */
export function readVariableName(written: string, known: Known, cloud: boolean): VariableName {
  const read = readName(written, known, cloud);
  const isCamel =
    read.kind === 'fault' &&
    BEFORE_CAMEL.includes(read.fault) &&
    read.meant !== undefined &&
    isBeyondNames(read.meant.path);
  return isCamel ? { ...read, fault: 'camel' } : read;
}

function readName(written: string, known: Known, cloud: boolean): VariableName {
  const name = cloud ? written.replace(/^env:/, '') : written;
  const plain = inAscii(name);
  if (DEPLOYMENT.test(name)) {
    const rest = name.replace(DEPLOYMENT, '').split('__');
    return { kind: 'fault', fault: 'deployment', meant: asListed(meantBy(rest), known) };
  }
  if (!NAME.test(name)) {
    if (!ALIKE.test(plain)) return { kind: 'other' };
    const rest = plain
      .trim()
      .replace(/^(?:env:)?config[_-]+/i, '')
      .split('__');
    const read = listedOr(meantBy(rest), respelled(rest.join('__'), known), known);
    const meant = NOT_ASCII.test(name) ? nearTo(read, known) : read;
    const hyphen = meant !== undefined && meant.scope.type !== 'default' && hasHyphenInCode(name);
    if (hyphen) return { kind: 'fault', fault: 'code', meant };
    // A path with a hyphen has no variable at all, so there is no better name for it.
    const reachable = meant !== undefined && NAME.test(nameOf(meant));
    return { kind: 'fault', fault: 'prefix', meant: reachable ? meant : undefined };
  }
  const parts = name.slice('CONFIG__'.length).split('__');
  if (!SCOPES.includes((parts[0] ?? '').toLowerCase())) {
    const meant = respelled(parts.join('__'), known);
    // Any other word may belong to another program.
    const alike = meant !== undefined || (parts.length > 2 && LIKE_A_SCOPE.test(parts[0] ?? ''));
    return alike ? { kind: 'fault', fault: 'scope-word', meant } : { kind: 'other' };
  }
  const meant = meantBy(parts);
  if (meant && listedAt(known, meant.path)) return { kind: 'setting', ...meant };
  return faultOf(parts, meant, known);
}

/** A name that is read, but whose path is not listed. */
function faultOf(parts: readonly string[], meant: Meant | undefined, known: Known): VariableName {
  if (!meant)
    return { kind: 'fault', fault: 'separator', meant: respelled(parts.join('__'), known) };
  const listed = known.bySpelling.get(spelling(meant.path));
  if (listed !== undefined) {
    const fault = hasOtherSeparators(parts, meant.path, listed) ? 'separator' : 'unknown';
    return {
      kind: 'fault',
      fault: isBeyondNames(listed) ? 'camel' : fault,
      meant: { ...meant, path: listed },
    };
  }
  const code = meant.scope.name === undefined ? undefined : withLongerCode(meant, known);
  if (code) return { kind: 'fault', fault: 'code', meant: code };
  const joined = meant.scope.name === undefined ? undefined : respelled(parts.join('__'), known);
  if (joined) return { kind: 'fault', fault: 'separator', meant: joined };
  const near = nearest(meant.path, known);
  return near === undefined
    ? { kind: 'setting', ...meant }
    : { kind: 'fault', fault: 'unknown', meant: { ...meant, path: near } };
}

/** Whether double underscores are elsewhere than the slashes of a path, or have a third one beside them. */
function hasOtherSeparators(parts: readonly string[], path: string, listed: string): boolean {
  const names = listed.split('/').map(spelling);
  return (
    parts.some((part) => part.startsWith('_')) ||
    path.split('/').map(spelling).join('/') !== names.join('/')
  );
}

/** The setting of the parts of a name, with scope, code and path; undefined if a part is missing. */
function meantBy(parts: readonly string[]): Meant | undefined {
  const [type = '', ...rest] = parts.map((part) => part.toLowerCase());
  if (!SCOPES.includes(type)) return undefined;
  const [name, ...path] = type === 'default' ? [undefined, ...rest] : rest;
  if (path.length < 2 || path.includes('')) return undefined;
  const scope: Scope = name === undefined ? { type } : { type, name, named: 'code' };
  return { path: path.join('/'), scope };
}

/** With the path as it is listed, if it has the same letters. */
const asListed = (read: Meant | undefined, { bySpelling }: Known): Meant | undefined =>
  read && { ...read, path: bySpelling.get(spelling(read.path)) ?? read.path };

/** What was meant: a listed setting, if either is one. */
const listedOr = (
  read: Meant | undefined,
  spelled: Meant | undefined,
  known: Known,
): Meant | undefined => (read && listedAt(known, read.path) ? read : (spelled ?? read));

/** With other letters than those of a name, the listed setting that has nearly the same ones. */
function nearTo(read: Meant | undefined, known: Known): Meant | undefined {
  const path = read && (listedAt(known, read.path) ? read.path : nearest(read.path, known));
  return read && path !== undefined ? { ...read, path } : undefined;
}

/** The setting if the code of the website or store was cut at its double underscores. */
function withLongerCode({ path, scope }: Meant, { settings }: Known): Meant | undefined {
  const parts = path.split('/');
  const cut = parts.findIndex((_, at) => at > 0 && settings.has(parts.slice(at).join('/')));
  if (cut < 0) return undefined;
  const name = [scope.name, ...parts.slice(0, cut)].join('__');
  return { path: parts.slice(cut).join('/'), scope: { ...scope, name } };
}

/** What people write for the scope, the longer word first. */
const SCOPE_WORDS: Readonly<Record<string, string>> = {
  defaults: 'default',
  default: 'default',
  websites: 'websites',
  website: 'websites',
  stores: 'stores',
  store: 'stores',
  system: 'default',
  global: 'default',
  '': 'default',
};

/** The listed setting with the same letters, if separators or the scope are written differently. */
function respelled(rest: string, { bySpelling }: Known): Meant | undefined {
  const written = rest.toLowerCase().replace(/[^a-z0-9_-]+/g, '');
  for (const [word, type] of Object.entries(SCOPE_WORDS)) {
    if (!written.startsWith(word)) continue;
    const after = written.slice(word.length);
    const listed = bySpelling.get(spelling(after));
    if (listed !== undefined) return { path: listed, scope: { type: 'default' } };
    if (type === 'default') continue;
    for (const [spelled, path] of bySpelling) {
      const name = codeBefore(after, spelled);
      if (name) return { path, scope: { type, name, named: 'code' } };
    }
  }
  return undefined;
}

/** The code in front of a path, however the path's separators are written. */
function codeBefore(written: string, spelled: string): string | undefined {
  if (!spelling(written).endsWith(spelled)) return undefined;
  let cut = written.length;
  for (let left = spelled.length; left > 0; cut -= 1) {
    if (/[a-z0-9]/.test(written[cut - 1] ?? '')) left -= 1;
  }
  const code = written.slice(0, cut).replace(/^[_-]{1,9}|[_-]{1,9}$/g, '');
  return /^[a-z][a-z0-9_-]{0,99}$/.test(code) ? code : undefined;
}

const hasHyphenInCode = (name: string): boolean =>
  /^CONFIG__(?:WEBSITES|STORES)__[^_]*-/i.test(name);

/** The only listed path within two edits of another. */
function nearest(path: string, { settings }: Known): string | undefined {
  const near = [...settings.keys()].filter((each) => isNear(path, each));
  return near.length === 1 ? near[0] : undefined;
}
