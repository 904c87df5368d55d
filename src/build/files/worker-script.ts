import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { bundle } from './bundle.ts';

const NAME = 'virtual:worker/';

/** What each worker does: the file of `src/judges/` that exports it, and its name there (src/contracts/worker.ts). */
const WORK: Readonly<Record<string, readonly [file: string, name: string]>> = {
  catalogue: ['catalogue.ts', 'catalogueWork'],
  configuration: ['configuration.ts', 'configurationWork'],
};

/**
 * Gives pages the scripts of their workers as text: `script` in `virtual:worker/<name>`. A worker that is made
 * from a text has the policy of its page. src/features/page/sealed-worker.ts makes it.
 */
export function workerScript(): Plugin {
  return {
    name: 'worker-script',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    async load(id) {
      const [file, name] = WORK[id.slice(NAME.length + 1)] ?? [];
      if (!id.startsWith(`\0${NAME}`) || file === undefined) return undefined;
      const { code, files } = await bundle(
        [
          `import { ${name} } from ${JSON.stringify(resolve('src/judges', file))};`,
          `import { serve } from ${JSON.stringify(resolve('src/features/page/serve.ts'))};`,
          `serve(${name});`,
        ].join('\n'),
        { format: 'iife', minify: true },
      );
      for (const each of files) this.addWatchFile(each);
      return `export const script = ${JSON.stringify(code)};`;
    },
  };
}
