import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { content, forgetContent } from './content.ts';
import { CONTENT_FOLDER } from './read-content.ts';

/**
 * Reads and checks content/ before Astro compiles any of it, and lets `npm run dev` start anew when a file of it changes.
 */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:config:setup': ({ addWatchFile, command }) => {
        forgetContent();
        if (command === 'preview') return;
        for (const path of Object.keys(content().files)) {
          addWatchFile(pathToFileURL(join(CONTENT_FOLDER, path)));
        }
      },
    },
  };
}
