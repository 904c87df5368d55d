import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { noticesFor, noticesOf, shortNotices } from '../../src/build/files/licences.ts';
import type { ShippedPackage } from '../../src/build/files/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A package with these files. */
function packageWith(files: Readonly<Record<string, string>>, license = 'MIT'): ShippedPackage {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { name: 'a', version: '1.0.0', license, folder };
}

const noticesWith = (files: Readonly<Record<string, string>>, license?: string): string =>
  noticesOf(packageWith(files, license));

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
  const [, permission = ''] = readFileSync('LICENSE', 'utf8').split('founders\n\n');
  const other = permission.replace(/\s/g, '\n').replace(/"(.+?)"/g, '“$1”');
  const all = shortNotices(noticesFor([packageWith({ LICENSE: `Copyright b\n\n${other}` })]));
  expect(all.split('Permission is hereby granted').length).toBe(2);
  expect(all).toContain('Copyright b\n\nPermission is granted in the same words as above.');
});

it.each([[{}], [{ 'README.md': 'MIT' }], [{ LICENSE: ' \n' }]])(
  'stops the build at a package without one: %j',
  (files) => {
    expect(() => noticesWith(files)).toThrow('a@1.0.0: it has no licence file');
  },
);
