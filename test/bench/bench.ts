import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { allRules } from '../../src/build/content/content-rules.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { runCheck } from '../../src/engine/check/check.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import { buildSite } from '../support/build-site.ts';
import { privatePem } from '../support/keys.ts';
import { nasty } from '../support/nasty.ts';
import { cook } from '../support/recipes.ts';
import { searching } from './search.ts';

/** `npm run bench`: what a reader and an author wait for, and what a page weighs. Figures are medians of one run. */
const content = readContent();
const rules = allRules(content);
const COLUMN = 'judge a column of 5,000 identifiers';

await judging();
await building();

async function judging(): Promise<void> {
  const bench = new Bench({ time: 200, warmupTime: 50 });
  for (const bits of [2048, 4096]) {
    const values = { value: privatePem(bits) };
    bench.add(`judge a private key of ${bits} bits`, () => rules['private-key']?.judge(values, {}));
  }
  for (const { guide, file } of Object.values(content.guides)) {
    for (const check of checksOf(guide)) {
      const found = file.steps.flatMap(({ checks }) => checks).find(({ id }) => id === check.id);
      const values = cook(found?.examples.sound[0] ?? {});
      bench.add(
        `one keystroke in ${guide.id} › ${check.id} (${check.fields.length} fields filled)`,
        () => runCheck(check, rules, values, true),
      );
    }
  }
  for (const [name, text] of Object.entries(nasty)) {
    bench.add(`64 KB of ${name} as a private key`, () =>
      rules['private-key']?.judge({ value: text }, {}),
    );
  }
  // Two columns in turn: the rule keeps the verdict of the latest one.
  const columns = [0, 5000].map((from) =>
    Array.from({ length: 5000 }, (_, index) => upcOf(from + index)).join('\n'),
  );
  let turn = 0;
  bench.add(COLUMN, () => {
    turn += 1;
    rules['identifier-list']?.judge({ type: 'upc-a', values: columns[turn % 2] ?? '' }, {});
  });
  await bench.run();
  for (const { name, result } of bench.tasks) {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    print(`${name}: ${(result.latency.p50 * 1000).toFixed(0)} µs`);
    if (name === COLUMN)
      print(`identifiers a second: ${(5_000_000 / result.latency.p50).toFixed(0)}`);
  }
}

/** A UPC-A of its own for each number, check digit included. */
function upcOf(index: number): string {
  const digits = String(60_000_000_000 + index * 7919);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 1 : 3), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

async function building(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const site = join(folder, 'site');
  try {
    const started = performance.now();
    buildSite(site, '/');
    const took = performance.now() - started;
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
    const pages = files.filter((name) => name.endsWith('.html')).length;
    print(
      `build: ${(took / 1000).toFixed(1)} s for ${pages} pages, ${(took / pages).toFixed(0)} ms a page`,
    );
    for (const locale of Object.keys(content.locales)) {
      for (const guide of Object.keys(content.guides)) {
        const page = join(site, locale.toLowerCase(), 'guides', guide, 'index.html');
        print(`${guide} in ${locale}, brotli: ${weigh(page)} B of HTML`);
      }
      for (const name of files.filter((each) =>
        each.startsWith(`${locale.toLowerCase()}/texts/`),
      )) {
        print(`${name}, brotli: ${weigh(join(site, name))} B`);
      }
    }
    for (const name of files.filter((each) => /^_astro\/.*\.(js|css)$/.test(each))) {
      print(`${name}, brotli: ${weigh(join(site, name))} B`);
    }
    await searching(site, Object.keys(content.locales), print);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function weigh(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
