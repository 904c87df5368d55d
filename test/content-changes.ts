import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CHANGES, type Change } from './support/author-changes.ts';

/*
 * Shows that authors can change content/ without touching anything else. Makes each change in a copy of the project and
 * runs the checks of content/ there; then makes all of them in one copy and runs `npm test` there.
 */

/** Copies all files that git has or would add, into a repository as a checkout is one; the packages are linked. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-changed-'));
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  for (const file of stdout.split('\0').filter((each) => each !== '' && existsSync(each))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
  return folder;
}

/** Changes a copy of the project, and runs a command there. */
function tryChanges(name: string, changes: readonly Change[], command: string) {
  process.stdout.write(`\n${name}: ${command}\n`);
  const folder = copyOfProject();
  const start = performance.now();
  try {
    for (const change of changes) change(join(folder, 'content'));
    const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: 'inherit' });
    return { name, seconds: (performance.now() - start) / 1000, passed: status === 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const results = [
  ...Object.entries(CHANGES).map(([name, change]) =>
    tryChanges(name, [change], 'npm run test:content'),
  ),
  tryChanges('all of these', Object.values(CHANGES), 'npm test'),
];
for (const { name, seconds, passed } of results) {
  process.stdout.write(
    `${name.padEnd(20)} ${seconds.toFixed(0).padStart(5)} s  ${passed ? '' : 'failed'}\n`,
  );
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
