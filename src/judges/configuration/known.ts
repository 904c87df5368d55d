import type { KnownSetting } from '../../engine/configuration/known-setting.ts';

/** The settings that the content lists. */
export interface Known {
  /** By path. */
  readonly settings: ReadonlyMap<string, KnownSetting>;
  /** Paths in which an asterisk is any name: the start up to it, and the names between their slashes. */
  readonly open: readonly {
    readonly setting: KnownSetting;
    readonly start: string;
    readonly names: readonly string[];
  }[];
  /** Paths by their letters and digits: what is left if separators and case are lost. */
  readonly bySpelling: ReadonlyMap<string, string>;
}

/** What is left of a path or of a part of a variable's name if separators and case are lost. */
export const spelling = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const isOpen = ({ path }: KnownSetting): boolean => path.includes('/*/');

export function knownFrom(settings: readonly KnownSetting[]): Known {
  const exact = settings.filter((each) => !isOpen(each));
  return {
    settings: new Map(exact.map((each) => [each.path, each])),
    open: settings.filter(isOpen).map((setting) => ({
      setting,
      start: setting.path.slice(0, setting.path.indexOf('*')),
      names: setting.path.split('/'),
    })),
    bySpelling: new Map(exact.map(({ path }) => [spelling(path), path])),
  };
}

/** The setting at a path. */
export const listedAt = (
  { settings, open }: Pick<Known, 'settings' | 'open'>,
  path: string,
): KnownSetting | undefined =>
  settings.get(path) ??
  open.find(({ start, names }) => path.startsWith(start) && isOneOf(path.split('/'), names))
    ?.setting;

const isOneOf = (parts: readonly string[], listed: readonly string[]): boolean =>
  parts.length === listed.length &&
  listed.every((name, at) => (name === '*' ? parts[at] !== '' : name === parts[at]));
