import type { Seen } from './seen.ts';

/** How many IDs are looked up together. */
const BATCH = 64;

/**
 * IDs about which there is nothing to say, unless they are repeated. They are looked up together: the places of a large
 * table are far apart in memory, and a processor fetches many of them in the time of one, if nothing is between them.
 */
export class ClearIds {
  #count = 0;
  readonly #keys = new Float64Array(BATCH);
  readonly #places = new Uint32Array(3 * BATCH);

  get isFull(): boolean {
    return this.#count === BATCH;
  }

  add(key: number, line: number, start: number, end: number): void {
    const at = this.#count++;
    this.#keys[at] = key;
    this.#places[3 * at] = line;
    this.#places[3 * at + 1] = start;
    this.#places[3 * at + 2] = end;
  }

  /** Tells the repeated ones with the line where each was first, in order, and forgets all. */
  lookUp(
    seen: Seen,
    repeated: (line: number, first: number, start: number, end: number) => void,
  ): void {
    const count = this.#count;
    this.#count = 0;
    seen.fetch(this.#keys, count);
    for (let at = 0; at < count; at++) {
      const line = this.#places[3 * at] ?? 0;
      const first = seen.firstLineOf(this.#keys[at] ?? 0, line);
      if (first === 0) continue;
      repeated(line, first, this.#places[3 * at + 1] ?? 0, this.#places[3 * at + 2] ?? 0);
    }
  }
}
