import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that reaches a browser, in whole or in part. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
}

declare global {
  /** Their folders. One process loads this module twice, for the config and bundled with the pages. */
  var waymarkPackages: Set<string> | undefined;
}

/** Packages whose files or data are copied into the site, not bundled: full-text.ts, script-variants.ts. */
const COPIED: readonly string[] = ['pagefind', 'opencc-js'];

const FOLDER = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
/** A module without a file is named after the package that makes it: "\0vite/preload-helper.js". */
const MADE_BY = /^\0((?:@[^/]+\/)?[^/:]+)\//;

/** Notes the packages of modules, given the paths of their files, that have become part of a script for the browser. */
export function noteModules(ids: readonly string[]): void {
  globalThis.waymarkPackages ??= new Set();
  for (const folder of foldersOf(ids)) globalThis.waymarkPackages.add(folder);
}

const foldersOf = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => FOLDER.exec(id)?.[1] ?? makerOf(id) ?? []);

/** The packages of modules, by name. */
export const packagesOf = (ids: readonly string[]): readonly ShippedPackage[] =>
  packagesIn(foldersOf(ids));

function makerOf(id: string): string | undefined {
  const name = MADE_BY.exec(id)?.[1];
  const folder = name && join('node_modules', name);
  return folder && existsSync(folder) ? folder : undefined;
}

/** The packages of all noted modules, and those that are copied, by name. */
export function shippedPackages(): readonly ShippedPackage[] {
  return packagesIn([
    ...(globalThis.waymarkPackages ?? []),
    ...COPIED.map((name) => join('node_modules', name)),
  ]);
}

function packagesIn(folders: readonly string[]): readonly ShippedPackage[] {
  const packages = new Map(
    folders.map(manifestOf).map((each) => [`${each.name}@${each.version}`, each]),
  );
  return [...packages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

function manifestOf(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, folder };
}
