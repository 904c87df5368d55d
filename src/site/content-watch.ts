import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forgetContent } from './content.ts';
import { CONTENT_FOLDER } from './read-content.ts';

/** Lets `npm run dev` start anew when a file of content/ changes. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        forgetContent();
        for (const name of readdirSync(CONTENT_FOLDER, { recursive: true, encoding: 'utf8' })) {
          if (/\.(yaml|mdx|svg)$/.test(name))
            addWatchFile(pathToFileURL(join(CONTENT_FOLDER, name)));
        }
      },
    },
  };
}
