import { type Known, spelling } from './known.ts';
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
const NAME = /^CONFIG__([a-zA-Z]+)([a-zA-Z0-9_])*$/;
const ALIKE = /^\s*(?:env:)?config[_-]/i;
const SCOPES = ['default', 'websites', 'stores'];
const DEPLOYMENT = /^MAGENTO_DC_+SYSTEM__/i;

/** The name of the variable of a setting. */
export const nameOf = ({ path, scope }: Meant): string =>
  ['CONFIG', scope.type, ...(scope.name === undefined ? [] : [scope.name]), ...path.split('/')]
    .join('__')
    .toUpperCase();

/**
 * What a variable's name means. `cloud`: the name is that of a Cloud variable, where `env:` is in front of it.
 * Facts: FACTS-CONFIG 9.4, D-ENV-PREFIX to D-ENV-DC (run against the program's class, 2026-11-26).
 */
export function readVariableName(written: string, known: Known, cloud: boolean): VariableName {
  const name = cloud ? written.replace(/^env:/, '') : written;
  if (DEPLOYMENT.test(name)) {
    const rest = name.replace(DEPLOYMENT, '').split('__');
    return { kind: 'fault', fault: 'deployment', meant: meantBy(rest) };
  }
  if (!NAME.test(name)) {
    if (!ALIKE.test(name)) return { kind: 'other' };
    const rest = name
      .trim()
      .replace(/^(?:env:)?config[_-]+/i, '')
      .split('__');
    const meant = meantBy(rest) ?? respelled(rest.join('__'), known);
    const hyphen = meant !== undefined && meant.scope.type !== 'default' && hasHyphenInCode(name);
    return { kind: 'fault', fault: hyphen ? 'code' : 'prefix', meant };
  }
  const parts = name.slice('CONFIG__'.length).split('__');
  if (!SCOPES.includes((parts[0] ?? '').toLowerCase())) {
    return { kind: 'fault', fault: 'scope-word', meant: respelled(parts.join('__'), known) };
  }
  const meant = meantBy(parts);
  if (meant && known.settings.has(meant.path)) return { kind: 'setting', ...meant };
  return faultOf(parts, meant, known);
}

/** A name that is read, but whose path is not listed. */
function faultOf(parts: readonly string[], meant: Meant | undefined, known: Known): VariableName {
  if (!meant)
    return { kind: 'fault', fault: 'separator', meant: respelled(parts.join('__'), known) };
  const listed = known.bySpelling.get(spelling(meant.path));
  if (listed !== undefined) {
    const camel = listed !== listed.toLowerCase() && listed.toLowerCase() === meant.path;
    return {
      kind: 'fault',
      fault: camel ? 'camel' : 'separator',
      meant: { ...meant, path: listed },
    };
  }
  const [first = '', ...rest] = meant.path.split('/');
  if (meant.scope.name !== undefined && known.settings.has(rest.join('/'))) {
    const scope = { ...meant.scope, name: `${meant.scope.name}__${first}` };
    return { kind: 'fault', fault: 'code', meant: { path: rest.join('/'), scope } };
  }
  const near = nearest(meant.path, known);
  return near === undefined
    ? { kind: 'setting', ...meant }
    : { kind: 'fault', fault: 'unknown', meant: { ...meant, path: near } };
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

/** The listed setting with the same letters, if separators or the scope are written differently. */
function respelled(rest: string, known: Known): Meant | undefined {
  const letters = spelling(rest);
  const [, word = '', path = ''] =
    /^(default|websites?|stores?|system|global)?(.*)$/.exec(letters) ?? [];
  const listed = known.bySpelling.get(path) ?? known.bySpelling.get(letters);
  if (listed !== undefined) return { path: listed, scope: { type: 'default' } };
  if (!/^(?:website|store)/.test(word)) return undefined;
  const ending = [...known.bySpelling].find(([spelled]) => path.endsWith(spelled));
  if (!ending) return undefined;
  const [spelled, found] = ending;
  const type = word.startsWith('website') ? 'websites' : 'stores';
  const name = path.slice(0, -spelled.length);
  return name === '' ? undefined : { path: found, scope: { type, name, named: 'code' } };
}

const hasHyphenInCode = (name: string): boolean =>
  /^CONFIG__(?:WEBSITES|STORES)__[^_]*-/i.test(name);

/** More than a slip of the finger is another path, and so is a path with a further word at its end. */
const MOST_EDITS = 2;
const MOST_LONGER = 1;

/** The only listed path within two edits of another. */
function nearest(path: string, { settings }: Known): string | undefined {
  const near = [...settings.keys()].filter((each) => isNear(path, each));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether two texts of nearly the same length differ by at most two insertions, deletions or replacements (Levenshtein). */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MOST_LONGER) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let left = 0; left < one.length; left += 1) {
    const next = [left + 1];
    for (let right = 0; right < other.length; right += 1) {
      next.push(
        Math.min(
          (row[right + 1] ?? 0) + 1,
          (next[right] ?? 0) + 1,
          (row[right] ?? 0) + (one[left] === other[right] ? 0 : 1),
        ),
      );
    }
    if (Math.min(...next) > MOST_EDITS) return false;
    row = next;
  }
  return (row.at(-1) ?? 0) <= MOST_EDITS;
}
