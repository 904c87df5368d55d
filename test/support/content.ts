import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentProblems } from '../../src/build/content/problems/index.ts';
import { CONTENT_FOLDER, readContent } from '../../src/build/content/read-content.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A copy of the content, or of the matching paths, that a test may change; it is removed when the test ends. */
export function copyOfContent(only = /^/): string {
  const folder = temporaryFolder();
  cpSync(CONTENT_FOLDER, folder, { recursive: true, filter: (path) => only.test(path) });
  return folder;
}

/** Changes one file of a content folder. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** What the build would say about a content folder: problems line by line, or the message that it stops with. */
export function complaints(folder: string): readonly string[] {
  try {
    return contentProblems(readContent(folder));
  } catch (error) {
    if (error instanceof Error) return [error.message.replaceAll(`${folder}/`, 'content/')];
    throw error;
  }
}
