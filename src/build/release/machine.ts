import { spawnSync } from 'node:child_process';
import { type Git, gitIn } from '../sources/compare/git.ts';

/** What the steps of a release do to this machine: the project's files, git, and commands. */
export interface Machine {
  /** The project. */
  readonly folder: string;
  /** Git, only to read. */
  readonly git: Git;
  /** Runs a command in the project, or in another folder, and shows what it prints. */
  run(command: string, options?: { readonly folder?: string; readonly env?: Variables }): boolean;
}

/** Environment variables. */
type Variables = Readonly<Record<string, string | undefined>>;

/** This machine. */
export const machineIn = (folder: string): Machine => ({
  folder,
  git: gitIn(folder),
  run: (command, { folder: cwd = folder, env = {} } = {}) =>
    spawnSync(command, { cwd, shell: true, stdio: 'inherit', env: { ...process.env, ...env } })
      .status === 0,
});
