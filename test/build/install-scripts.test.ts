import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { engines } = z
  .object({ engines: z.object({ npm: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const [major = 0, minor = 0] = /\d+\.\d+/.exec(engines.npm)?.[0].split('.').map(Number) ?? [];

function npm(folder: string, ...args: readonly string[]) {
  const done = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // The settings of the npm that runs the tests are not for this one.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

it('a package with an install script that package.json does not name stops `npm ci` before the script runs', {
  timeout: 120_000,
}, () => {
  const folder = temporaryFolder();
  const [scripted, project] = [join(folder, 'scripted'), join(folder, 'project')];
  for (const each of [scripted, project]) mkdirSync(each);
  const marker = join(folder, 'ran');
  const write = (at: string, text: unknown) =>
    writeFileSync(join(at, 'package.json'), JSON.stringify(text));
  write(scripted, {
    name: 'scripted',
    version: '1.0.0',
    scripts: { postinstall: `node -e "require('fs').writeFileSync(process.env.MARKER, '')"` },
  });
  expect(npm(scripted, 'pack', '--pack-destination', folder).status).toBe(0);
  write(project, {
    name: 'project',
    version: '1.0.0',
    private: true,
    engines,
    dependencies: { scripted: 'file:../scripted-1.0.0.tgz' },
  });
  expect(npm(project, 'install', '--package-lock-only', '--offline', '--no-audit').status).toBe(0);
  process.env['MARKER'] = marker;
  onTestFinished(() => void delete process.env['MARKER']);

  copyFileSync('.npmrc', join(project, '.npmrc'));
  const { status, said } = npm(project, 'ci', '--offline');
  const [ours = 0, oursMinor = 0] = npm(project, '--version').said.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) {
    expect(status).not.toBe(0);
    expect(said).toContain('scripted@1.0.0');
    expect(existsSync(marker)).toBe(false);
  } else {
    // An older npm does not know this policy; it says that it is not the required version.
    expect(said).toContain('EBADENGINE');
  }
});
