/** A change since the last release: the first line of its message, and the files that it touched. */
export interface Commit {
  readonly subject: string;
  readonly files: readonly string[];
}

/** What a commit is listed under: the first of these whose folders it touches. */
const GROUPS: readonly (readonly [title: string, folders: RegExp])[] = [
  ['Guides and texts', /^content\//],
  ['Pages and checks', /^(?:src|public)\//],
  ['Project', /^/],
];

/** The options of `git log` that `commitsIn` reads: the newest first, without merges. */
export const LOG: readonly string[] = ['--no-merges', '--name-only', '--format=%x1e%s'];

/** Reads what `git log` writes with those options. */
export const commitsIn = (log: string): readonly Commit[] =>
  log
    .split('\x1e')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [subject = '', ...files] = entry.split('\n').filter((text) => text !== '');
      return { subject, files };
    });

/** The entry of a release. Without an earlier one there is nothing to compare with. */
export function entryOf(
  version: string,
  day: string,
  commits: readonly Commit[] | undefined,
): string {
  const groups = commits === undefined ? ['First release.\n'] : grouped(commits);
  return [`## ${version} (${day})\n`, ...groups].join('\n');
}

function grouped(commits: readonly Commit[]): readonly string[] {
  const titleOf = ({ files }: Commit) =>
    GROUPS.find(([, folders]) => files.some((file) => folders.test(file)))?.[0];
  return GROUPS.flatMap(([title]) => {
    const own = commits.filter((commit) => (titleOf(commit) ?? 'Project') === title);
    const subjects = [...new Set(own.map(({ subject }) => `- ${subject}\n`))];
    return subjects.length > 0 ? [`### ${title}\n`, `${subjects.join('')}`] : [];
  });
}

const HEAD = `# Changelog

\`npm run release\` writes this: for each release, the first lines of its commits.
`;

/** The changelog with a new entry above the others. */
export function changelogWith(text: string, entry: string): string {
  const known = text === '' ? HEAD : text;
  const first = known.indexOf('\n## ');
  const [head, entries] = first < 0 ? [known, ''] : [known.slice(0, first + 1), known.slice(first)];
  return `${head.trimEnd()}\n\n${entry.trimEnd()}\n${entries}`;
}
