import type { Git } from '../sources/compare/git.ts';

/**
 * The commit that a folder is at. Nothing if anything in it was changed since, or if git does not know the folder: then
 * a build is not the build of a commit.
 */
export function commitOf(git: Git): string | undefined {
  const changed = git('status', '--porcelain');
  return changed === '' ? git('rev-parse', 'HEAD')?.trim() : undefined;
}
