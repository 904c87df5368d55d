import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { identifier } from './identifiers.ts';
import { lowerQuartile } from './in-turn.ts';

const LINES = 1_000_000;
const ROUNDS = 5;
/** So few of the identifiers end in six zeros. */
const ROUNDED = 1;

interface Run {
  readonly time: number;
  readonly sound: number;
  /** Kilobytes. */
  readonly memory: number;
}

/**
 * Checking a file with a million products, from its bytes, compared with reading it with papaparse and passing each ID
 * to validator.js. Each run is a separate process, so that its largest memory can be measured; they run in turn.
 */
export async function judgingCatalogue(
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  const path = join(folder, 'catalogue.csv');
  await writeCatalogue(path);
  const runs = { own: [] as Run[], papaparse: [] as Run[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const script = join(import.meta.dirname, 'catalogue-run.ts');
      const output = execFileSync(process.execPath, [script, name, path], { encoding: 'utf8' });
      runs[name].push(JSON.parse(output));
    }
  }
  // Our own check also warns about a number that ends in six zeros.
  const counts = [...runs.own, ...runs.papaparse].map(({ sound }) => sound);
  if (Math.max(...counts) - Math.min(...counts) > ROUNDED) {
    throw new Error('The two do not call the same identifiers sound.');
  }
  const timeOf = (all: readonly Run[]) => lowerQuartile(all.map(({ time }) => time));
  const memoryOf = (all: readonly Run[]) => Math.max(...all.map(({ memory }) => memory)) / 1024;
  const [own, other] = [timeOf(runs.own), timeOf(runs.papaparse)];
  print(
    `check a file of 1,000,000 products: ${own.toFixed(0)} ms, ${(LINES / own / 1000).toFixed(2)} million IDs a second, ` +
      `${memoryOf(runs.own).toFixed(0)} MB; ${(other / own).toFixed(1)} times as fast as papaparse with validator.js ` +
      `(${other.toFixed(0)} ms, ${memoryOf(runs.papaparse).toFixed(0)} MB)`,
  );
}

async function writeCatalogue(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('sku,name,ean,price\n');
  for (let index = 0; index < LINES; index++) {
    const row = `S-${index},"Product, no. ${index}",${identifier('4', index)},${index % 100}.90\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
