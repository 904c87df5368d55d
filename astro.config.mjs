import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentWatch } from './src/build/content/content-watch.ts';
import { clientScripts } from './src/build/files/client-scripts.ts';
import { draftGuides } from './src/build/files/draft-guides.ts';
import { fullText } from './src/build/files/full-text.ts';
import { guideRules } from './src/build/files/guide-rules.ts';
import { licences } from './src/build/files/licences.ts';
import { workerScript } from './src/build/files/worker-script.ts';
import { inlineStyle } from './src/build/integrations/inline-style.ts';
import { manifest } from './src/build/integrations/manifest.ts';
import { oneFile } from './src/build/integrations/one-file.ts';
import { preview } from './src/build/integrations/preview.ts';
import { refuseCode } from './src/build/integrations/refuse-code.ts';
import { sitemap } from './src/build/integrations/sitemap.ts';
import { textKeys } from './src/build/integrations/text-keys.ts';

export default defineConfig({
  // Where the site is deployed; addresses are only complete if SITE_URL is given.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // A build of other content must not use this one's cache.
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
    oneFile(),
    licences(),
    manifest(),
  ],
  // Quotation marks and dots stay as the authors write them: product labels are verbatim.
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
      // The policy allows only this site's own files and nothing inline.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its MDX modules with its own directive, which makes the bundler print a warning for each file.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    plugins: [guideRules(), draftGuides(), workerScript(), clientScripts()],
  },
  // An unchanged guide is not rendered again (src/build/pages/guide-key.ts).
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
