import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Git, gitIn } from './git.ts';

/** A repository on this machine. */
export interface Checkout {
  readonly folder: string;
  readonly git: Git;
  /** Its remote addresses as "host/owner/name". */
  readonly remotes: readonly string[];
}

/** The checkouts in a folder: the folder itself, or the folders in it. */
export function checkoutsIn(folder: string): readonly Checkout[] {
  if (isRepository(folder)) return [checkoutOf(folder)];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
    .filter(isRepository)
    .map(checkoutOf);
}

/** The checkout of a repository: by a remote address, otherwise by the name of the folder. */
export function checkoutFor(
  repository: string,
  checkouts: readonly Checkout[],
): Checkout | undefined {
  const address = addressOf(
    repository.includes('://') ? repository : `https://github.com/${repository}`,
  );
  const name = address.split('/').at(-1);
  return (
    checkouts.find(({ remotes }) => remotes.includes(address)) ??
    checkouts.find(({ folder }) => basename(addressOf(folder)) === name)
  );
}

/** With a work tree or without one; not a folder somewhere inside a repository. */
const isRepository = (folder: string): boolean =>
  existsSync(join(folder, '.git')) ||
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));

function checkoutOf(path: string): Checkout {
  const folder = resolve(path);
  const git = gitIn(folder);
  const remotes = (git('config', '--get-regexp', String.raw`^remote\..*\.url$`) ?? '')
    .split('\n')
    .flatMap((line) => line.split(' ')[1] ?? []);
  return { folder, git, remotes: remotes.map(addressOf) };
}

/** "git@host:owner/name.git" and "https://user@host/owner/name" are the same place. */
const addressOf = (address: string): string =>
  address
    .replace(/^\w+:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/^([^/:]+):(?:\d+\/)?/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
