import { resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { translationWarnings } from '../translated/warnings.ts';
import { content, forgetContent } from './content.ts';
import { draftSummary } from './drafts/summary.ts';
import { CONTENT_FOLDER } from './read-content.ts';

/**
 * Reads and checks content/ before Astro compiles any of it. Problems stop a build; translations that are older than the
 * source do not. `npm run dev` always continues: its pages say what is wrong, and the preview shows what there is. When a file is changed, added or removed, content/ is read
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
          warnOfTranslations(logger);
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
    warnOfTranslations(logger);
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
  }
}

/** @throws if content/ has problems */
function warnOfTranslations(logger: AstroIntegrationLogger): void {
  for (const warning of translationWarnings(content())) logger.warn(warning);
}
