/** The bytes that have arrived and were not read yet, in one piece of memory that is used again for each part. */
export class Unread {
  #memory = new Uint8Array(1 << 12);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }

  add(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > this.#memory.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#length));
      larger.set(this.bytes);
      this.#memory = larger;
    }
    this.#memory.set(part, this.#length);
    this.#length = length;
  }

  /** Removes what was read from the beginning. */
  remove(count: number): void {
    this.#memory.copyWithin(0, count, this.#length);
    this.#length -= count;
  }
}
