import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import { groupedBy } from '../../engine/grouped-by.ts';
import { onceFor } from '../../engine/once-for.ts';
import { byDepth } from './apart.ts';
import { type Known, listedAt } from './known.ts';
import type { Entry, Origin, Part, Scope } from './part.ts';
import { type NameFault, readVariableName, type VariableName } from './variable-name.ts';

/** An entry that sets a setting. */
export interface Setting {
  readonly path: string;
  readonly scope: Scope;
  readonly entry: Entry;
  readonly part: Part;
  /** Undefined for a path that the content does not list. */
  readonly known: KnownSetting | undefined;
}

/** An entry whose name does not reach the setting that it is meant for. */
export interface Misnamed {
  readonly fault: NameFault;
  readonly meant: { readonly path: string; readonly scope: Scope } | undefined;
  readonly entry: Entry;
  readonly part: Part;
}

/** What a paste says about one installation. */
export interface Installation {
  readonly parts: readonly Part[];
  readonly settings: readonly Setting[];
  /** Those of them that the content lists: a dump has thousands of others. */
  readonly listed: readonly Setting[];
  readonly misnamed: readonly Misnamed[];
  /** The settings that Cloud variables without `env:` are meant for. The program does not get them. */
  readonly unreached: readonly Setting[];
}

/** Which origin wins: the first that has the setting (FACTS-CONFIG 9.1.3). */
const ORDER: readonly Origin[] = ['variable', 'env.php', 'config.php', 'database'];

/** Where a setting is fixed: the Admin cannot change it, and nothing encrypts its value or removes space around it. */
export const FIXED: readonly Origin[] = ['variable', 'env.php', 'config.php'];

/** Where `env:` in front of a name decides whether the program gets a variable. */
const CLOUD: readonly string[] = [
  'F-VARS',
  'F-VARCSV',
  'F-VARGET',
  'F-VARCMD',
  'F-ECEVARS',
  'F-B64',
];

/** Whether a variable is one of a Cloud project. */
export const isOfCloud = ({ flags }: Entry, { format }: Part): boolean =>
  CLOUD.includes(format) || flags?.cloud === true;

/** Whether a variable is in the application's file: pasted as it is, with another file, or in MAGENTO_CLOUD_APPLICATION. */
export const isInApplicationFile = ({ flags }: Entry, { format }: Part): boolean =>
  format === 'F-APPYAML' || flags?.application === true;

/** Whether the name of a variable begins with `env:` there. In the application's file, the names should be below it. */
export const hasCloudPrefix = (entry: Entry, part: Part): boolean =>
  isOfCloud(entry, part) && (entry.flags?.cloud === true || !isInApplicationFile(entry, part));

/** What the entries of all parts set, in their order. */
export function installationOf(parts: readonly Part[], known: Known): Installation {
  const settings: Setting[] = [];
  const listed: Setting[] = [];
  const misnamed: Misnamed[] = [];
  const unreached: Setting[] = [];
  for (const part of parts) {
    for (const entry of part.entries) {
      const read = meaningOf(entry, part, known);
      const settingOf = ({ path, scope }: Pick<Setting, 'path' | 'scope'>): Setting => ({
        path,
        scope,
        entry,
        part,
        known: listedAt(known, path),
      });
      if (read.kind === 'setting') {
        const setting = settingOf(read);
        settings.push(setting);
        if (setting.known) listed.push(setting);
      }
      if (read.kind !== 'fault') continue;
      misnamed.push({ fault: read.fault, meant: read.meant, entry, part });
      if (read.fault === 'cloud' && read.meant) unreached.push(settingOf(read.meant));
    }
  }
  return { parts, settings, listed, misnamed, unreached };
}

function meaningOf(entry: Entry, part: Part, known: Known): VariableName {
  if (entry.naming === 'path') {
    return { kind: 'setting', path: entry.name, scope: entry.scope ?? { type: 'default' } };
  }
  const cloud = hasCloudPrefix(entry, part);
  const read = readVariableName(entry.name, known, cloud);
  if (read.kind === 'other') return read;
  const meant = read.kind === 'setting' ? { path: read.path, scope: read.scope } : read.meant;
  if (part.format === 'F-ENVYAML' && !isInApplicationFile(entry, part))
    return { kind: 'fault', fault: 'stage-file', meant };
  const bare = cloud && !entry.name.startsWith('env:');
  return bare && read.kind === 'setting' ? { kind: 'fault', fault: 'cloud', meant } : read;
}

/** Where a value will be: the command line of a Cloud project sets variables. */
export const originOf = ({ entry, part }: Setting): Origin =>
  part.format === 'F-VARCMD' ? 'variable' : entry.origin;

/** The text of a setting's value; undefined if it is NULL, hidden, or only a part of a value. */
export const textOf = ({ entry: { value } }: Setting): string | undefined =>
  value.kind === 'text' ? value.text.text : undefined;

/**
 * Whether line breaks of a value may be those of a drawn table, or may have been lost in it (FACTS-CONFIG 9.4, D-PEM-WRAP).
 * One line with "\\n" in it has lost none. n98-magerun2 draws each line of a value in a separate line, and wraps none (9.2.4).
 */
export const mayBeWrapped = ({ entry: { value }, part }: Setting): boolean =>
  value.kind === 'text' &&
  value.quoting === 'cell' &&
  part.format !== 'F-N98' &&
  (/[\r\n]/.test(value.text.text) ||
    (value.text.text.includes('----') && !value.text.text.includes('\\n')));

/** What is there of a value whose line breaks an export has taken out. */
export const flattenedText = ({ entry: { value } }: Setting): string | undefined =>
  value.kind === 'partial' && value.by === 'flattened' ? value.written : undefined;

/** Two settings with the same key are the same setting. Codes are compared in lowercase, as names of variables are. */
export const keyOf = ({
  path,
  scope: { type, name = '' },
}: Pick<Setting, 'path' | 'scope'>): string =>
  `${type}/${type === 'default' ? '' : name.toLowerCase()}:${path}`;

/**
 * In a Cloud project, a variable of the environment wins over one of the project, and both over .magento.app.yaml
 * (FACTS-CONFIG 9.1.3 and 9.2.2).
 */
const amongVariables = (entry: Entry, part: Part): number => {
  if (isInApplicationFile(entry, part)) return 0.75;
  return entry.flags?.level === 'project' ? 0.5 : 0;
};

/** The codes of websites and stores, by type and ID: files and variables use codes, the database uses IDs. */
const codesIn = (parts: readonly Part[]): ReadonlyMap<string, string> =>
  new Map(
    parts
      .flatMap(({ told }) => told?.scopes ?? [])
      .map(({ type, id, code }) => [`${type}/${id}`, code]),
  );

/** A variable of a Cloud project that the program does not get. */
export const isOff = ({ flags }: Entry): boolean =>
  flags?.enabled === false || flags?.runtime === false;

/** What sets each path first, and everything that sets a path which several entries set: of thousands, nearly none. */
const byPath = onceFor(({ settings }: Installation) => {
  const first = new Map<string, Setting>();
  const several = new Map<string, Setting[]>();
  for (const setting of settings) {
    const { path } = setting;
    const other = first.get(path);
    const others = other && several.get(path);
    if (!other) first.set(path, setting);
    else if (others) others.push(setting);
    else several.set(path, [other, setting]);
  }
  return { first, several };
});

/** Everything that sets a path, in the order of the text. */
export function settingsAt(installation: Installation, path: string): readonly Setting[] {
  const { first, several } = byPath(installation);
  const only = first.get(path);
  return several.get(path) ?? (only ? [only] : []);
}

/** Everything of an origin, in the order of the text. */
export const settingsOf = (installation: Installation, origin: Origin): readonly Setting[] =>
  byOrigin(installation).get(origin) ?? [];

const byOrigin = onceFor(({ settings }: Installation) =>
  groupedBy(settings, ({ entry }) => entry.origin),
);

/**
 * The settings of a path by key, each with everything that sets it, the winner first. A command is what will be, and the
 * effective value is what is, so neither takes part.
 */
export const settersAt = (
  installation: Installation,
  path: string,
): ReadonlyMap<string, readonly Setting[]> => settersIn(installation)(path);

const settersIn = onceFor((installation: Installation) => {
  const codes = codesIn(installation.parts);
  const known = new Map<string, ReadonlyMap<string, readonly Setting[]>>();
  return (path: string) => {
    const found = known.get(path) ?? inOrder(settingsAt(installation, path), codes);
    known.set(path, found);
    return found;
  };
});

function inOrder(
  settings: readonly Setting[],
  codes: ReturnType<typeof codesIn>,
): ReadonlyMap<string, readonly Setting[]> {
  const counting = settings.filter(({ entry }) => ORDER.includes(entry.origin));
  const found = groupedBy(counting, ({ path, scope }) => {
    const code = scope.named === 'id' ? codes.get(`${scope.type}/${scope.name}`) : undefined;
    return keyOf({ path, scope: code === undefined ? scope : { ...scope, name: code } });
  });
  const place = ({ entry, part }: Setting) =>
    ORDER.indexOf(entry.origin) + amongVariables(entry, part) + (isOff(entry) ? ORDER.length : 0);
  for (const all of found.values()) {
    // Within one origin, the later line wins (FACTS-CONFIG 9.2.5, "name twice").
    if (all.length > 1)
      all.reverse().sort((one, other) => place(one) - place(other) || byDepth(one, other));
  }
  return found;
}

/** The paths that several entries set. */
export const pathsSetTwice = (installation: Installation): Iterable<string> =>
  byPath(installation).several.keys();
