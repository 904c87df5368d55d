import type { KnownSetting } from '../../engine/configuration/known-setting.ts';

/** The settings that the content lists. */
export interface Known {
  /** By path. */
  readonly settings: ReadonlyMap<string, KnownSetting>;
  /** Paths by their letters and digits: what is left if separators and case are lost. */
  readonly bySpelling: ReadonlyMap<string, string>;
}

/** What is left of a path or of a part of a variable's name if separators and case are lost. */
export const spelling = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

export const knownFrom = (settings: readonly KnownSetting[]): Known => ({
  settings: new Map(settings.map((each) => [each.path, each])),
  bySpelling: new Map(settings.map(({ path }) => [spelling(path), path])),
});
