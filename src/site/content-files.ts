import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const TEXT = /\.(?:yaml|mdx|svg)$/;

/** Every file below a content folder by its path, with its text; one of another kind is there without. */
export function contentFiles(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [
        path.slice(join(folder).length).split(sep).join('/').replace(/^\//, ''),
        TEXT.test(path) ? readFileSync(path, 'utf8') : '',
      ]),
  );
}
