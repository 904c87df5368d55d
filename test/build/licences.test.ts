import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { noticesFor, noticesOf, shortNotices } from '../../src/build/files/licences.ts';

/** The notices of a package with these files. */
function noticesWith(files: Readonly<Record<string, string>>, license = 'MIT'): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return noticesOf({ name: 'a', version: '1.0.0', license, folder });
}

it.each([
  ['LICENSE'],
  ['LICENCE.md'],
  ['license.txt'],
  ['COPYING'],
  ['NOTICE'],
  ['LICENSE/LICENSE'],
  ['LICENSES/MIT.txt'],
])('takes the notice from %s', (file) => {
  expect(noticesWith({ [file]: 'Copyright b', 'index.js': 'c' })).toBe(
    'a 1.0.0 (MIT)\n\nCopyright b\n',
  );
});

it('takes all notices', () => {
  expect(noticesWith({ LICENSE: 'b', 'LICENSE-MIT': 'c', NOTICE: 'd' })).toContain('b\n\nc\n\nd');
});

it('takes one notice of a package that offers several licences', () => {
  const files = { LICENSE: 'a long one', 'LICENSE-MIT': 'short' };
  expect(noticesWith(files, '(MIT OR Apache-2.0)')).toBe(
    'a 1.0.0 ((MIT OR Apache-2.0))\n\nshort\n',
  );
});

it('has each permission once, and every copyright', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [, permission = ''] = readFileSync('LICENSE', 'utf8').split('founders\n\n');
  writeFileSync(
    join(folder, 'LICENSE'),
    `Copyright b\n\n${permission.replace(/\s/g, '\n').replace(/"(.+?)"/g, '“$1”')}`,
  );
  const all = shortNotices(noticesFor([{ name: 'a', version: '1.0.0', license: 'MIT', folder }]));
  expect(all.split('Permission is hereby granted').length).toBe(2);
  expect(all).toContain('Copyright b\n\nPermission is granted in the same words as above.');
});

it.each([[{}], [{ 'README.md': 'MIT' }], [{ LICENSE: ' \n' }]])(
  'stops the build at a package without one: %j',
  (files) => {
    expect(() => noticesWith(files)).toThrow('a@1.0.0: it has no licence file');
  },
);
