import type { Plugin } from 'vite';

/** What makes scripts smallest with Brotli, of the options that change nothing (npm run bench weighs them). */
const TERSER = {
  module: true,
  ecma: 2022,
  compress: { passes: 3, keep_fargs: false, inline: 1 },
} as const;

/** What checks, checklists and the page for support agents share comes in one file: each by itself is smaller than a request. */
const SHARED = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'shared', test: /features\/page\/(template|refuse-floods)|check-texts|engine\/own/ },
  ],
};

/** The module of Vite's that every script which loads another one imports. */
const PRELOAD_HELPER = /^\0vite\/preload-helper/;

/** Makes the scripts of a page small. What is loaded later is loaded as it is, without asking for its parts ahead. */
export function clientScripts(): Plugin {
  return {
    name: 'client-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              // A script's few parts are small: the lists that ask for them ahead weigh more than they save.
              modulePreload: false,
              minify: 'terser',
              terserOptions: TERSER,
              rolldownOptions: {
                preserveEntrySignatures: 'allow-extension',
                // The bundler names the first script after all it is made of, and every other script asks for it by that name.
                output: { entryFileNames: '_astro/start.[hash].js', codeSplitting: SHARED },
              },
            },
          }
        : undefined,
    // It loads the styles of a script that comes later. Ours have none: the page brings them all.
    transform: {
      filter: { id: PRELOAD_HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isDynamicEntry) continue;
        const [style] = file.viteMetadata?.importedCss ?? [];
        if (style) {
          this.error(`${file.fileName} is loaded later; import ${style} in an Astro component.`);
        }
      }
    },
  };
}
