import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import papaparse from 'papaparse';
import validator from 'validator';
import { CatalogueCheck } from '../../src/judges/product-ids/catalogue/check-catalogue.ts';

/** What `test/bench/catalogue.ts` runs in a separate process: one checks a file, and its time and memory are measured. */

/** As the page reads a file (src/judges/product-ids/catalogue/work.ts). */
const PART = 1 << 22;

/** How many IDs are sound, by each program. */
const PROGRAMS: Readonly<Record<string, (path: string) => number>> = {
  own(path) {
    const check = new CatalogueCheck({}, statSync(path).size);
    const file = openSync(path, 'r');
    const part = new Uint8Array(PART);
    for (;;) {
      const length = readSync(file, part);
      if (length === 0) break;
      check.push(part.subarray(0, length));
    }
    closeSync(file);
    return check.finish().counts.sound;
  },
  papaparse(path) {
    let sound = 0;
    papaparse.parse<readonly string[]>(readFileSync(path, 'utf8'), {
      step: ({ data: [, , ean = ''] }) => {
        if (validator.isEAN(ean)) sound++;
      },
    });
    return sound;
  },
};

const [name = '', path = ''] = process.argv.slice(2);
const program = PROGRAMS[name];
if (!program) throw new Error(`Use one of these: ${Object.keys(PROGRAMS).join(', ')}.`);
const before = process.resourceUsage().maxRSS;
const started = performance.now();
const sound = program(path);
const time = performance.now() - started;
const memory = process.resourceUsage().maxRSS - before;
process.stdout.write(JSON.stringify({ time, sound, memory }));
