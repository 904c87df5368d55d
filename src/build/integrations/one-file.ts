import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { content } from '../content/content.ts';
import { filePaths, guideFiles } from '../one-file/guide-file.ts';

/**
 * Writes every guide as one file that needs no network: `<locale>/files/<guide>.html`, and with all languages
 * `files/<guide>.all.html`. They are made from the built pages, with their styles, so this comes after the integration
 * that puts the styles there. `npm run dev` makes each file from its own pages when it is opened.
 */
export function oneFile(): AstroIntegration {
  let place = { base: '/', site: undefined as string | undefined };
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
        server.middlewares.use(async ({ url = '', headers }, response, next) => {
          const address = new URL(url, `http://${headers.host}`);
          const path = address.pathname.slice(place.base.length);
          const read = async (page: string) =>
            (await fetch(new URL(place.base + page, address))).text();
          try {
            const html = await guideFiles(content(), { ...place, read })(path);
            if (html === undefined) return next();
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}
