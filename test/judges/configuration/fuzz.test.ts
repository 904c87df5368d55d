import { expect, it } from 'vitest';
import { changedText, problemsIn, random } from '../../support/configuration-fuzz.ts';

/** `npm run bench:fuzz` tries 200,000 more. */
const RUNS = 1500;

it('reads whatever becomes of a configuration, shows no secret, and all places are in the text', () => {
  const next = random(1);
  for (let run = 0; run < RUNS; run++) {
    const text = changedText(next);
    expect(problemsIn(text), JSON.stringify(text)).toEqual([]);
  }
});
