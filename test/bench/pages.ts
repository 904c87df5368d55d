import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../support/build-site.ts';
import { filesIn } from '../support/pages.ts';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { scoresOf } from './lighthouse.ts';
import { type Load, measureLoad, medianOf } from './measure-page.ts';
import { writeBlock } from './readme-block.ts';
import { type Server, serve } from './serve.ts';

/**
 * `npm run bench:pages`: what a first visit to each kind of page costs a reader with a slow phone, written into the
 * README. Each page is loaded in turn with the same page without script and style, RUNS times; the numbers are medians.
 */
const RUNS = Number(process.env['RUNS'] ?? 5);

/** One page of each kind, in English, and every guide. */
const KINDS: readonly (readonly [kind: string, path: RegExp, every?: true])[] = [
  ['Start page', /^\/en\/$/],
  ['Guide', /^\/en\/guides\/[^/]+\/$/, true],
  ['Checklist', /^\/en\/checklists\/[^/]+\/$/],
  ['Rule', /^\/en\/rules\/[^/]+\/$/],
  ['Tool', /^\/en\/tools\/[^/]+\/$/],
  ['Search', /^\/en\/search\/$/],
];

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const [site, port] = [join(folder, 'site'), await freePort()];
buildSite(site, '/');
const withAll = await serve(site);
const bare = await serve(site, withoutScriptAndStyle);
const browser = await chromium.launch({
  executablePath: provideBrowser(),
  args: [...FLAGS, `--remote-debugging-port=${port}`],
});
try {
  const rows: string[] = [];
  for (const [kind, path] of pagesToMeasure()) rows.push(await rowOf(kind, path));
  const head = [
    '| Page | HTML | style | script | other | requests | first paint | largest paint | ratio | blocking | bare | shift | Lighthouse |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|',
  ];
  writeBlock('bench:pages', [...head, ...rows].join('\n'));
} finally {
  await browser.close();
  for (const server of [withAll, bare]) server.close();
  rmSync(folder, { recursive: true });
}

function pagesToMeasure(): readonly (readonly [kind: string, path: string])[] {
  const paths = filesIn(site).map((file) => file.replace(/index\.html$/, ''));
  return KINDS.flatMap(([kind, pattern, every]) => {
    const found = paths.filter((path) => pattern.test(path));
    if (found.length === 0) print(`${kind}: the site has no such page.`);
    return found.slice(0, every ? undefined : 1).map((path) => [kind, path] as const);
  });
}

async function rowOf(kind: string, path: string): Promise<string> {
  const loads: Load[] = [];
  const bareLoads: Load[] = [];
  const load = (server: Server) => measureLoad(browser, server.address + path);
  for (let run = 0; run < RUNS; run++) {
    loads.push(await load(withAll));
    bareLoads.push(await load(bare));
  }
  const [median, without] = [medianOf(loads), medianOf(bareLoads)];
  const { scores, faults } = await scoresOf(withAll.address + path, port);
  for (const fault of faults) print(`${path}: ${fault}`);
  const { Document: html = 0, Stylesheet: style = 0, Script: script = 0, ...others } = median.bytes;
  const other = Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
  const cells = [
    `${kind}: \`${path}\``,
    ...[html, style, script, other].map((bytes) => (bytes / 1024).toFixed(1)),
    median.requests,
    `${(median.firstPaint / 1000).toFixed(2)} s`,
    `${(median.largestPaint / 1000).toFixed(2)} s`,
    (median.largestPaint / without.largestPaint).toFixed(2),
    `${median.blocking.toFixed(0)} ms`,
    `${without.blocking.toFixed(0)} ms`,
    median.shift.toFixed(3),
    scores.join(' / '),
  ];
  const row = `| ${cells.join(' | ')} |`;
  print(row);
  return row;
}

function withoutScriptAndStyle(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return free;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
