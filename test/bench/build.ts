import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { filesIn } from '../support/pages.ts';
import { writeBlock } from './readme-block.ts';

/**
 * `npm run bench:build`: how long a page takes to build, compared with a plain site of Astro, MDX and Pagefind with the
 * same guides' prose in the same languages on as many pages, in the same run; the memory that each takes; and how long
 * a second build of ours takes when one guide has changed. Guides are copies of ours. Every other build starts with
 * empty caches.
 */
const SIZES = (process.env['PAGES'] ?? '550,2200').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const [content, site] = [join(folder, 'content'), join(folder, 'site')];
const SETTINGS = { OUT_DIR: site, CACHE_DIR: `${site}-cache`, WAYMARK_CONTENT: content };
const modules = resolve('node_modules');

interface Built {
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** The files of the plain site, where every component of the guides is a box. */
const BARE: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], cacheDir: './cache' };`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: 'src/content', pattern: '*.mdx' }) }) };`,
  'src/Box.astro': '<div><slot /></div>',
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Box from '../Box.astro';
export async function getStaticPaths() {
  const pages = await getCollection('pages');
  return pages.map((page) => ({ params: { id: page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
const components = { Check: Box, GuideLink: Box, NavPath: Box, Notice: Box, Picture: Box, Routes: Box, Step: Box, Ui: Box };
---
<!doctype html>
<html lang={page.data.lang}>
  <head><meta charset="utf-8"><title>{page.data.title}</title></head>
  <body><main data-pagefind-body><h1>{page.data.title}</h1><Content components={components} /></main></body>
</html>`,
};

try {
  const [small, larger] = [ours(0).pages, ours(1).pages];
  const rows = SIZES.map((size) => {
    const copies = Math.round((size - small) / (larger - small));
    const own = { ...ours(copies), afterChange: oursAfterChange() };
    const plain = bare(own.pages);
    const ratio = own.seconds / own.pages / (plain.seconds / plain.pages);
    const cells = [own, plain].flatMap(({ seconds, pages, megabytes }) => [
      `${seconds.toFixed(1)} s`,
      `${((seconds / pages) * 1000).toFixed(0)} ms`,
      `${megabytes.toFixed(0)} MB`,
    ]);
    const changed = `${own.afterChange.toFixed(1)} s`;
    const row = `| ${[own.pages, ...cells, ratio.toFixed(2), changed].join(' | ')} |`;
    print(row);
    return row;
  });
  const head = [
    '| Pages | Waymark | a page | memory | bare site | a page | memory | ratio | one guide changed |',
    '|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  ];
  writeBlock('bench:build', [...head, ...rows].join('\n'));
} finally {
  rmSync(folder, { recursive: true });
}

/** This site with some more guides. */
function ours(copies: number): Built {
  for (const kept of [content, `${site}-cache`]) rmSync(kept, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  const guides = readdirSync(join(content, 'guides'));
  for (let copy = 0; copy < copies; copy++) {
    const from = join(content, 'guides', guides[copy % guides.length] ?? '');
    cpSync(from, join(content, 'guides', `copy-${copy}`), { recursive: true });
  }
  pinCopies(join(content, 'pins.yaml'), guides, copies);
  const built = build('.', site, SETTINGS);
  if (copies === 0)
    print(
      `this site: ${built.pages} pages in ${built.seconds.toFixed(1)} s, ${built.megabytes.toFixed(0)} MB`,
    );
  return built;
}

/** The seconds that the same site takes after the prose of one guide has changed. */
function oursAfterChange(): number {
  const [guide = ''] = readdirSync(join(content, 'guides'));
  const file = join(content, 'guides', guide, 'en.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</Step>', '\nOne line more.\n</Step>'));
  return build('.', site, SETTINGS).seconds;
}

/** Each copy has the permanent numbers of the original guide. */
function pinCopies(file: string, guides: readonly string[], copies: number): void {
  const pins = parse(readFileSync(file, 'utf8'));
  for (let copy = 0; copy < copies; copy++) {
    pins.guides.push(`copy-${copy}`);
    pins.steps[`copy-${copy}`] = pins.steps[guides[copy % guides.length] ?? ''];
  }
  writeFileSync(file, stringify(pins));
}

/** A site with only a layout, the guides' prose and a search index. */
function bare(pages: number): Built {
  const project = join(folder, 'bare');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'src/pages'), { recursive: true });
  mkdirSync(join(project, 'src/content'), { recursive: true });
  symlinkSync(modules, join(project, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(BARE)) writeFileSync(join(project, path), text);
  const guides = readdirSync('content/guides');
  const prose = guides.flatMap((guide) =>
    readdirSync(join('content/guides', guide))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => ({
        lang: name.replace('.mdx', ''),
        text: readFileSync(join('content/guides', guide, name), 'utf8'),
      })),
  );
  for (let page = 0; page < pages; page++) {
    const { lang, text } = prose[page % prose.length] ?? { lang: 'en', text: '' };
    const front = `---\ntitle: Page ${page}\nlang: ${lang}\n---\n`;
    writeFileSync(
      join(project, `src/content/page-${page}.mdx`),
      text.replace(/^---[\s\S]*?\n---\n/, front),
    );
  }
  return build(project, join(project, 'dist'), {});
}

/** Builds and, if the build does not do so, indexes. Memory is the most that the build's process has used. */
function build(project: string, site: string, settings: Readonly<Record<string, string>>): Built {
  rmSync(site, { recursive: true, force: true });
  const report =
    "process.on('exit', () => process.stderr.write('\\nheld ' + process.resourceUsage().maxRSS))";
  const started = performance.now();
  const astro = run(
    project,
    [
      `--import=data:text/javascript,${encodeURIComponent(report)}`,
      join(modules, 'astro/bin/astro.mjs'),
      'build',
    ],
    settings,
  );
  if (!existsSync(join(site, 'pagefind'))) {
    run(project, [join(modules, 'pagefind/lib/runner/bin.cjs'), '--site', site], {});
  }
  const seconds = (performance.now() - started) / 1000;
  const kilobytes = Number(/held (\d+)/.exec(astro)?.[1]);
  return {
    pages: filesIn(site).filter((name) => name.endsWith('.html')).length,
    seconds,
    megabytes: kilobytes / 1024,
  };
}

function run(
  project: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings },
  });
  if (status !== 0) throw new Error(`The site cannot be built.\n${stdout}\n${stderr}`);
  return stderr;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
