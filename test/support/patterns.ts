import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { vi } from 'vitest';

/** A regular expression that runs in the reader's browser, and the file it is in. */
export interface FoundPattern {
  readonly file: string;
  readonly pattern: RegExp;
}

const CODE = ['src/engine', 'src/judges', 'src/stores', 'src/features'];

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Every one that is written as a literal. */
export function writtenPatterns(): readonly FoundPattern[] {
  return CODE.flatMap(filesIn).flatMap((file) => {
    const found: FoundPattern[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({
          file,
          pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
        });
      }
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

/** Every one that src/engine and src/judges build when they load. */
export async function builtPatterns(): Promise<readonly FoundPattern[]> {
  // The files of a project share their modules.
  vi.resetModules();
  const found: FoundPattern[] = [];
  const original = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...args);
      found.push({ file, pattern });
      return pattern;
    },
  });
  for (file of [...filesIn('src/engine'), ...filesIn('src/judges')]) await import(resolve(file));
  globalThis.RegExp = original;
  return found;
}
