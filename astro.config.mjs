import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentWatch } from './src/site/content-watch.ts';
import { ruleChunks } from './src/site/rule-chunks.ts';

export default defineConfig({
  // Where the site is deployed; addresses are complete only where SITE_URL is given.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx(), contentWatch()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // The policy allows this site's own files and nothing inline.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: ruleChunks() }] } } },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
