import { commitOf } from '../manifest/commit.ts';
import { MANIFEST } from '../manifest/manifest.ts';
import type { Machine } from './machine.ts';
import { type ReleaseStep, STEPS } from './steps.ts';
import { tagOf } from './version.ts';

const LIST = '--list';
const USAGE = `Name the version: npm run release -- 1.2.3. To only list the steps: npm run release -- ${LIST}\n`;

/** How a release is told, and which steps it has. */
export interface Options {
  readonly say: (text: string) => void;
  readonly today?: string;
  readonly steps?: readonly ReleaseStep[];
}

/** Makes a release, step by step, or lists the steps. Returns whether it did. */
export async function runRelease(
  args: readonly string[],
  machine: Machine,
  { say, today = new Date().toISOString().slice(0, 10), steps = STEPS }: Options,
): Promise<boolean> {
  const [version = '', ...rest] = args;
  if (version === LIST) {
    for (const [index, { name, does }] of steps.entries()) {
      say(`${index + 1}. ${name}: ${does}\n`);
    }
    return true;
  }
  if (version === '' || version.startsWith('-') || rest.length > 0) {
    say(USAGE);
    return false;
  }
  const start = commitOf(machine.git);
  // Everything was committed, so nothing is lost.
  const again = start === undefined ? '' : ` To start again: git reset --hard ${start}`;
  for (const [index, { name, does, run }] of steps.entries()) {
    say(`\n${index + 1} of ${steps.length}. ${name}: ${does}\n`);
    const done = await run({ version, day: today, machine });
    say(`${done.ok ? done.value : done.problem}\n`);
    if (!done.ok) {
      say(
        `\nThe release stopped at "${name}". Nothing was sent anywhere. See \`git status\` and \`git log\` for what it wrote.${again}\n`,
      );
      return false;
    }
  }
  const tag = tagOf(version);
  say(
    `\n${tag} is ready. Next: run git push --follow-tags, attach dist/${MANIFEST} to the release of ${tag}, and publish dist/. Then run npm run verify -- with the address of the site.\n`,
  );
  return true;
}
