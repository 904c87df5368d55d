import { hashOf, type Key } from '../keys.ts';

/** The smallest table: a short list needs no more. */
const FIRST_SLOTS = 1 << 8;

/** At most this share of the slots is used: with more, a search for a free one takes long. */
const FULL = 0.5;

/** A slot has the number of an ID, from 1, in its low bits, and a part of its hash above them; 0 is a free slot. */
const NUMBER_BITS = 22;
const NUMBER = 2 ** NUMBER_BITS - 1;

/**
 * The line of each ID that has been seen. Almost all are numbers: a table of numbers takes 20 bytes for each, and a
 * fraction of the time of a map. Only the slots are read in random order: they are small enough to stay near the
 * processor, and the part of the hash in them shows in almost all cases whether an ID is another one.
 */
export class Seen {
  #slots: Uint32Array;
  #keys: Float64Array;
  #lines: Uint32Array;
  #count = 0;
  /** What was fetched is kept, so that no compiler leaves the work out. */
  readonly #fetched = new Uint32Array(1);
  readonly #texts = new Map<string, number>();

  /** `expected`: about how many IDs there are, so that the table need not grow. */
  constructor(expected = 0) {
    let slots = FIRST_SLOTS;
    while (slots * FULL < Math.min(expected, NUMBER)) slots *= 2;
    this.#slots = new Uint32Array(slots);
    this.#keys = new Float64Array(slots * FULL);
    this.#lines = new Uint32Array(slots * FULL);
  }

  /** The line where an ID was seen first; 0 if this line is the first one. Lines count from 1. */
  firstLine(key: Key, line: number): number {
    if (typeof key === 'number') return this.firstLineOf(key, line);
    const first = this.#texts.get(key) ?? 0;
    if (first === 0) this.#texts.set(key, line);
    return first;
  }

  /** The same for a number. */
  firstLineOf(key: number, line: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    const hash = hashOf(key);
    const mark = hash & ~NUMBER;
    let at = hash & last;
    for (let slot = slots[at] ?? 0; slot !== 0; slot = slots[at] ?? 0) {
      const index = (slot & NUMBER) - 1;
      if (((slot ^ mark) & ~NUMBER) === 0 && this.#keys[index] === key) {
        return this.#lines[index] ?? 0;
      }
      at = (at + 1) & last;
    }
    this.#keys[this.#count] = key;
    this.#lines[this.#count] = line;
    slots[at] = mark | ++this.#count;
    if (this.#count === this.#keys.length) this.#grow();
    return 0;
  }

  /** Makes the processor fetch where the first numbers of a list are. */
  fetch(keys: Float64Array, count: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let fetched = 0;
    for (let at = 0; at < count; at++) fetched ^= slots[hashOf(keys[at] ?? 0) & last] ?? 0;
    this.#fetched[0] = fetched;
  }

  #grow(): void {
    const [keys, lines, count] = [this.#keys, this.#lines, this.#count];
    this.#slots = new Uint32Array(2 * this.#slots.length);
    this.#keys = new Float64Array(2 * count);
    this.#keys.set(keys);
    this.#lines = new Uint32Array(2 * count);
    this.#lines.set(lines);
    const last = this.#slots.length - 1;
    for (let index = 0; index < count; index++) {
      const hash = hashOf(keys[index] ?? 0);
      let at = hash & last;
      while (this.#slots[at] !== 0) at = (at + 1) & last;
      this.#slots[at] = (hash & ~NUMBER) | (index + 1);
    }
  }
}
