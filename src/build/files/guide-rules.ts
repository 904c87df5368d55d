import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { checksOf, type Guide, rulesOf } from '../../engine/check/guide.ts';
import { camelCase, readerName, ruleSource } from '../../engine/data-rules/compile.ts';
import { readersOf } from '../../engine/data-rules/entries.ts';
import * as runtime from '../../engine/data-rules/runtime.ts';
import { content } from '../content/content.ts';
import { bundle } from './bundle.ts';

const NAME = 'virtual:guide-rules';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the browser the rules and drawings of each guide as one script: `virtual:guide-rules` exports a loader for each
 * guide. Each script is bundled separately, so a page gets what its checks use in one request, and nothing of other
 * guides. What two guides share is in both. Guides with the same rules and drawings share one script.
 */
export function guideRules(): Plugin {
  return {
    name: 'guide-rules',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const { guides } = content();
      if (id === RESOLVED) {
        const sources = new Map(
          Object.entries(guides).map(([name, { guide }]) => [name, guideSource(guide)]),
        );
        // Guides with the same source share one script, which has the name of the first guide.
        const nameOf = new Map([...sources].reverse().map(([name, source]) => [source, name]));
        const loaders = [...sources].map(
          ([guide, source]) => `'${guide}': () => import('${NAME}/${nameOf.get(source)}'),`,
        );
        return `export const guideRules = {${loaders.join('')}};`;
      }
      const found = guides[id.slice(RESOLVED.length + 1)];
      if (!found) return undefined;
      const { code, files } = await bundle(guideSource(found.guide), { onPage: true });
      for (const file of files) this.addWatchFile(file);
      return code;
    },
  };
}

/** A module of the guide's rules and drawings by ID: those of the program are imported, data rules are written out. */
export function guideSource(guide: Guide): string {
  const views = new Set(checksOf(guide).flatMap(({ view }) => view ?? []));
  return [
    rulesSource(rulesOf(guide)),
    'export { rules };',
    imported('features/drawings/index.ts', named(views, drawingName)),
    `export const views = {${[...views].map((id) => `'${id}': ${drawingName(id)}`)}};`,
  ].join('\n');
}

/** Declares `rules` by ID: those of the program are imported, data rules are written out. */
export function rulesSource(rules: readonly string[]): string {
  const { ruleFiles } = content();
  const ofProgram = rules.filter((id) => !ruleFiles[id]);
  const files = rules.flatMap((id) => ruleFiles[id] ?? []);
  const readers = new Set(files.flatMap((file) => Object.values(readersOf(file))));
  const ruleOf = (id: string) => {
    const file = ruleFiles[id];
    return file ? ruleSource(id, file) : camelCase(id);
  };
  return [
    imported('judges/rules.ts', named(ofProgram)),
    imported('judges/readers.ts', named(readers, readerName)),
    // The bundler leaves out what no rule calls.
    imported(
      'engine/data-rules/runtime.ts',
      named(Object.keys(runtime), (name) => name),
    ),
    `const rules = {${rules.map((id) => `'${id}': ${ruleOf(id)}`)}};`,
  ].join('\n');
}

const imported = (file: string, names: readonly (readonly [id: string, name: string])[]): string =>
  `import { ${names.map(([id, name]) => `'${id}' as ${name}`)} } from ${JSON.stringify(resolve('src', file))};`;

const named = (ids: Iterable<string>, nameOf = camelCase) =>
  [...ids].map((id) => [id, nameOf(id)] as const);

const drawingName = (id: string): string => camelCase(`draw-${id}`);
