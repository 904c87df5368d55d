import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { bundle } from './bundle.ts';
import { configurationRules } from './configuration-guides.ts';
import { rulesSource } from './guide-rules.ts';

const NAME = 'virtual:worker/';

/**
 * Chromium then compiles every function when it makes the worker, and not when each is first called, so the first answer
 * comes sooner. Other browsers ignore it. Source: https://v8.dev/blog/explicit-compile-hints (April 2025).
 */
const COMPILE_NOW = '//# allFunctionsCalledOnLoad\n';

interface Work {
  /** The file of `src/judges/` that exports what the worker does, and its name there (src/contracts/worker.ts). */
  readonly file: string;
  readonly name: string;
  /** The rules of the guides that it needs. */
  rules?(): readonly string[];
}

const WORK: Readonly<Record<string, Work>> = {
  catalogue: { file: 'catalogue.ts', name: 'catalogueWork' },
  configuration: {
    file: 'configuration.ts',
    name: 'configurationWork',
    rules: configurationRules,
  },
};

/**
 * Gives pages the scripts of their workers as text: `script` in `virtual:worker/<name>`. A worker that is made
 * from a text has the policy of its page. src/features/worker/sealed-worker.ts makes it.
 */
export function workerScript(): Plugin {
  return {
    name: 'worker-script',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    async load(id) {
      const work = WORK[id.slice(NAME.length + 1)];
      if (!id.startsWith(`\0${NAME}`) || !work) return undefined;
      const { name } = work;
      const { code, files } = await bundle(
        [
          `import { ${name} } from ${JSON.stringify(resolve('src/judges', work.file))};`,
          `import { serve } from ${JSON.stringify(resolve('src/features/worker/serve.ts'))};`,
          ...(work.rules
            ? [rulesSource(work.rules()), `serve(${name}(rules));`]
            : [`serve(${name});`]),
        ].join('\n'),
        { format: 'iife', minify: true },
      );
      for (const each of files) this.addWatchFile(each);
      return `export const script = ${JSON.stringify(COMPILE_NOW + code)};`;
    },
  };
}
