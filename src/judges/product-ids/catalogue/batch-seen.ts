import { hashOf, Seen } from '../seen.ts';

/** The lines of IDs that are looked up many at a time. */
export class BatchSeen extends Seen {
  /** What was fetched is kept, so that no compiler leaves the work out. */
  readonly #fetched = new Uint32Array(1);

  /** Makes the processor fetch where the first numbers of a list are. */
  fetch(keys: Float64Array, count: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    let fetched = 0;
    for (let at = 0; at < count; at++) fetched ^= slots[hashOf(keys[at] ?? 0) & last] ?? 0;
    this.#fetched[0] = fetched;
  }
}
