import type { Manifest } from '../manifest/manifest.ts';
import { list, type Outcome, printable } from '../outcome.ts';
import type { Copy } from './copy.ts';

/** How a copy of a site differs from a build: paths, in order. */
interface Comparison {
  readonly same: readonly string[];
  readonly different: readonly string[];
  readonly missing: readonly string[];
  readonly notOurs: readonly string[];
  readonly unreadable: readonly (readonly [path: string, why: string])[];
}

/** The build that a copy is compared with. */
interface Build {
  readonly file: string;
  readonly manifest: Manifest;
}

/** Compares what a copy has with the hashes of a build. `others` are files of the copy that were not read. */
export function comparison(
  hashes: ReadonlyMap<string, string>,
  copy: ReadonlyMap<string, Copy>,
  others: readonly string[] = [],
): Comparison {
  const paths = [...hashes.keys()].sort();
  const at = (path: string): Copy => copy.get(path) ?? { kind: 'missing' };
  const read = paths.flatMap((path) => {
    const each = at(path);
    return each.kind === 'file' ? [{ path, same: each.sha256 === hashes.get(path) }] : [];
  });
  const unknown = [...copy.keys(), ...others].filter((path) => !hashes.has(path));
  return {
    same: read.filter(({ same }) => same).map(({ path }) => path),
    different: read.filter(({ same }) => !same).map(({ path }) => path),
    missing: paths.filter((path) => at(path).kind === 'missing'),
    notOurs: [...new Set(unknown)].sort(),
    unreadable: paths.flatMap((path) => {
      const each = at(path);
      return each.kind === 'unreadable' ? [[path, each.why] as const] : [];
    }),
  };
}

/** What to print about a comparison. `kept` are files that the host reads itself. */
export function report(found: Comparison, build: Build, kept: readonly string[] = []): Outcome {
  const { same, different, missing, notOurs, unreadable } = found;
  const differs = different.length + missing.length + notOurs.length > 0;
  const lines = [
    comparedWith(build),
    '',
    ...list('Different:', different),
    ...list('Missing in the copy:', missing),
    ...list('Not ours, the build does not have them:', notOurs),
    ...list(
      'Could not be read:',
      unreadable.map(([path, why]) => `${path}: ${why}`),
    ),
    ...list('Read by the host and not served, so not compared:', kept),
    `Same: ${same.length}. Different: ${different.length}. Missing: ${missing.length}. Not ours: ${notOurs.length}. Could not be read: ${unreadable.length}.`,
    '',
  ];
  return {
    code: differs ? 1 : unreadable.length > 0 ? 2 : 0,
    text: printable(lines.join('\n')),
  };
}

/** What to print about one file, which is known by its bytes alone: whoever sends it can have renamed it. */
export function fileReport(sha256: string, build: Build): Outcome {
  const paths = build.manifest.files.filter((file) => file.sha256 === sha256);
  const says =
    paths.length > 0
      ? `Same: it is ${paths.map(({ path }) => path).join(', ')}.`
      : 'Different: no file of the build has these bytes. It was changed, or is from another build.';
  return {
    code: paths.length > 0 ? 0 : 1,
    text: printable(`${comparedWith(build)}\n\n${says}\nSHA-256: ${sha256}\n`),
  };
}

const comparedWith = ({ file, manifest: { commit } }: Build): string =>
  `Compared with ${file}, ${commit ? `a build of commit ${commit}` : 'a build that names no commit'}.`;
