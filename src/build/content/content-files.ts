import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folders of content/ that something is read from. */
const READ = /^(?:guides|rules|tools|locales|shared)\//;
const TEXT = /\.(?:yaml|mdx|svg)$/;

/**
 * Every file of a content folder by its path, with its text; one of another kind is there without. What is beside the
 * folders that are read, such as what only tests read, or a built site, is left out.
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
