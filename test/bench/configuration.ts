import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { serve } from './serve.ts';

const MEBIBYTE = 1_048_576;
const SIZE = 1024 * MEBIBYTE;
const RUNS = 3;

const KEY = 'services_connector/services_connector_integration/production_api_key';

/** A table as mysqldump writes it: rows in statements of about a mebibyte. */
const rowsOf = (table: string, row: (index: number) => string, bytes: number): string => {
  const count = Math.ceil(bytes / row(1000).length);
  const rows = Array.from({ length: count }, (_, index) => row(index));
  return `INSERT INTO \`${table}\` VALUES ${rows.join(',')};\n`;
};
const settings = (bytes: number): string =>
  rowsOf(
    'core_config_data',
    (index) =>
      `(${index},'default',0,'${index === 7 ? KEY : `catalog/section_${index % 300}/field_${index}`}','value ${index}','2026-01-01 00:00:00')`,
    bytes,
  );

/**
 * Looking through a dump of a whole database in the page, compared with grep on the same file, and checking a paste of a
 * megabyte. The two take turns; the numbers are medians.
 */
export async function checkingConfigurations(
  site: string,
  path: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-dump-'));
  const file = join(folder, 'dump.sql');
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: FLAGS });
  try {
    writeDump(file);
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await browser.newPage({ permissions });
    await page.goto(server.address + path);
    await page.locator('textarea[data-paste]').focus();
    await page.locator('[data-configuration][data-ready]').waitFor();
    const before = await peakMemory(browser);
    const took: [grep: number[], page: number[], reading: number[]] = [[], [], []];
    for (let run = 0; run < RUNS; run++) {
      took[0].push(timeOf(() => execFileSync('grep', ['-c', 'core_config_data', file])));
      took[1].push(await choosing(page, file));
    }
    const peak = await peakMemory(browser);
    const empty = await browser.newPage();
    for (let run = 0; run < RUNS; run++) took[2].push(await reading(empty, file));
    await empty.close();
    await page.bringToFront();
    const [grep, own, least] = [median(took[0]), median(took[1]), median(took[2])];
    print(
      `dump of ${SIZE / MEBIBYTE} MiB: grep ${grep.toFixed(0)} ms, page ${own.toFixed(0)} ms, ` +
        `speed ${(grep / own).toFixed(2)} of grep, at most ${(peak - before).toFixed(0)} MiB more memory; ` +
        `the browser alone takes ${least.toFixed(0)} ms to read the file`,
    );
    const pastes: number[] = [];
    for (let run = 0; run < 2 * RUNS; run++)
      pastes.push(await pasting(page, `${settings(1e6)}-- ${run}\n`));
    print(
      `paste of 1 MB: first ${pastes[0]?.toFixed(0)} ms, median ${median(pastes).toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function writeDump(file: string): void {
  const target = openSync(file, 'w');
  const other = (table: string) =>
    rowsOf(table, (index) => `(${index},'some text that a shop has','0',NULL)`, MEBIBYTE);
  const [before, after] = [other('catalog_product'), other('sales_order')];
  writeSync(target, '-- MySQL dump 10.13  Distrib 8.0.36\n');
  for (let size = 0; size < SIZE / 2; size += before.length) writeSync(target, before);
  writeSync(
    target,
    `--\n-- Dumping data for table \`core_config_data\`\n--\n\n${settings(200_000)}`,
  );
  for (let size = 0; size < SIZE / 2; size += after.length) writeSync(target, after);
  closeSync(target);
}

/** How long the page takes from choosing a file to what it says about it. */
async function choosing(page: Page, file: string): Promise<number> {
  // A reader presses something before a file is chosen, which makes the worker if there is none.
  await page.keyboard.press('Shift');
  if (page.workers().length === 0) await page.waitForEvent('worker');
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let started = 0;
        document.addEventListener('change', () => (started = performance.now()), {
          once: true,
          capture: true,
        });
        const found = new MutationObserver(() => {
          if (!document.querySelector('[data-setting]')) return;
          found.disconnect();
          resolve(performance.now() - started);
        });
        found.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.locator('input[type="file"]').setInputFiles(file);
  const took = await answered;
  const ended = page.workers()[0]?.waitForEvent('close');
  await page.locator('[data-part="clear"]').click();
  await ended;
  return took;
}

/** How long the browser takes to hand a file over, in the quickest way, to a page that does nothing with it. */
async function reading(page: Page, file: string): Promise<number> {
  await page.setContent('<input type="file">');
  await page.locator('input').setInputFiles(file);
  return page.locator('input').evaluate(async (input: HTMLInputElement) => {
    const started = performance.now();
    const reader = input.files?.[0]?.stream().getReader({ mode: 'byob' });
    let memory = new ArrayBuffer(4_194_304);
    for (;;) {
      const { value, done } = (await reader?.read(new Uint8Array(memory))) ?? { done: true };
      if (done || !value) return performance.now() - started;
      memory = value.buffer;
    }
  });
}

/** How long the page takes from a paste, in place of an earlier one, to what it says about it. */
async function pasting(page: Page, text: string): Promise<number> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.locator('textarea[data-paste]').focus();
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const verdict = document.querySelector('[data-part="verdict"]');
        if (!verdict) return reject(new Error('The page has no verdict.'));
        let started = 0;
        document.addEventListener('paste', () => (started = performance.now()), {
          once: true,
          capture: true,
        });
        const found = new MutationObserver(() => {
          if (started === 0 || verdict.textContent === '') return;
          found.disconnect();
          resolve(performance.now() - started);
        });
        found.observe(verdict, { childList: true, characterData: true, subtree: true });
      }),
  );
  await page.keyboard.press('ControlOrMeta+V');
  return answered;
}

/** The most memory that the processes of pages have had, in MiB. */
async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(0, ...peaks.map(Number)) / 1024;
}

function timeOf(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
