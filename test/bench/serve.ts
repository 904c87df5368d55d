import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

export interface Server {
  readonly address: string;
  close(): void;
}

/** Serves a built site as a static host does, with gzip. `change` may rewrite each page. */
export async function serve(
  folder: string,
  change: (html: string) => string = (html) => html,
): Promise<Server> {
  const packed = new Map<string, Buffer | undefined>();
  const pack = (path: string) => {
    try {
      const file = readFileSync(join(folder, path));
      return gzipSync(path.endsWith('.html') ? change(file.toString()) : file, { level: 9 });
    } catch {
      return undefined;
    }
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(
      /\/$/,
      '/index.html',
    );
    if (!packed.has(path)) packed.set(path, pack(path));
    const body = packed.get(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600',
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}
