import { resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { content, forgetContent } from './content.ts';
import { draftSummary } from './drafts/summary.ts';
import { CONTENT_FOLDER } from './read-content.ts';

/**
 * Reads and checks content/ before Astro compiles any of it. Problems stop a build. `npm run dev` continues: its pages
 * say what is wrong, and the preview shows what there is. When a file is changed, added or removed, content/ is read
 * again, and every open page reloads.
 */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        forgetContent();
        if (command === 'dev') sayProblems(logger);
        else if (command !== 'preview') {
          for (const line of draftSummary(content())) logger.info(line);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = resolve(CONTENT_FOLDER) + sep;
        server.watcher.add(folder);
        server.watcher.on('all', (event, path) => {
          if (!resolve(path).startsWith(folder) || event.endsWith('Dir')) return;
          forgetContent();
          sayProblems(logger);
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

function sayProblems(logger: AstroIntegrationLogger): void {
  try {
    content();
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
  }
}
