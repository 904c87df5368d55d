import { createServer } from 'node:http';

/** A server elsewhere that answers everything, and remembers what it was asked for. */
export interface Listener {
  readonly address: string;
  /** The paths that were asked for, without the slash. */
  readonly heard: readonly string[];
  stop(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const remember = (url = '') => {
    // A browser asks for an icon by itself.
    if (url !== '/favicon.ico') heard.push(url.slice(1));
  };
  const server = createServer((request, response) => {
    remember(request.url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/javascript').end();
  });
  server.on('upgrade', (request, socket) => {
    remember(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The listener has no port.');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${place.port}`, heard, stop };
}
