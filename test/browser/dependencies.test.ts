import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import type { Manifest } from '../../src/build/manifest/manifest.ts';
import { audit, weaknesses } from '../support/audit.ts';
import { builtFile, filesIn } from '../support/pages.ts';

const manifest: Manifest = JSON.parse(readFileSync(builtFile('manifest.json'), 'utf8'));

it('the manifest lists every file that is served, with its size and hash, and nothing else', () => {
  const served = filesIn(inject('folder'))
    .filter((path) => path !== '/manifest.json')
    .map((path) => {
      const file = readFileSync(builtFile(path));
      const sha256 = createHash('sha256').update(file).digest('hex');
      return { path: path.slice(1), bytes: file.length, sha256 };
    });
  const byPath = (files: Manifest['files']) => new Map(files.map((each) => [each.path, each]));
  expect(byPath(manifest.files)).toEqual(byPath(served));
  const endings = ['html', 'js', 'json', 'svg', 'txt', 'pagefind', '_headers', '.htaccess'];
  for (const ending of endings) {
    expect(
      manifest.files.some(({ path }) => path.endsWith(ending)),
      ending,
    ).toBe(true);
  }
});

it('licences.txt has the notices of every package that reaches a browser, and our own', () => {
  const text = readFileSync(builtFile('licences.txt'), 'utf8');
  const names = manifest.packages.map((each) => each.slice(0, each.lastIndexOf('@')));
  expect(names).toEqual(expect.arrayContaining(['nanostores', 'opencc-js', 'pagefind', 'qr']));
  for (const each of manifest.packages) {
    expect(text).toContain(`\n${each.replace(/@(?=[^@]*$)/, ' ')} (`);
  }
  expect(text.match(/copyright/gi)?.length).toBeGreaterThan(names.length);
  expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  expect(text).toContain(readFileSync('node_modules/qr/LICENSE-MIT', 'utf8').trim());
});

it('nothing that reaches a browser has a known vulnerability', () => {
  const answer = audit();
  if (answer === undefined)
    process.stdout.write('npm audit: the registry does not provide an audit.\n');
  else expect(weaknesses(answer, manifest.packages)).toEqual([]);
});

it('reads the audit: a vulnerability counts from moderate upwards, in a package that reaches a browser', () => {
  const of = (severity: string) => ({
    severity,
    via: [{ title: 'Leak', url: 'https://a.example' }],
  });
  const vulnerabilities = { nanostores: of('moderate'), qr: of('low'), vitest: of('critical') };
  expect(weaknesses({ vulnerabilities }, ['nanostores@1.0.0', 'qr@1.0.0'])).toEqual([
    'nanostores: moderate, Leak https://a.example',
  ]);
});
