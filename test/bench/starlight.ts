import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainProse } from './starlight-prose.ts';

/** Only releases before this day, as for the packages of this project. */
const BEFORE = '2026-09-22';

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    dependencies: { '@astrojs/starlight': '^0.42.0', astro: '^7.3.0' },
  }),
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default {
  integrations: [starlight({ title: 'Guides', sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }] })],
};`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
};

/**
 * Makes a Starlight site from the guides' prose in one language, /guides/<guide>/, and returns the folder of its build.
 */
export function buildStarlight(project: string, locale: string): string {
  const docs = join(project, 'src/content/docs/guides');
  mkdirSync(docs, { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(project, path), text);
  for (const guide of readdirSync('content/guides')) {
    const prose = readFileSync(join('content/guides', guide, `${locale}.mdx`), 'utf8');
    writeFileSync(join(docs, `${guide}.md`), plainProse(prose));
  }
  npm(project, 'install', `--before=${BEFORE}`, '--ignore-scripts', '--no-audit', '--no-fund');
  run(project, process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build']);
  return join(project, 'dist');
}

/** The npm that runs the benchmark, otherwise the one on the path. */
function npm(folder: string, ...args: readonly string[]): void {
  const program = process.env['npm_execpath'];
  if (program) run(folder, process.execPath, [program, ...args]);
  else run(folder, 'npm', args);
}

function run(folder: string, program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`The Starlight site cannot be built.\n${stdout}\n${stderr}`);
}
