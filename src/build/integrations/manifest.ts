import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT_FOLDER, OWN_CONTENT } from '../content/read-content.ts';
import { shippedPackages } from '../files/packages.ts';
import { commitOf } from '../manifest/commit.ts';
import { filesIn, MANIFEST, type Manifest, manifestText } from '../manifest/manifest.ts';
import { gitIn } from '../sources/compare/git.ts';

/**
 * Writes `manifest.json` next to the built pages, so that anyone can compare what a host serves with what a commit
 * builds (`npm run verify`). It must come after the integrations that write files.
 */
export function manifest(): AstroIntegration {
  let target: Pick<Manifest, 'site' | 'base'> = { base: '/' };
  return {
    name: 'manifest',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        target = { ...(site && { site }), base: base.replace(/\/?$/, '/') };
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const packages = shippedPackages().map(({ name, version }) => `${name}@${version}`);
        // A commit says nothing about content from elsewhere.
        const commit = CONTENT_FOLDER === OWN_CONTENT ? commitOf(gitIn('.')) : undefined;
        const built = { ...(commit && { commit }), ...target, packages, files: filesIn(folder) };
        writeFileSync(join(folder, MANIFEST), manifestText(built));
      },
    },
  };
}
