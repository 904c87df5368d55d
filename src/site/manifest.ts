import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What a reader's browser may be given to run: every script, style and program of the built site. */
export interface Manifest {
  /** The packages whose code is in the scripts, as "name@version". */
  readonly packages: readonly string[];
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    /** In base 64, as in an `integrity` attribute. */
    readonly sha256: string;
  }[];
}

const RUNS = /\.(?:js|mjs|css|wasm|pagefind)$/;
const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

/**
 * Writes `manifest.json` beside the built pages, so that anybody can compare what a host serves with what a commit
 * builds. It stands last in the list of integrations, after those that write files.
 */
export function manifest(): AstroIntegration {
  const packages = new Set<string>();
  return {
    name: 'manifest',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'manifest-packages',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const each of Object.values(bundle)) {
                    if (each.type !== 'chunk') continue;
                    for (const id of each.moduleIds) {
                      const found = packageOf(id);
                      if (found) packages.add(found);
                    }
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = filesIn(folder);
        // The search's files are copied from their package, not bundled.
        if (files.some(({ path }) => path.startsWith('pagefind/'))) {
          packages.add(named(join('node_modules', 'pagefind')));
        }
        const text: Manifest = { packages: [...packages].sort(), files };
        writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(text, null, 2)}\n`);
      },
    },
  };
}

function filesIn(folder: string): Manifest['files'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => RUNS.test(name))
    .map((name) => {
      const file = readFileSync(join(folder, name));
      const sha256 = createHash('sha256').update(file).digest('base64');
      return { path: name.split(sep).join('/'), bytes: file.length, sha256 };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function packageOf(id: string): string | undefined {
  const folder = PACKAGE.exec(id)?.[1];
  return folder === undefined ? undefined : named(folder);
}

function named(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}
