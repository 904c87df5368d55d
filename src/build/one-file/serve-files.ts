import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Content } from '../content/read-content.ts';
import { guideFiles, type Place } from './guide-file.ts';

/** Makes a guide in one file when it is opened, from the pages of the same server (`npm run dev`). */
export const serveFiles =
  (place: Place, content: () => Content) =>
  async (
    { url = '', headers }: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> => {
    const address = new URL(url, `http://${headers.host}`);
    const read = async (path: string) => (await fetch(new URL(place.base + path, address))).text();
    try {
      const path = address.pathname.slice(place.base.length);
      const html = await guideFiles(content(), { ...place, read })(path);
      if (html === undefined) return next();
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(html);
    } catch (error) {
      next(error);
    }
  };
