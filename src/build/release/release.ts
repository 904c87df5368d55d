import { machineIn } from './machine.ts';
import { runRelease } from './run-release.ts';

/** `npm run release -- <version>`: everything that a release consists of, or with `--list` only what that is. */
const done = await runRelease(process.argv.slice(2), machineIn('.'), {
  say: (text) => process.stdout.write(text),
});
process.exitCode = done ? 0 : 1;
