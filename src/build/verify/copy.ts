import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type Manifest, pathsIn, sha256Of } from '../manifest/manifest.ts';

/** What the copy of the site has at a path: a file, by its hash, nothing, or something that could not be read. */
export type Copy =
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** The hashes of a build's files by path, and of its manifest. */
export const hashesOf = (text: string, { files }: Manifest): ReadonlyMap<string, string> =>
  new Map([
    ...files.map(({ path, sha256 }) => [path, sha256] as const),
    [MANIFEST, hashOf(MANIFEST, Buffer.from(text))],
  ]);

/** The hash of a file. That of a manifest does not depend on the commit: a build outside git does not name one. */
export function hashOf(path: string, bytes: Uint8Array): string {
  if (path !== MANIFEST) return sha256Of(bytes);
  const text = Buffer.from(bytes).toString('utf8');
  return sha256Of(Buffer.from(text.replace(/^"commit": "[0-9a-f]+",\n/m, '')));
}

/** Every file below a folder, by path. Links to elsewhere are not followed. */
export const copyInFolder = (folder: string): ReadonlyMap<string, Copy> =>
  new Map(pathsIn(folder).map((path) => [path, copyOf(path, join(folder, path))]));

const copyOf = (path: string, file: string): Copy =>
  lstatSync(file).isFile()
    ? { kind: 'file', sha256: hashOf(path, readFileSync(file)) }
    : { kind: 'unreadable', why: 'It is a link or a device, not a file.' };
