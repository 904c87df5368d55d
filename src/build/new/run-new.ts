import { dirname, join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../../engine/result.ts';
import { readContent } from '../content/read-content.ts';
import { SCHEMA_FOLDER, schemaOf } from '../schemas/json-schemas.ts';
import { newGuide } from './guide.ts';
import { newDraft, newLanguage } from './language.ts';
import { newRule } from './rule.ts';
import type { MakeSkeleton, Skeleton } from './skeleton.ts';
import { newTool } from './tool.ts';
import { writeSkeleton } from './write-skeleton.ts';

const KINDS: Readonly<Record<string, MakeSkeleton>> = {
  guide: newGuide,
  rule: newRule,
  language: newLanguage,
  draft: newDraft,
  tool: newTool,
};

const USAGE = `Say what to add, and its ID: npm run new ${Object.keys(KINDS).join('|')} <id>`;

/** Adds a skeleton to a content folder, and returns what to tell the author. If it fails, it has written nothing. */
export function runNew(
  folder: string,
  [kind = '', id = '', ...rest]: readonly string[],
  today = new Date().toISOString().slice(0, 10),
): Result<string, string> {
  const make = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!make || id === '' || rest.length > 0) return fail(USAGE);
  const options = { schemaLine: (file: string) => schemaLine(folder, file), today };
  try {
    const skeleton = make(id, readContent(folder), options);
    if (!skeleton.ok) return skeleton;
    return ok(report(folder, skeleton.value, writeSkeleton(folder, skeleton.value)));
  } catch (error) {
    // The content cannot be read, or the folder cannot be written to.
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Names the schema of a file for editors, if the folder is part of the project. */
function schemaLine(folder: string, file: string): string {
  const name = schemaOf(file);
  const path = join(folder, file);
  if (name === undefined || relative('.', path).startsWith('..')) return '';
  const schema = relative(dirname(path), join(SCHEMA_FOLDER, `${name}.json`));
  return `# yaml-language-server: $schema=${schema.split(sep).join('/')}\n`;
}

function report(
  folder: string,
  { toTranslate, next }: Skeleton,
  { made, changed }: ReturnType<typeof writeSkeleton>,
): string {
  const list = (title: string, paths: readonly string[]) =>
    paths.length > 0 ? [title, ...paths.map((path) => `  ${join(folder, path)}`), ''] : [];
  const done = made.filter((path) => !toTranslate.includes(path));
  return [
    ...list('Made:', done),
    ...list('Changed:', changed),
    ...list('Made, in English. Translate, and delete the line "TODO translate":', toTranslate),
    'Next:',
    ...next.map((each, index) => `  ${index + 1}. ${each}`),
    `  ${next.length + 1}. Run npm run build. It names what is still missing. Then run npm run test:fast.`,
    '',
  ].join('\n');
}
