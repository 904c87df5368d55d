import { fail, ok, type Result } from '../../engine/result.ts';
import type { Git } from '../sources/compare/git.ts';

const VERSION = /^\d+\.\d+\.\d+$/;

/** The name of a release's tag. */
export const tagOf = (version: string): string => `v${version}`;

/** The tag of the newest release that the current commit contains. */
export const lastRelease = (git: Git): string | undefined =>
  git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*')?.trim();

/** Whether a version can be released after the one in package.json. */
export function checkVersion(version: string, current: string, git: Git): Result<string, string> {
  if (!VERSION.test(version)) return fail(`"${version}" is not a version. Write it like 1.2.3.`);
  const tag = tagOf(version);
  if (git('tag', '--list', tag)?.trim()) return fail(`${tag} exists. Name a later version.`);
  return version.localeCompare(current, 'en', { numeric: true }) < 0
    ? fail(`${version} is before ${current}, which is in package.json. Name a later version.`)
    : ok(`${tag} is new.`);
}
