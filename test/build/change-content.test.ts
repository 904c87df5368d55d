import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { CHANGES } from '../support/author-changes.ts';
import { complaints } from '../support/content.ts';
import { FIXTURE } from '../support/fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A copy of a content folder after these changes, one after the other. */
function changed(content: string, changes: readonly ((folder: string) => void)[]): string {
  const folder = temporaryFolder();
  cpSync(content, folder, { recursive: true });
  for (const change of changes) change(folder);
  return folder;
}

it.each(Object.entries(CHANGES))('has no problem after %s', (_, change) => {
  const folder = changed(FIXTURE, [change]);
  expect(complaints(folder)).toEqual([]);
  expect(readContent(folder)).not.toEqual(readContent(FIXTURE));
});

it('has no problem after all of them, also in `content/` and when they are made again', () => {
  const all = Object.values(CHANGES);
  expect(complaints(changed('content', [...all, ...all]))).toEqual([]);
});
