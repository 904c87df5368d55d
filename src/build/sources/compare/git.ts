import { execFileSync } from 'node:child_process';

/** Runs git in a folder. Answers with what it writes, or nothing if it fails. */
export type Git = (...args: readonly string[]) => string | undefined;

/**
 * Git in a folder, without a shell, and only to read: it fetches nothing, also where a checkout lacks parts of its
 * history, and it runs no program that the checkout names.
 */
export const gitIn =
  (folder: string): Git =>
  (...args) => {
    try {
      return execFileSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
        encoding: 'utf8',
        env: { ...outside, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
        maxBuffer: 1 << 30,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      return undefined;
    }
  };

/** Whatever git was told about another repository, such as by a hook that runs this, would replace the folder. */
const outside = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);
