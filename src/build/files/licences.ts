import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { noteModules, type ShippedPackage, shippedPackages } from './packages.ts';

const NOTICE = /^(?:licen[sc]e|copying|notice|third[_-]party)/i;

/** Writes `licences.txt`: our own notice, then the notices of every package that the built site contains parts of. */
export function licences(): AstroIntegration {
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences-modules',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const each of Object.values(bundle)) {
                    if (each.type === 'chunk') noteModules(each.moduleIds);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const file = join(fileURLToPath(dir), 'licences.txt');
        writeFileSync(file, noticesFor(shippedPackages()));
      },
    },
  };
}

const RULE = `\n${'-'.repeat(80)}\n\n`;

/** What packages allow in the same words, below their copyright lines. */
const PERMISSION = /Permission\s+is\s+hereby\s+granted.+?IN\s+THE\s+SOFTWARE\./gs;

/** Our own notice, then those of packages. */
export function noticesFor(packages: readonly ShippedPackage[]): string {
  const own = `Waymark\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`;
  return [own, ...packages.map(noticesOf)].join(RULE);
}

/** Notices in which the words of a permission are only there the first time. */
export function shortNotices(notices: string): string {
  const seen = new Set<string>();
  return notices.replace(PERMISSION, (words) => {
    const plain = words.replace(/\s+/g, ' ').replace(/[“”]/g, '"');
    if (seen.has(plain)) return 'Permission is granted in the same words as above.';
    seen.add(plain);
    return words;
  });
}

/**
 * A package's name, version and licence, and the text of its notices. Of several licences that it offers, one is enough.
 * @throws if it has none: its licence requires the notice in copies
 */
export function noticesOf({ name, version, license, folder }: ShippedPackage): string {
  const found = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .flatMap((file) => textsIn(join(folder, file)));
  const texts = license.includes(' OR ') ? shortest(found) : found;
  if (texts.length === 0) {
    throw new Error(
      `${name}@${version}: it has no licence file, but licences.txt must contain it. Look for it in the package's repository, or use another package.`,
    );
  }
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

const shortest = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((one, other) => one.length - other.length).slice(0, 1);

/** Some packages keep their licences in a folder. */
function textsIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .sort()
      .flatMap((file) => textsIn(join(path, file)));
  } catch {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? [] : [text];
  }
}
