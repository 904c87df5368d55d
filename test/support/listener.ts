import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** A server elsewhere that answers everything, and remembers the requests. */
export interface Listener {
  readonly address: string;
  /** The requested paths, without the slash. */
  readonly heard: readonly string[];
  stop(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const remember = (url = '') => {
    // A browser requests an icon by itself.
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
  const port = await portOf(server);
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${port}`, heard, stop };
}

/**
 * A site elsewhere that answers every address with one page; its port is the end of its address on any name of this
 * machine.
 */
export async function host(html: string) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(html);
  });
  const port = await portOf(server);
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, stop };
}

/** Starts a server at any free port, and returns the port. */
export async function portOf(server: Server): Promise<number> {
  server.listen(0);
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server has no port.');
  return place.port;
}

/** Receives what is sent to a port of this machine without a connection. */
export async function hearDatagrams() {
  const heard: string[] = [];
  const socket = createSocket('udp4', (packet) => heard.push(packet.toString('latin1')));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { heard, port: socket.address().port, stop: () => socket.close() };
}
