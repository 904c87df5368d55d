import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shippedPackages } from '../files/packages.ts';

/** Everything that a host serves. */
export interface Manifest {
  /** The packages that the site contains parts of, as "name@version". */
  readonly packages: readonly string[];
  /** Every file except this one. */
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    /** In Base64, as in an `integrity` attribute. */
    readonly sha256: string;
  }[];
}

const NAME = 'manifest.json';

/**
 * Writes `manifest.json` next to the built pages, so that anyone can compare what a host serves with what a commit
 * builds. It must come after the integrations that write files.
 */
export function manifest(): AstroIntegration {
  return {
    name: 'manifest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const packages = shippedPackages().map(({ name, version }) => `${name}@${version}`);
        writeFileSync(join(folder, NAME), textOf({ packages, files: filesIn(folder) }));
      },
    },
  };
}

/** JSON with a file on each line, so that two manifests can be compared line by line. */
const textOf = ({ packages, files }: Manifest): string =>
  `{\n"packages": ${JSON.stringify(packages)},\n"files": [\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;

function filesIn(folder: string): Manifest['files'] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => path !== NAME)
    .map((path) => {
      const file = readFileSync(join(folder, path));
      const sha256 = createHash('sha256').update(file).digest('base64');
      return { path: path.split(sep).join('/'), bytes: file.length, sha256 };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
