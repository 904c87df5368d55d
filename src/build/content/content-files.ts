import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folders of content/ that the build reads. */
const READ = /^(?:guides|rules|tools|locales|shared|errata|configuration)\//;
const TEXT = /\.(?:yaml|mdx|svg)$/;

/**
 * Every file of a content folder by its path, with its text. Files of other kinds have no text. Anything outside the
 * folders that are read is left out, such as files for the tests only, or a built site.
 */
export function contentFiles(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => READ.test(path) || (TEXT.test(path) && !path.includes('/')))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path, TEXT.test(path) ? readFileSync(join(folder, path), 'utf8') : '']),
  );
}
