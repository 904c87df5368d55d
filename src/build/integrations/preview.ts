import type { AstroIntegration } from 'astro';

/**
 * The preview for authors and translators, only in `npm run dev`: all rules at `/preview/`, and every message of a rule
 * in every language at `/preview/<rule>/`. Its pages are in src/features, so a build has no route to them.
 */
export function preview(): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const routes = { '/preview': 'AllRules', '/preview/[rule]': 'OneRule' };
        for (const [pattern, page] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: `./src/features/preview/${page}.astro` });
        }
      },
      'astro:server:start': ({ logger }) => {
        logger.info('All messages of a rule, in every language: /preview/');
      },
    },
  };
}
