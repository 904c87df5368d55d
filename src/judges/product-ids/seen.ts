import type { Key } from './keys.ts';

/** A short list needs no more slots; more IDs make the table grow. */
const FIRST_SLOTS = 1 << 8;

/** How many of the slots may be used: with more, a search for a free one takes long. */
const FULL = 0.6;

const HIGH = 2 ** 32;

/**
 * The line of each ID that has been seen. Almost all are numbers: a table of numbers takes 16 bytes for each slot, and a
 * fraction of the time of a map. A slot has a number and, next to it, its line; a line of 0 is a free slot.
 */
export class Seen {
  #slots: number;
  #table: Float64Array;
  #used = 0;
  readonly #texts = new Map<string, number>();

  /** `expected`: about how many IDs there are, so that the table need not grow. */
  constructor(expected = 0) {
    this.#slots = FIRST_SLOTS;
    while (this.#slots * FULL < expected) this.#slots *= 2;
    this.#table = new Float64Array(2 * this.#slots);
  }

  /** The line where an ID was seen first; 0 if this line is the first one. Lines count from 1. */
  firstLine(key: Key, line: number): number {
    if (typeof key === 'number') return this.#firstOfNumber(key, line);
    const first = this.#texts.get(key) ?? 0;
    if (first === 0) this.#texts.set(key, line);
    return first;
  }

  #firstOfNumber(key: number, line: number): number {
    const at = this.#slotOf(key);
    const first = this.#table[at + 1] ?? 0;
    if (first > 0) return first;
    this.#table[at] = key;
    this.#table[at + 1] = line;
    if (++this.#used > this.#slots * FULL) this.#grow();
    return 0;
  }

  /** Where a number is, or the free place where it belongs. */
  #slotOf(key: number): number {
    const table = this.#table;
    const last = this.#slots - 1;
    let hash = Math.imul(key ^ Math.imul(key / HIGH, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      if (table[2 * slot + 1] === 0 || table[2 * slot] === key) return 2 * slot;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Float64Array(2 * this.#slots);
    for (let at = 0; at < old.length; at += 2) {
      const line = old[at + 1] ?? 0;
      if (line === 0) continue;
      const key = old[at] ?? 0;
      const to = this.#slotOf(key);
      this.#table[to] = key;
      this.#table[to + 1] = line;
    }
  }
}
