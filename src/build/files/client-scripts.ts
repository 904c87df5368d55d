import type { Plugin } from 'vite';

/**
 * The options that make scripts smallest with Brotli without changing what they do (npm run bench measures them).
 * `unsafe` evaluates calls of built-in functions with constants; nothing here changes a built-in function.
 */
export const TERSER = {
  module: true,
  ecma: 2022,
  compress: {
    passes: 5,
    hoist_funs: true,
    inline: 1,
    unsafe: true,
    unsafe_arrows: true,
  },
} as const;

/**
 * What checks, checklists and the page for support agents share is in one file: each part is smaller than a request.
 */
const SHARED = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'shared',
      test: /features\/(page\/(template|refuse-floods)|support\/copy\.ts|check\/press)|check-texts|engine\/own/,
    },
  ],
};

/** The Vite module that every script imports if it loads another one. */
const PRELOAD_HELPER = /^\0vite\/preload-helper/;

/**
 * Makes the scripts of a page small. A script that is loaded later is loaded on its own, without preloading its parts.
 */
export function clientScripts(): Plugin {
  return {
    name: 'client-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              // A script has few and small parts: the preload lists are larger than what they save.
              modulePreload: false,
              minify: 'terser',
              terserOptions: TERSER,
              rolldownOptions: {
                preserveEntrySignatures: 'allow-extension',
                // The bundler names the first script after everything it is made of, and every other script imports it
                // by that name.
                output: { entryFileNames: '_astro/start.[hash].js', codeSplitting: SHARED },
              },
            },
          }
        : undefined,
    // Vite loads the styles of a script that comes later. Ours have none: the page already has all styles.
    transform: {
      filter: { id: PRELOAD_HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isDynamicEntry) continue;
        const [style] = file.viteMetadata?.importedCss ?? [];
        if (style) {
          this.error(
            `${file.fileName} must not load styles later; import ${style} in an Astro component.`,
          );
        }
      }
    },
  };
}
