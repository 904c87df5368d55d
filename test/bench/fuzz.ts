import { nasty } from '../support/nasty.ts';
import { allReaders, type Kind } from '../support/readers.ts';
import { fuzzConfigurations } from './fuzz-configurations.ts';

/**
 * `npm run bench:fuzz`: gives every reader of text 64 KB of each nasty text. Prints those that take over 50 ms of
 * processor time in the best of three tries. Then it tries 200,000 damaged configurations. It ends with an error if
 * anything is too slow or wrong.
 */
const LIMIT = 50;
const TRIES = 3;
const CONFIGURATIONS = 200_000;

const slow: string[] = [];
let [inputs, slowest] = [0, ''];
let most = 0;
for (const { name, takes, read, known } of await allReaders()) {
  for (const [kind, text] of Object.entries(nasty)) {
    // One of the values is the 64 KB, in turn; the others get past the reader's first test.
    for (const [index] of takes.entries()) {
      if (takes[index] === 'number') continue;
      const values = takes.map((each, at) =>
        inputOf(each, at === index ? text : (known[at]?.[0] ?? '')),
      );
      const took = best(() => read(...values));
      inputs += 1;
      if (took > most) [most, slowest] = [took, `${name}, ${kind}`];
      if (took > LIMIT)
        slow.push(`too slow: ${took.toFixed(0)} ms, ${name}, ${kind}, value ${index + 1}`);
    }
  }
}
for (const line of slow) print(line);
print(
  `${inputs} readings of 64 KB, ${slow.length} over ${LIMIT} ms; the slowest ${most.toFixed(0)} ms: ${slowest}`,
);
const wrong = fuzzConfigurations(CONFIGURATIONS, print);
if (slow.length > 0 || wrong > 0) process.exitCode = 1;

/** Milliseconds of processor time: what else the machine does is not counted. */
function best(act: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > LIMIT; tries++) {
    const before = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function inputOf(kind: Kind, text: string): unknown {
  const of: Readonly<Record<Kind, unknown>> = {
    text,
    texts: [text],
    bytes: new TextEncoder().encode(text),
    number: 0,
  };
  return of[kind];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
