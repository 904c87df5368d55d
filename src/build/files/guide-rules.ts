import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { checksOf, type Guide, rulesOf } from '../../engine/check/guide.ts';
import { readersOf } from '../../engine/data-rules/data-rule.ts';
import { measuresIn } from '../../engine/data-rules/describe.ts';
import { entriesOf } from '../../engine/data-rules/entries.ts';
import { content } from '../content/content.ts';
import { bundle } from './bundle.ts';

const NAME = 'virtual:guide-rules';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the browser the rules and drawings of each guide as one script: `virtual:guide-rules` exports a loader for each
 * guide. Each script is bundled by itself, so a page fetches what its checks use in one request, and none of another
 * guide's; what two guides share is in both. Guides that use the same rules and drawings have one script together.
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
          Object.entries(guides).map(([name, { guide }]) => [name, sourceOf(guide)]),
        );
        // The first guide that has a source lends it its name.
        const nameOf = new Map([...sources].reverse().map(([name, source]) => [source, name]));
        const loaders = [...sources].map(
          ([guide, source]) => `'${guide}': () => import('${NAME}/${nameOf.get(source)}'),`,
        );
        return `export const guideRules = {${loaders.join('')}};`;
      }
      const found = guides[id.slice(RESOLVED.length + 1)];
      if (!found) return undefined;
      const { code, files } = await bundle(sourceOf(found.guide));
      for (const file of files) this.addWatchFile(file);
      return code;
    },
  };
}

/** A module that names the guide's rules and drawings by their ids. */
function sourceOf(guide: Guide): string {
  const rules = rulesOf(guide);
  const { ruleFiles } = content();
  const ofProgram = rules.filter((id) => !ruleFiles[id]);
  const views = new Set(checksOf(guide).flatMap(({ view }) => view ?? []));
  const from = (file: string, id: string, name: string) =>
    `import { ${id === name ? id : `'${id}' as ${name}`} } from ${JSON.stringify(resolve('src', file))};`;
  const ruleOf = (id: string) => {
    const file = ruleFiles[id];
    return file ? `dataRule('${id}', ${JSON.stringify(file, asPageReads)}, tools)` : camelCase(id);
  };
  const files = rules.flatMap((id) => ruleFiles[id] ?? []);
  const readers = new Set(files.flatMap((file) => Object.values(readersOf(file))));
  const measures = new Set(
    files.flatMap(({ findings }) => measuresIn(entriesOf(findings))).flatMap(Object.keys),
  );
  const sums = files.some(({ numbers, facts }) => numbers ?? facts) ? ['sumOf', 'factsOf'] : [];
  return [
    ...ofProgram.map((id) => from('judges/rules.ts', id, camelCase(id))),
    ...(ofProgram.length < rules.length
      ? [from('engine/data-rules/data-rule.ts', 'dataRule', 'dataRule')]
      : []),
    ...[...readers].map((id) => from('judges/readers.ts', id, camelCase(`${id}-reader`))),
    ...[...measures].map((name) =>
      from('engine/data-rules/measures.ts', measure(name), measure(name)),
    ),
    ...sums.map((name) => from('engine/data-rules/numbers.ts', name, name)),
    `const readers = {${[...readers].map((id) => `'${id}': ${camelCase(`${id}-reader`)}`)}};`,
    `const measures = {${[...measures].map((name) => `'${name}': ${measure(name)}`)}};`,
    `const tools = {${['readers', 'measures', ...sums]}};`,
    ...[...views].map((id) => from('features/drawings/index.ts', id, camelCase(`draw-${id}`))),
    `export const rules = {${rules.map((id) => `'${id}': ${ruleOf(id)}`)}};`,
    `export const views = {${[...views].map((id) => `'${id}': ${camelCase(`draw-${id}`)}`)}};`,
  ].join('\n');
}

/** What only the reference and the content check ask for; what judges in a browser does not read it. */
const UNREAD = ['source', 'sources', 'terms', 'params'];
const asPageReads = (key: string, value: unknown): unknown =>
  UNREAD.includes(key) ? undefined : value;

const measure = (name: string): string => camelCase(`measure-${name}`);

/** The name of an ID in the script. */
const camelCase = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
