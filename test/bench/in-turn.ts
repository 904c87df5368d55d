const WARM_UP = 10;

/**
 * The time of each act, in milliseconds: the lower quartile, because other programs on a busy machine can only add to
 * it. The acts run in turn, one of each per round, so that what slows one slows all. An act gets the number of its
 * round, so that it can use a different input each time.
 */
export function timesInTurn<Name extends string>(
  acts: Readonly<Record<Name, (round: number) => unknown>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const entries = Object.entries<(round: number) => unknown>(acts);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [name, act] of entries) {
      const started = performance.now();
      act(round);
      if (round >= WARM_UP) times.get(name)?.push(performance.now() - started);
    }
  }
  const quartiles = entries.map(([name]) => [name, lowerQuartile(times.get(name) ?? [])] as const);
  return Object.fromEntries(quartiles) as Readonly<Record<Name, number>>;
}

export function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 2] ?? Number.NaN;
}

/** "2.00 ms, 1.50 × node-forge (1.33 ms)": the time of one, and the ratio to each other one with its time. */
export function compared(own: number, others: Readonly<Record<string, number>>): string {
  const ratios = Object.entries(others).map(
    ([name, time]) => `${(own / time).toFixed(2)} × ${name} (${time.toFixed(2)} ms)`,
  );
  return [`${own.toFixed(2)} ms`, ...ratios].join(', ');
}
