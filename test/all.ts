import { spawn } from 'node:child_process';
import { findBrowser, NO_BROWSER } from './support/provide-browser.ts';

/*
 * What `npm test` runs: style, types and unused code, in addition to the tests. Prints the output of each part as a
 * block, and at the end how long each part took. With `--all` everything is tested in every combination. Without a
 * browser it runs the tests that need none, and fails.
 */

interface Part {
  readonly name: string;
  readonly seconds: number;
  readonly passed: boolean;
}

/** Runs a command. The tests show their progress; the output of other parts is printed when they end. */
function run(name: string, command: string, output: 'pipe' | 'inherit' = 'pipe'): Promise<Part> {
  const start = performance.now();
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...(process.argv.includes('--all') && { WAYMARK_ALL: '1' }) },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => said.push(part));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve({ name, seconds: (performance.now() - start) / 1000, passed: status === 0 });
    });
  });
}

const browser = findBrowser();
const lint = run('lint', 'biome ci --error-on-warnings');
// Builds write the same files as this, so the type check must not write them again while the tests build.
const sync = await run('sync', 'astro sync');
const parts = await Promise.all([
  lint,
  sync,
  run('unused', 'knip --no-config-hints'),
  run('types', 'astro check --noSync --minimumSeverity hint'),
  // The sites are built one after the other at the same time, which leaves time on two cores for one more worker.
  run('fast', 'npm run test:fast -- --maxWorkers=1'),
  ...(browser
    ? [run('browsers', 'vitest run --project=!engine --project=!content', 'inherit')]
    : []),
]);
for (const { name, seconds, passed } of parts) {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(0).padStart(5)} s  ${passed ? '' : 'failed'}`);
}
if (!browser) console.log(`Not run: every test that needs a browser. ${NO_BROWSER}`);
process.exitCode = browser && parts.every(({ passed }) => passed) ? 0 : 1;
