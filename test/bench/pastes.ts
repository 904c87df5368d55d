import { Bench } from 'tinybench';
import type { Rules } from '../../src/engine/check/check.ts';
import { privatePem } from '../support/keys.ts';
import { nasty } from '../support/nasty.ts';

/** Checking a long key, and 64 KB of each nasty text as a key. The numbers are medians. */
export async function judgingPastes(rules: Rules, print: (line: string) => void): Promise<void> {
  const bench = new Bench({ time: 200, warmupTime: 50 });
  const add = (name: string, value: string) =>
    bench.add(name, () => rules['private-key']?.judge({ value }, {}));
  add('check a private key of 4,096 bits', privatePem(4096));
  for (const [name, text] of Object.entries(nasty)) add(`64 KB of ${name} as a private key`, text);
  await bench.run();
  for (const { name, result } of bench.tasks) {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    print(`${name}: ${(result.latency.p50 * 1000).toFixed(0)} µs`);
  }
}
