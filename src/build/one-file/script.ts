import { resolve } from 'node:path';
import type { Guide } from '../../engine/check/guide.ts';
import { bundle } from '../files/bundle.ts';
import { guideSource } from '../files/guide-rules.ts';
import { noticesFor } from '../files/licences.ts';
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

/** The order counts: the language is chosen before anything starts. */
const START = ['one-file/open-file.ts', 'page/start.ts']
  .map((path) => `import ${JSON.stringify(at(path))};`)
  .join('\n');

/** A file has the checks of one guide, and says itself which one. */
const RULES = `
import * as own from 'virtual:own-rules';
export const guideRules = Object.fromEntries(
  [...document.querySelectorAll('[data-of]')].map(({ dataset }) => [dataset.of, async () => own]),
);`;

/** Guides with the same rules share a script. */
const made = new Map<string, Promise<string>>();

/** The whole script of a guide in one file: that of every page, and what pages load later. It loads nothing. */
export function fileScript(guide: Guide): Promise<string> {
  const rules = guideSource(guide);
  const script = made.get(rules) ?? bundled(rules);
  made.set(rules, script);
  return script;
}

async function bundled(rules: string): Promise<string> {
  const { code, files } = await bundle(START, {
    format: 'iife',
    minify: true,
    instead: INSTEAD,
    sources: { 'virtual:guide-rules': RULES, 'virtual:own-rules': rules },
  });
  // A file is passed on by itself, so the notices are in it.
  const notices = noticesFor(packagesOf(files)).replaceAll('*/', '* /');
  // Nothing in a script may end its element.
  return `/*\n${notices}*/\n${code.trim()}`.replaceAll('</script', '<\\/script');
}
