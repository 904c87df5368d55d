import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesIn, manifestText } from '../../src/build/manifest/manifest.ts';
import { runVerify } from '../../src/build/verify/run-verify.ts';
import { portOf } from '../support/listener.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const FILES = {
  _headers: '/*\n',
  '404.html': 'Not found',
  'en/index.html': 'Start',
  'en/files/a.html': 'A guide',
  'en/rules/a b/index.html': 'A rule',
};

function write(site: string, path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

function writeManifest(site: string, commit?: string): void {
  const from = { ...(commit && { commit }), base: '/help/', packages: [] };
  write(site, 'manifest.json', manifestText({ ...from, files: filesIn(site) }));
}

/** A made-up build, and a copy of it. */
function buildAndCopy() {
  const built = temporaryFolder();
  for (const [path, text] of Object.entries(FILES)) write(built, path, text);
  writeManifest(built, COMMIT);
  const copy = temporaryFolder();
  cpSync(built, copy, { recursive: true });
  return { built, copy };
}

/** Serves a folder at /help/, as a host does: pages at their folders, and not the files for the host itself. */
async function serve(site: string, other?: (path: string, answer: ServerResponse) => boolean) {
  const server = createServer(({ url = '' }, answer) => {
    const path = decodeURIComponent(url).replace(/^\/help\//, '');
    if (other?.(path, answer)) return;
    const file = join(site, path.replace(/(^|\/)$/, '$1index.html'));
    try {
      answer.end(path === '_headers' ? undefined : readFileSync(file));
    } catch {
      answer.writeHead(404).end('Not found');
    }
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${await portOf(server)}/help/`;
}

it('finds no difference in a copy', async () => {
  const { built, copy } = buildAndCopy();
  const { code, text } = await runVerify([copy], built);
  expect(text).toContain(`a build of commit ${COMMIT}`);
  expect(text).toContain('Same: 6. Different: 0. Missing: 0. Not ours: 0. Could not be read: 0.');
  expect(code).toBe(0);
});

it('finds one changed byte, a missing file and one that is not ours', async () => {
  const { built, copy } = buildAndCopy();
  write(copy, 'en/index.html', 'Stark');
  rmSync(join(copy, '404.html'));
  write(copy, 'en/more.js', '');
  const { code, text } = await runVerify([copy], built);
  expect(code).toBe(1);
  expect(text).toContain('Different:\n  en/index.html\n\nMissing in the copy:\n  404.html\n');
  expect(text).toContain('Not ours, the build does not have them:\n  en/more.js\n');
  expect(text).toContain('Same: 4. Different: 1. Missing: 1. Not ours: 1.');
});

it('follows no link out of a folder', async () => {
  const { built, copy } = buildAndCopy();
  rmSync(join(copy, 'en/index.html'));
  symlinkSync(join(built, 'en/index.html'), join(copy, 'en/index.html'));
  const { code, text } = await runVerify([copy], built);
  expect(text).toContain('  en/index.html: It is a link or a device, not a file.\n');
  expect(code).toBe(2);
});

it('a manifest may name another commit or none, and nothing else', async () => {
  const { built, copy } = buildAndCopy();
  writeManifest(copy);
  expect((await runVerify([copy], built)).code).toBe(0);
  write(copy, 'manifest.json', readFileSync(join(copy, 'manifest.json'), 'utf8').replace('9', '0'));
  const { code, text } = await runVerify([copy], built);
  expect(code).toBe(1);
  expect(text).toContain('Different:\n  manifest.json\n');
});

it('compares with a manifest alone', async () => {
  const { built, copy } = buildAndCopy();
  const { code } = await runVerify([copy, join(built, 'manifest.json')], temporaryFolder());
  expect(code).toBe(0);
});

it('knows one file by its bytes, whatever its name is', async () => {
  const { built, copy } = buildAndCopy();
  write(copy, 'renamed.html', FILES['en/files/a.html']);
  const same = await runVerify([join(copy, 'renamed.html')], built);
  expect(same.text).toContain('Same: it is en/files/a.html.\n');
  expect(same.code).toBe(0);
  write(copy, 'renamed.html', `${FILES['en/files/a.html']}.`);
  const different = await runVerify([join(copy, 'renamed.html')], built);
  expect(different.text).toContain('no file of the build has these bytes');
  expect(different.code).toBe(1);
});

it('compares a whole site that is served', async () => {
  const { built, copy } = buildAndCopy();
  const { code, text } = await runVerify([await serve(copy, headersHidden)], built);
  expect(text).toContain('not served, so not compared:\n  _headers\n');
  expect(text).toContain('Same: 5. Different: 0. Missing: 0. Not ours: 0. Could not be read: 0.');
  expect(code).toBe(0);
});

/** Apache refuses the files that it reads itself. */
const headersHidden = (path: string, answer: ServerResponse): boolean => {
  if (path !== '_headers') return false;
  answer.writeHead(403).end();
  return true;
};

it('finds one changed byte in a site that is served, and what its manifest has besides', async () => {
  const { built, copy } = buildAndCopy();
  write(copy, 'en/rules/a b/index.html', 'A rulE');
  rmSync(join(copy, '404.html'));
  write(copy, 'en/more\u001b[2J.js', '');
  writeManifest(copy, COMMIT);
  const { code, text } = await runVerify([await serve(copy, headersHidden)], built);
  expect(code).toBe(1);
  expect(text).toContain('Different:\n  en/rules/a b/index.html\n  manifest.json\n');
  expect(text).toContain('Missing in the copy:\n  404.html\n');
  expect(text).toContain('does not have them:\n  en/more[2J.js\n');
});

it('compares addresses, one or those in a file, and says which the build does not have', async () => {
  const { built, copy } = buildAndCopy();
  const site = await serve(copy);
  const one = await runVerify([`${site}en/files/a.html#step`], built);
  expect(one.text).toContain('Same: 1. Different: 0.');
  expect(one.code).toBe(0);
  write(copy, 'en/files/a.html', 'Another guide, and longer');
  const addresses = ['# to compare', `${site}en/`, `${site}en/files/a.html`, `${site}b`, ''];
  write(copy, 'addresses.txt', addresses.join('\n'));
  const several = await runVerify([join(copy, 'addresses.txt')], built);
  expect(several.code).toBe(1);
  expect(several.text).toContain('Different:\n  en/files/a.html\n\nNot ours');
  expect(several.text).toContain('Same: 1. Different: 1. Missing: 0. Not ours: 1.');
});

it('follows no redirect, and stops reading what is too long', async () => {
  const { built, copy } = buildAndCopy();
  let stopped = false;
  const site = await serve(copy, (path, answer) => {
    if (path === '404.html') answer.writeHead(302, { location: '/help/en/' }).end();
    else if (path === 'en/') {
      // More than any buffer on the way keeps: it ends only if the reader goes away.
      answer.on('close', () => {
        stopped = true;
      });
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536, 'a')));
      };
      answer.on('drain', more);
      more();
    } else return false;
    return true;
  });
  const redirected = await runVerify([`${site}404.html`], built);
  expect(redirected.text).toContain('  404.html: It redirects to /help/en/.\n');
  expect(redirected.code).toBe(2);
  const endless = await runVerify([`${site}en/`], built);
  expect(endless.text).toContain('Different:\n  en/index.html\n');
  await expect.poll(() => stopped).toBe(true);
});

it('says what to do when it cannot compare', async () => {
  const { built, copy } = buildAndCopy();
  const says = async (...args: readonly string[]) => {
    const { code, text } = await runVerify(args, built);
    expect(code).toBe(2);
    return text;
  };
  expect(await says()).toContain('npm run verify -- <what>');
  expect(await says(join(copy, 'none'))).toContain('none does not exist.');
  expect(await says(copy, join(copy, 'en/index.html'))).toContain('Run: npm ci && npm run build');
  expect(await says('https://waymark.example/elsewhere/')).toContain('BASE_PATH');
  const server = createServer();
  const port = await portOf(server);
  server.close();
  expect(await says(`http://localhost:${port}/help/en/`)).toContain('ECONNREFUSED');
});
