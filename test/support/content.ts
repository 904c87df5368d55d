import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { rules } from '../../src/domain/rules/index.ts';
import { contentProblems } from '../../src/site/problems/index.ts';
import { CONTENT_FOLDER, readContent } from '../../src/site/read-content.ts';

/** A copy of the content, or of the paths that match, that a test may change; it is removed when the test ends. */
export function copyOfContent(only = /^/): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(CONTENT_FOLDER, folder, { recursive: true, filter: (path) => only.test(path) });
  return folder;
}

/** Changes one file of a content folder. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Adds a guide, "second-guide", and a language from right to left, "ar": copies under other names. */
export function addGuideAndLanguage(folder: string): void {
  const at = (...path: readonly string[]) => join(folder, ...path);
  cpSync(at('locales/en.yaml'), at('locales/ar.yaml'));
  edit(folder, 'locales/ar.yaml', (text) =>
    text.replace('name: English', 'name: العربية').replace('dir: ltr', 'dir: rtl'),
  );
  for (const kind of ['guides', 'rules', 'tools']) {
    for (const id of readdirSync(at(kind))) {
      cpSync(at(kind, id, 'en.mdx'), at(kind, id, 'ar.mdx'));
    }
  }
  cpSync(at('guides/connect-instance'), at('guides/second-guide'), { recursive: true });
  edit(folder, 'pins.yaml', (text) => {
    const [, steps = ''] = /\n {2}connect-instance:\n((?: {4}.*\n)+)/.exec(text) ?? [];
    return text.replace('\nsteps:\n', `\n  - second-guide\nsteps:\n  second-guide:\n${steps}`);
  });
}

/** What the build would say about a content folder: problems line by line, or the message it stops with. */
export function complaints(folder: string): readonly string[] {
  try {
    return contentProblems(readContent(folder), rules);
  } catch (error) {
    if (error instanceof Error) return [error.message.replaceAll(`${folder}/`, 'content/')];
    throw error;
  }
}
