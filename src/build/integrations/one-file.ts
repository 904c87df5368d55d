import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { content } from '../content/content.ts';
import { filePaths, guideFiles, type Place } from '../one-file/guide-file.ts';
import { serveFiles } from '../one-file/serve-files.ts';

/**
 * Writes every guide as one file that needs no network: `<locale>/files/<guide>.html`, and with all languages
 * `files/<guide>.all.html`. They are made from the built pages, with their styles, so this comes after the integration
 * that puts the styles there. `npm run dev` makes each file from its own pages when it is opened.
 */
export function oneFile(): AstroIntegration {
  let place: Place = { base: '/', site: undefined };
  return {
    name: 'one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { base: config.base.replace(/\/?$/, '/'), site: config.site };
      },
      'astro:build:done': async ({ dir }) => {
        const read = (path: string) =>
          readFile(new URL(path.replace(/(?:^|\/)$/, '$&index.html'), dir), 'utf8');
        const make = guideFiles(content(), { ...place, read });
        for (const path of filePaths(content())) {
          const html = await make(path);
          if (html === undefined) continue;
          const file = new URL(path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, html);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveFiles(place, content));
      },
    },
  };
}
