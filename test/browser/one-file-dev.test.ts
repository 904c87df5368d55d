import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, it, onTestFinished } from 'vitest';
import { filePaths, guideFiles } from '../../src/build/one-file/guide-file.ts';
import { serveFiles } from '../../src/build/one-file/serve-files.ts';
import { builtPage, content } from '../support/pages.ts';

const PLACE = { base: '/', site: undefined };

it('while authors write, each file is made from the pages of the server, and other addresses are left alone', async () => {
  // What the server itself has comes from the built site.
  const serve = serveFiles(PLACE, () => content);
  const server = createServer((request, response) =>
    serve(request, response, async () => {
      const { status, headers, body } = await fetch(inject('site') + request.url);
      response.writeHead(status, { 'Content-Type': headers.get('Content-Type') ?? '' });
      response.end(Buffer.from(await new Response(body).arrayBuffer()));
    }),
  );
  await new Promise<void>((done) => server.listen(0, done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  const { port } = server.address() as AddressInfo;
  const get = (path: string) => fetch(`http://localhost:${port}/${path}`);
  const paths = filePaths(content);
  for (const path of [paths[0], paths.find((each) => each.endsWith('.all.html'))]) {
    const answer = await get(path ?? '');
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect((await answer.text()) === builtPage(`/${path}`), path).toBe(true);
  }
  expect((await get('en/files/no-such-guide.html')).status).toBe(404);
  expect(await (await get('en/unchanged/')).text()).toBe(builtPage('/en/unchanged/'));
});

it('a file whose pages cannot be read fails as a page does', async () => {
  const make = guideFiles(content, { ...PLACE, read: () => Promise.reject(new Error('No page.')) });
  await expect(make(filePaths(content)[0] ?? '')).rejects.toThrow('No page.');
});
