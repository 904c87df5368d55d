import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A made-up repository in a separate folder, which is removed when the test ends. */
export interface Repository {
  /** The folder that contains it. */
  readonly parent: string;
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Writes files, commits everything on that day, and returns the hash. */
  commit(day: string, files: Readonly<Record<string, string>>): string;
}

/** Git as it is without the settings of whoever runs the tests. */
const PLAIN = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Brisa',
  GIT_AUTHOR_EMAIL: 'brisa@brisa.example',
  GIT_COMMITTER_NAME: 'Brisa',
  GIT_COMMITTER_EMAIL: 'brisa@brisa.example',
};

export function madeUpRepository(
  name = 'handbook',
  parent = mkdtempSync(join(tmpdir(), 'waymark-repository-')),
): Repository {
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  mkdirSync(folder);
  const run = (args: readonly string[], env = {}) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: { ...PLAIN, ...env } });
  run(['init', '--quiet']);
  return {
    parent,
    folder,
    git: (...args) => run(args),
    commit(day, files) {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      run(['add', '--all']);
      const time = `${day}T12:00:00Z`;
      run(['commit', '--quiet', '-m', day], { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time });
      return run(['rev-parse', 'HEAD']).trim();
    },
  };
}
