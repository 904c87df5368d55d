import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';

/** The name of the list of files, at the top of a built site. */
export const MANIFEST = 'manifest.json';

const shape = z.strictObject({
  /** The commit that the build was made from, if git knows it and nothing else was in the folder. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  /** The address that the site was built for, "https://example.com/", if it was given. */
  site: z.string().optional(),
  /** The path that the site was built for, "/" or "/help/". */
  base: z.string(),
  /** The packages that the site contains parts of, as "name@version". */
  packages: z.array(z.string()).readonly(),
  /** Every file except the manifest. */
  files: z
    .array(
      z
        .strictObject({
          path: z.string(),
          bytes: z.number(),
          /** In hexadecimal digits, as the commands of every system print it. */
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        })
        .readonly(),
    )
    .readonly(),
});

/** Everything that a host serves, and what it was built from. */
export type Manifest = Readonly<z.infer<typeof shape>>;

/** JSON with a file on each line, so that two manifests can be compared line by line. */
export function manifestText({ commit, site, base, packages, files }: Manifest): string {
  const entries = Object.entries({ commit, site, base, packages })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`);
  return `{\n${entries.join('')}"files": [\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
}

/** Reads a manifest; nothing if it is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The SHA-256 of a file's bytes, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder except its manifest, in the order of their paths. */
export const filesIn = (folder: string): Manifest['files'] =>
  pathsIn(folder)
    .filter((path) => path !== MANIFEST)
    .map((path) => {
      const file = readFileSync(join(folder, path));
      return { path, bytes: file.length, sha256: sha256Of(file) };
    });

/** The paths of all files below a folder, with "/" on every system, in order. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .map((path) => path.split(sep).join('/'))
    .sort((one, other) => (one < other ? -1 : 1));
