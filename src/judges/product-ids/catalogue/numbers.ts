/** A list of whole numbers that takes four bytes for each. */
export class Numbers {
  count = 0;
  #all = new Uint32Array(1 << 6);

  push(number: number): void {
    if (this.count === this.#all.length) {
      const longer = new Uint32Array(2 * this.count);
      longer.set(this.#all);
      this.#all = longer;
    }
    this.#all[this.count++] = number;
  }

  /** The number at a position; 0 where there is none. */
  at(index: number): number {
    return index >= 0 && index < this.count ? (this.#all[index] ?? 0) : 0;
  }
}
