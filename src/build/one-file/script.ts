import { resolve } from 'node:path';
import { minify } from 'terser';
import type { Guide } from '../../engine/check/guide.ts';
import { bundle } from '../files/bundle.ts';
import { TERSER } from '../files/client-scripts.ts';
import { guideSource } from '../files/guide-rules.ts';
import { noticesFor, shortNotices } from '../files/licences.ts';
import { packagesOf } from '../files/packages.ts';

const at = (path: string): string => resolve('src/features', path);

/** What a file does in another way than a page of the site. */
const INSTEAD = Object.fromEntries(
  [
    ['page/load-page.ts', 'one-file/load-page.ts'],
    ['page/load-file.ts', 'one-file/load-file.ts'],
    ['print/load-print.ts', 'one-file/load-print.ts'],
    ['language/language-switch.ts', 'one-file/language-switch.ts'],
  ].map(([from = '', to = '']) => [at(from), at(to)]),
);

/** The order counts: the case is opened before anything starts. */
const START = ['one-file/open-file.ts', 'page/start.ts']
  .map((path) => `import ${JSON.stringify(at(path))};`)
  .join('\n');

/** A file has the checks of one guide, and says itself which one. */
const RULES = `
import { rules, views } from 'virtual:own-rules';
export const guideRules = Object.fromEntries(
  [...document.querySelectorAll('[data-of]')].map(({ dataset }) => [dataset.of, async () => ({ rules, views })]),
);`;

/** The scripts of a file. */
export interface Scripts {
  /** The script of the file. */
  readonly code: string;
  /** What unpacks it, with the notices of both; in a file with several languages, it is another one. */
  readonly start: string;
  readonly severalStart: string;
  /** In that file, what chooses the language. */
  readonly language: string;
}

/** Guides with the same rules share their scripts. */
const made = new Map<string, Promise<Scripts>>();

/** The whole script of a guide in one file: that of every page, and what pages load later. It loads nothing. */
export function fileScripts(guide: Guide): Promise<Scripts> {
  const rules = guideSource(guide);
  const scripts = made.get(rules) ?? bundled(rules);
  made.set(rules, scripts);
  return scripts;
}

async function bundled(rules: string): Promise<Scripts> {
  const own = await bundle(START, {
    format: 'iife',
    instead: INSTEAD,
    sources: { 'virtual:guide-rules': RULES, 'virtual:own-rules': rules },
  });
  const { code = '' } = await minify(own.code, { ...TERSER, module: false });
  const small = (path: string) =>
    bundle(`import ${JSON.stringify(at(path))};`, { format: 'iife', minify: true });
  const starting = async (path: string) => {
    const start = await small(path);
    // A file is passed on by itself, so the notices are in it, where they can be read.
    const packages = packagesOf([...own.files, ...start.files]);
    const notices = shortNotices(noticesFor(packages)).replaceAll('*/', '* /');
    return inElement(`/*\n${notices}*/\n${start.code.trim()}`);
  };
  return {
    code: code.trim(),
    start: await starting('one-file/open.ts'),
    severalStart: await starting('one-file/unpack-languages.ts'),
    language: inElement((await small('one-file/open-language.ts')).code.trim()),
  };
}

/** Nothing in a script may end its element. */
const inElement = (code: string): string => code.replaceAll('</script', '<\\/script');
