import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address that the site under a sub-path gets; nothing is there, and nothing requests it. */
export const HOST = 'https://waymark.example';
export const SUB_PATH = '/help/guides';

const RUNNER = /^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;

/**
 * Builds content/, or another content folder, and returns what the build printed. Throws it if the build fails. Only
 * one build at a time: they share the project's `.astro` folder.
 * `host` is where the site will be deployed, "https://example.org", if known. `machine` is what is set differently there.
 */
export function buildSite(
  outDir: string,
  base: string,
  content = 'content',
  host = '',
  machine: Readonly<Record<string, string>> = {},
): string {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  // The test runner's own variables would make it a build for development.
  const env = Object.entries(process.env).filter(([name]) => !RUNNER.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(env),
      BASE_PATH: base,
      OUT_DIR: outDir,
      CACHE_DIR: `${outDir}-cache`,
      WAYMARK_CONTENT: content,
      SITE_URL: host,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...machine,
    },
  });
  if (status !== 0) throw new Error(`The site cannot be built.\n${stdout}\n${stderr}`);
  return stdout;
}

/** The same for all set-ups of a run, although each loads this module separately. */
const RUN = join(tmpdir(), `waymark-${process.pid}-${Math.round(performance.timeOrigin)}`);

/**
 * The folder of a built site, which is built when the first set-up of a run requests it, and removed when the run ends.
 */
export function builtOnce(name: string, content: string, base = '/', host = ''): string {
  const folder = join(RUN, name);
  if (existsSync(folder)) return folder;
  if (!existsSync(RUN)) {
    mkdirSync(RUN);
    process.once('exit', () => rmSync(RUN, { recursive: true, force: true }));
  }
  buildSite(folder, base, content, host);
  return folder;
}
