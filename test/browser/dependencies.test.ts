import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import type { Manifest } from '../../src/site/manifest.ts';
import { audit, weaknesses } from '../support/audit.ts';
import { builtFile } from '../support/pages.ts';

const manifest: Manifest = JSON.parse(readFileSync(builtFile('manifest.json'), 'utf8'));

it('the manifest lists every script and style of the site', () => {
  const built = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' });
  const listed = manifest.files.map(({ path }) => path);
  expect(listed).toEqual(expect.arrayContaining(built.filter((name) => /\.(js|css)$/.test(name))));
  expect(manifest.packages).toContainEqual(expect.stringMatching(/^nanostores@/));
});

it('nothing that reaches a browser has a known weakness', () => {
  const answer = audit();
  if (answer === undefined) process.stdout.write('npm audit: the registry has no audit to ask.\n');
  else expect(weaknesses(answer, manifest.packages)).toEqual([]);
});

it('reads the audit: a weakness counts from moderate upwards, in a package that reaches a browser', () => {
  const of = (severity: string) => ({
    severity,
    via: [{ title: 'Leak', url: 'https://a.example' }],
  });
  const vulnerabilities = { nanostores: of('moderate'), qr: of('low'), vitest: of('critical') };
  expect(weaknesses({ vulnerabilities }, ['nanostores@1.0.0', 'qr@1.0.0'])).toEqual([
    'nanostores: moderate, Leak https://a.example',
  ]);
});
