import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Skeleton } from './skeleton.ts';

/** The paths that were written, by whether they were created or changed. */
export interface Written {
  readonly made: readonly string[];
  readonly changed: readonly string[];
}

/** Writes all files of a skeleton. If one cannot be written, restores what was there before, and throws. */
export function writeSkeleton(folder: string, { files }: Pick<Skeleton, 'files'>): Written {
  const undo: (() => void)[] = [];
  const made: string[] = [];
  const changed: string[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      const former = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      const newFolder = mkdirSync(dirname(file), { recursive: true });
      if (newFolder !== undefined) undo.push(() => rmSync(newFolder, { recursive: true }));
      undo.push(() => (former === undefined ? rmSync(file) : writeFileSync(file, former)));
      writeFileSync(file, text);
      (former === undefined ? made : changed).push(path);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  return { made, changed };
}
