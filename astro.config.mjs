import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentWatch } from './src/build/content/content-watch.ts';
import { fullText } from './src/build/files/full-text.ts';
import { guideRules } from './src/build/files/guide-rules.ts';
import { licences } from './src/build/files/licences.ts';
import { inlineStyle } from './src/build/integrations/inline-style.ts';
import { manifest } from './src/build/integrations/manifest.ts';
import { preview } from './src/build/integrations/preview.ts';
import { refuseCode } from './src/build/integrations/refuse-code.ts';
import { sitemap } from './src/build/integrations/sitemap.ts';
import { textKeys } from './src/build/integrations/text-keys.ts';

/** What makes scripts smallest with Brotli, of the options that change nothing (npm run bench weighs them). */
const TERSER = {
  module: true,
  ecma: 2022,
  compress: { passes: 3, keep_fargs: false, inline: 1 },
};

/** What checks, checklists and the page for support agents share comes in one file: each by itself is smaller than a request. */
const SHARED = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'shared', test: /features\/page\/(template|refuse-floods)|check-texts|engine\/own/ },
  ],
};

export default defineConfig({
  // Where the site is deployed; addresses are complete only where SITE_URL is given.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // A build of other content must not meet this one's cache.
  cacheDir: process.env.CACHE_DIR ?? 'node_modules/.astro',
  trailingSlash: 'always',
  integrations: [
    mdx(),
    textKeys(),
    contentWatch(),
    preview(),
    inlineStyle(),
    sitemap(),
    fullText(),
    licences(),
    manifest(),
  ],
  // Quotation marks and dots stand as the authors write them: product labels are verbatim.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [refuseCode()],
    }),
  },
  // While one page is written, the next is rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    build: {
      // The policy allows this site's own files and nothing inline.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its MDX modules with a directive of its own, which the bundler warns about once a file.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    plugins: [
      guideRules(),
      {
        // A script's few parts are small: the lists that ask for them ahead weigh more than they save. The bundler names the
        // first script after all it is made of, and every other script asks for it by that name.
        name: 'few-bytes',
        configEnvironment: (name) =>
          name === 'client'
            ? {
                build: {
                  modulePreload: false,
                  minify: 'terser',
                  terserOptions: TERSER,
                  rolldownOptions: {
                    preserveEntrySignatures: 'allow-extension',
                    output: { entryFileNames: '_astro/start.[hash].js', codeSplitting: SHARED },
                  },
                },
              }
            : undefined,
      },
    ],
  },
  // A guide that has not changed is not rendered again (src/build/pages/guide-key.ts).
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
