import { onceFor } from '../../engine/once-for.ts';
import { asContainersGet, gotBy, innermost } from './apart.ts';
import { isReference } from './found.ts';
import {
  type Installation,
  isOff,
  keyOf,
  pathsSetTwice,
  type Setting,
  settersAt,
  settingsOf,
  textOf,
} from './installation.ts';
import type { Entry, Origin } from './part.ts';

/** What the program reads at default scope, as far as a paste tells. */
export interface View {
  setting(path: string): Setting | undefined;
  /** The value in clear text; undefined if there is none, or if it is hidden. */
  text(path: string): string | undefined;
  /** Whether there is a value, even a hidden one. */
  has(path: string): boolean;
  /** Whether a value is surely missing: it is empty, without a value that it hides, or it is not in a complete listing. */
  lacks(path: string): boolean;
  /** Whether an empty variable or file hides a value that is there: that is the cause, and what is missing follows from it. */
  emptied(path: string): boolean;
}

/** What sets a setting besides the winner, as far as it can be compared with the winner. */
export const shadowedBy = (winner: Setting, others: readonly Setting[]): readonly Setting[] =>
  others.filter((each) => !areRows(winner, each) && !isOff(each.entry));

/** Whether a winner is empty, and something that it hides is not. References may be either. */
function isEmptied(all: readonly Setting[]): boolean {
  const [winner, ...others] = all.filter(({ entry }) => !isReference(entry));
  return (
    winner !== undefined &&
    isBlank(winner) &&
    shadowedBy(winner, others).some((each) => !isBlank(each))
  );
}

/** Whether a setting has no value at all, not even a space. */
export const isBlank = ({ entry: { value } }: Setting): boolean =>
  value.kind === 'null' || (value.kind === 'text' && value.text.text === '');

/** Whether an entry has no value. */
export const isEmpty = ({ value }: Entry): boolean =>
  value.kind === 'null' || (value.kind === 'text' && value.text.text.trim() === '');

const DEFAULT = { type: 'default' };

/** The settings of an origin at default scope, by path; the last one of each. */
const atDefault = (installation: Installation, origin: Origin): ReadonlyMap<string, Setting> =>
  new Map(
    settingsOf(installation, origin)
      .filter(({ scope }) => scope.type === 'default')
      .map((setting) => [setting.path, setting]),
  );

const shownAtDefault = onceFor((installation: Installation) =>
  atDefault(installation, 'effective'),
);

/** What the program reads, from everything that the text says. */
export const viewOf = onceFor((installation: Installation): View => viewIn(installation));

/** Each command is what will be, so it is not compared with what is; and what no command sets may be set already. */
function viewOfCommands(installation: Installation): View {
  const set = atDefault(installation, 'command');
  const isSet = (path: string, wanted: (entry: Entry) => boolean) => {
    const found = set.get(path);
    return found !== undefined && wanted(found.entry);
  };
  return {
    setting: (path) => set.get(path),
    text: (path) => textAt(set.get(path)),
    has: (path) => isSet(path, (entry) => !isEmpty(entry)),
    lacks: (path) => isSet(path, isEmpty),
    emptied: () => false,
  };
}

/**
 * What the program reads in each of the containers that the text has variables for, or one view if it has none; and what
 * it will read once the commands of the text have run.
 */
export const viewsOf = onceFor((installation: Installation): readonly View[] => {
  const containers = innermost(installation.listed);
  const read =
    containers.length > 1
      ? containers.map((container) => viewIn(installation, (all) => gotBy(container, all)))
      : [viewOf(installation)];
  const hasCommands = installation.listed.some(({ entry }) => entry.origin === 'command');
  return hasCommands ? [...read, viewOfCommands(installation)] : read;
});

const textAt = (found: Setting | undefined): string | undefined =>
  (found && textOf(found)) || undefined;

function viewIn(
  installation: Installation,
  seen: (all: readonly Setting[]) => readonly Setting[] = (all) => all,
): View {
  const shown = shownAtDefault(installation);
  const whole = installation.parts.some((part) => part.whole);
  const setters = (path: string) =>
    seen(settersAt(installation, path).get(keyOf({ path, scope: DEFAULT })) ?? []);
  const setting = (path: string) => shown.get(path) ?? setters(path)[0];
  const emptied = (path: string) => {
    const found = setting(path);
    return found !== undefined && isEmpty(found.entry) && isEmptied(setters(path));
  };
  return {
    setting,
    text: (path) => textAt(setting(path)),
    has: (path) => {
      const found = setting(path);
      return found !== undefined && !isEmpty(found.entry);
    },
    lacks: (path) => {
      const found = setting(path);
      return found ? isEmpty(found.entry) && !emptied(path) : whole;
    },
    emptied,
  };
}

/** The settings that are set several times, for each container, the winner of each first. */
export const setTwice = onceFor((installation: Installation): readonly (readonly Setting[])[] =>
  [...pathsSetTwice(installation)].flatMap((path) =>
    [...settersAt(installation, path).values()]
      .flatMap(asContainersGet)
      .filter(({ length }) => length > 1),
  ),
);

/** Two rows for the same setting come from two dumps: neither wins. */
const areRows = (one: Setting, other: Setting): boolean =>
  one.entry.origin === 'database' && other.entry.origin === 'database';

/** The settings that something else wins over in every container that gets them. */
export const losingIn = onceFor((installation: Installation): ReadonlySet<Setting> => {
  const several = setTwice(installation);
  const winning = new Set(several.map(([winner]) => winner));
  return new Set(
    several.flatMap(([winner, ...others]) =>
      others.filter((each) => winner && !winning.has(each) && !areRows(winner, each)),
    ),
  );
});

/** The settings that something else wins over, or that the program does not get. */
export const unusedIn = (installation: Installation): ReadonlySet<Setting> =>
  new Set([...losingIn(installation), ...installation.unreached]);
