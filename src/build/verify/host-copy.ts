import { MANIFEST, type Manifest, readManifest } from '../manifest/manifest.ts';
import { addressOf } from './addresses.ts';
import type { Copy } from './copy.ts';
import { fetchFile } from './fetch-file.ts';

/** How many files are fetched at the same time. */
const AT_ONCE = 8;

/** A longer manifest than ours lists more than this build has, up to this many bytes. */
const MANIFEST_LIMIT = 16 * 1024 * 1024;

/** A file at an address, and its path in a build. */
export interface Place {
  readonly path: string;
  readonly address: URL;
}

/** What a host has at some places, by path. Files that the build does not have are not fetched. */
export async function copyAt(
  places: readonly Place[],
  { files }: Manifest,
): Promise<ReadonlyMap<string, Copy>> {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const waiting = places.filter(({ path }) => sizes.has(path));
  const found = new Map<string, Copy>();
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      found.set(next.path, await fetchFile(next.address, next.path, sizes.get(next.path) ?? 0));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return found;
}

/** What a host has of a whole site: every file of the build, and what else its own manifest lists. */
export async function copyOfSite(root: URL, own: Manifest) {
  const served = await fetchFile(new URL(MANIFEST, root), MANIFEST, MANIFEST_LIMIT);
  const listed = readManifest(Buffer.from(served.bytes ?? []).toString('utf8'))?.files ?? [];
  const places = own.files.map(({ path }) => ({ path, address: addressOf(path, root) }));
  const paths = new Set(own.files.map(({ path }) => path));
  return {
    copy: new Map([...(await copyAt(places, own)), [MANIFEST, served]]),
    alsoListed: listed.map(({ path }) => path).filter((path) => !paths.has(path)),
  };
}
