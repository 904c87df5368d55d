import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import { bundle } from './bundle.ts';
import { configurationRules } from './configuration-guides.ts';
import { rulesSource } from './guide-rules.ts';

const NAME = 'virtual:configuration';

/**
 * Gives the page of the configuration checker its script, which it loads when it is first used:
 * `virtual:configuration`. The rules of the guides that it also runs are in it.
 */
export function configurationScript(): Plugin {
  return {
    name: 'configuration-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const list = JSON.stringify(resolve('src/judges/configuration.ts'));
      const { code, files } = await bundle(
        [
          `import { reportOn as report } from ${list};`,
          rulesSource(configurationRules()),
          'export const reportOn = (raw, settings, checks) => report(raw, settings, { checks, rules });',
        ].join('\n'),
      );
      for (const file of files) this.addWatchFile(file);
      return code;
    },
  };
}
