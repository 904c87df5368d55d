import { reportOn } from '../../src/judges/configuration.ts';
import { LISTED } from '../judges/configuration/listed.ts';
import { MARK } from '../judges/configuration/report-samples.ts';
import { changedText, problemsIn, random } from '../support/configuration-fuzz.ts';

/** Milliseconds of processor time that a text of 64 KB may take. */
const LIMIT = 100;
const BLOCK = 65_536;
/** A short text is repeated to this length before it is timed. */
const TRIES = 3;
const EVERY = 200;

/** Tries texts of all formats that were damaged in many ways; returns how many went wrong. */
export function fuzzConfigurations(runs: number, print: (line: string) => void): number {
  const next = random(20_261_127);
  let [wrong, slowest] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const text = changedText(next);
    const say = (problem: string) => {
      wrong += 1;
      if (wrong <= 20) print(`${problem} in ${JSON.stringify(text).slice(0, 600)}`);
    };
    try {
      for (const problem of problemsIn(text)) say(problem);
      if (run % EVERY === 0) {
        const took = best(text.replaceAll(MARK, 'x'));
        slowest = Math.max(slowest, took);
        if (took > LIMIT) say(`${took.toFixed(0)} ms`);
      }
    } catch (error) {
      say(String(error));
    }
  }
  print(
    `${runs} changed configurations, ${wrong} problems; the slowest of ${Math.ceil(runs / EVERY)} repeated to 64 KB: ${slowest.toFixed(0)} ms`,
  );
  return wrong;
}

function best(text: string): number {
  const long = text === '' ? '' : text.repeat(Math.ceil(BLOCK / text.length)).slice(0, BLOCK);
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > LIMIT; tries++) {
    const before = process.threadCpuUsage();
    reportOn(long, LISTED);
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
