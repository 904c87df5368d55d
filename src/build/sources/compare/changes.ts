import type { Checkout } from './checkouts.ts';
import { lineDifference } from './difference.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A part of a file that is different now. */
export interface ChangedPassage {
  /** The path at the commit that was read. */
  readonly file: string;
  /** The anchor of its heading and of those above it; empty in a file without headings. */
  readonly under: readonly string[];
  readonly title: string;
  /** Lines with "-" and "+". */
  readonly lines: readonly string[];
}

/** A file that has another path now. */
interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** A file before and after; an added file has no former path, a removed file no new one. */
interface FilePair {
  readonly from?: string;
  readonly to?: string;
}

export interface Changes {
  readonly passages: readonly ChangedPassage[];
  readonly renamed: readonly Renamed[];
}

/** What has changed below a path between a commit and the newest one. Without a path, in the whole repository. */
export function changesSince(
  { git }: Checkout,
  read: string,
  now: string,
  path: string | undefined,
): Changes {
  const has = (file = '') => path === undefined || file === path || file.startsWith(`${path}/`);
  const textAt = (commit: string, file: string | undefined) =>
    file === undefined ? '' : (git('cat-file', 'blob', `${commit}:${file}`) ?? '');
  const pairs = filePairs(
    git('diff-tree', '-r', '-M', '-l3000', '-z', '--name-status', read, now) ?? '',
  ).filter(({ from, to }) => has(from) || (from === undefined && has(to)));
  return {
    passages: pairs.flatMap((pair) =>
      changedPassages(pair, textAt(read, pair.from), textAt(now, pair.to)),
    ),
    renamed: pairs.flatMap(({ from, to }) =>
      from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [],
    ),
  };
}

/** What `git diff-tree -z --name-status` lists: a letter and a path, or for a renamed file two paths. */
function filePairs(listed: string): readonly FilePair[] {
  const words = listed.split('\0');
  const pairs: FilePair[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const [kind = '', from = '', to = ''] = words.slice(at, at + 3);
    const renamed = /^[RC]/.test(kind);
    at += renamed ? 3 : 2;
    if (renamed) pairs.push({ from, to });
    else pairs.push(kind === 'A' ? { to: from } : kind === 'D' ? { from } : { from, to: from });
  }
  return pairs;
}

function changedPassages(
  { from, to }: FilePair,
  former: string,
  now: string,
): readonly ChangedPassage[] {
  const file = from ?? to ?? '';
  if (former.includes('\0') || now.includes('\0')) {
    return [{ file, under: [], title: '', lines: ['It is not text.'] }];
  }
  if (!/\.mdx?$/.test(file)) {
    const lines = lineDifference(former, now);
    return lines.length > 0 ? [{ file, under: [], title: '', lines }] : [];
  }
  const [before, after] = [passagesOf(former), passagesOf(now)];
  const same = (one: Passage, other: Passage) => one.id === other.id && one.nth === other.nth;
  const added = after.filter((each) => !before.some((other) => same(each, other)));
  return [...before, ...added].flatMap((passage) => {
    const here = (passages: readonly Passage[]) => passages.find((each) => same(each, passage));
    const [one, other] = [here(before), here(after)];
    const lines = lineDifference(one?.text ?? '', other?.text ?? '');
    if (lines.length === 0) return [];
    const under = [...new Set([...(one?.under ?? []), ...(other?.under ?? [])])];
    return [{ file, under, title: passage.title, lines }];
  });
}
