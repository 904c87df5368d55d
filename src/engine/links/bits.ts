/** Writes numbers with a given number of bits each, the highest bit first, and returns them in groups of five. */
export function bitWriter() {
  const bits: number[] = [];
  return {
    put(value: number, width: number): void {
      for (let at = width - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
    },
    digits: (): readonly number[] =>
      Array.from({ length: Math.ceil(bits.length / 5) }, (_, group) =>
        [0, 1, 2, 3, 4].reduce((digit, at) => (digit << 1) | (bits[group * 5 + at] ?? 0), 0),
      ),
  };
}

/** Reads them back; past the end it returns zeros, and `atEnd` is then false. */
export function bitReader(digits: readonly number[]) {
  const length = digits.length * 5;
  let at = 0;
  return {
    take(width: number): number {
      let value = 0;
      for (let read = 0; read < width; read += 1, at += 1) {
        value = (value << 1) | (((digits[Math.floor(at / 5)] ?? 0) >> (4 - (at % 5))) & 1);
      }
      return value;
    },
    /** Whether what is left is shorter than a digit, and contains only zeros. */
    atEnd(): boolean {
      const left = length - at;
      return left >= 0 && left < 5 && ((digits.at(-1) ?? 0) & ((1 << left) - 1)) === 0;
    },
  };
}
