import { fail, ok, type Result } from '../../../engine/result.ts';
import type { Source } from '../source-schema.ts';
import { type Changes, changesSince } from './changes.ts';
import type { Checkout } from './checkouts.ts';
import type { Git } from './git.ts';
import { passagesOf } from './passages.ts';

/** A commit and its day. */
export interface Version {
  readonly commit: string;
  readonly day: string;
}

/** A source as it was read and as it is in a checkout. */
export interface Comparison extends Changes {
  readonly id: string;
  readonly source: Source;
  readonly read: Version;
  /** Whether the commit that was read was found by its date. */
  readonly byDate: boolean;
  readonly now: Version;
  /** The anchors of the headings that it had when it was read; none if it is more than one file. */
  readonly headings: readonly string[];
}

/** Compares a source with the newest commit of a checkout, or says why that is not possible. */
export function compareSource(
  id: string,
  source: Source,
  checkout: Checkout,
): Result<Comparison, string> {
  const { git } = checkout;
  const { commit, path, date } = source;
  const now = versionOf(git, 'HEAD');
  if (!now) return fail(`${checkout.folder} has no commit.`);
  const read = commit === undefined ? lastUpTo(git, date, path) : versionOf(git, commit);
  if (!read) {
    const what = commit ?? `a change of ${path ?? 'it'} on or before ${date}`;
    return fail(`${checkout.folder} does not have ${what}. Does it have the whole history?`);
  }
  if (path !== undefined && git('cat-file', '-e', `${read.commit}:${path}`) === undefined) {
    return fail(
      `${checkout.folder} had no ${path} at ${short(read)}. Correct the path or the commit.`,
    );
  }
  const isOneFile = path !== undefined && /\.mdx?$/.test(path);
  const text = isOneFile ? (git('cat-file', 'blob', `${read.commit}:${path}`) ?? '') : '';
  return ok({
    id,
    source,
    read,
    byDate: commit === undefined,
    now,
    headings: passagesOf(text).flatMap(({ id: anchor }) => anchor || []),
    ...changesSince(checkout, read.commit, now.commit, path),
  });
}

/** A commit as people read it: the start of its hash, and its day. */
export const short = ({ commit, day }: Version): string => `${commit.slice(0, 8)} of ${day}`;

/** The last change of a path up to a day, or up to the end of a month. */
function lastUpTo(git: Git, date: string, path: string | undefined): Version | undefined {
  const day = date.length === 7 ? `${date}-31` : date;
  const paths = path === undefined ? [] : ['--', path];
  return versionIn(git('rev-list', '-1', FORMAT, `--before=${day}T23:59:59Z`, 'HEAD', ...paths));
}

const versionOf = (git: Git, commit: string): Version | undefined =>
  versionIn(git('rev-list', '-1', FORMAT, `${commit}^{commit}`, '--'));

const FORMAT = '--format=%H %cs';

function versionIn(listed = ''): Version | undefined {
  const [, commit, day] = /^([0-9a-f]+) (\d{4}-\d{2}-\d{2})$/m.exec(listed) ?? [];
  return commit !== undefined && day !== undefined ? { commit, day } : undefined;
}
