/** How many symbols a set of codes has: those of bytes and lengths, and those of distances. */
const SYMBOLS = { bytes: 288, distances: 32 };

/** The order in which the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const DAMAGED = 'The packed part of this file is damaged.';

/** By the next bits: the symbol that they begin with, and in the last four bits how many it takes. */
type Codes = Uint16Array;

/**
 * What RFC 1951 packs ("deflate", without a header). It returns immediately; a DecompressionStream would only answer after
 * the browser has shown the page.
 */
export function inflate(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  let out = new Uint8Array(packed.length * 4);
  let length = 0;
  let at = 0;
  let bits = 0;
  let held = 0;

  const hold = (count: number): void => {
    for (; held < count; held += 8) bits |= (packed[at++] ?? 0) << held;
    // A code may be shorter than what is held for it.
    if (at > packed.length + 2) throw new Error(DAMAGED);
  };
  const take = (count: number): number => {
    hold(count);
    const taken = bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    return taken;
  };
  const symbol = (codes: Codes): number => {
    hold(15);
    const found = codes[bits & (codes.length - 1)] ?? 0;
    take(found & 15);
    return found >> 4;
  };
  const room = (more: number): void => {
    if (length + more <= out.length) return;
    const larger = new Uint8Array(2 * out.length + more);
    larger.set(out);
    out = larger;
  };
  const store = (): void => {
    take(held & 7);
    const size = take(16);
    take(16);
    // Whole bytes that were held are given back.
    at -= held >> 3;
    bits = held = 0;
    room(size);
    out.set(packed.subarray(at, at + size), length);
    at += size;
    length += size;
  };
  const unpack = (bytes: Codes, distances: Codes): void => {
    for (let next = symbol(bytes); next !== 256; next = symbol(bytes)) {
      room(258);
      if (next < 256) {
        out[length++] = next;
        continue;
      }
      const size = lengthOf(next - 257, take);
      const from = length - distanceOf(symbol(distances), take);
      for (let step = 0; step < size; step++) out[length++] = out[from + step] ?? 0;
    }
  };
  const ownCodes = (): readonly [Codes, Codes] => {
    const ofBytes = take(5) + 257;
    const all = ofBytes + take(5) + 1;
    const ofLengths = new Uint8Array(ORDER.length);
    for (const index of ORDER.slice(0, take(4) + 4)) ofLengths[index] = take(3);
    const codes = codesOf(ofLengths);
    const lengths: number[] = [];
    while (lengths.length < all) {
      const next = symbol(codes);
      if (next < 16) lengths.push(next);
      else if (next === 16) lengths.push(...repeated(lengths.at(-1) ?? 0, take(2) + 3));
      else lengths.push(...repeated(0, next === 17 ? take(3) + 3 : take(7) + 11));
    }
    return [codesOf(lengths.slice(0, ofBytes)), codesOf(lengths.slice(ofBytes))];
  };

  for (let last = 0; !last; ) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) store();
    else unpack(...(kind === 1 ? fixedCodes() : ownCodes()));
  }
  if (at - (held >> 3) > packed.length) throw new Error(DAMAGED);
  return out.slice(0, length);
}

const repeated = (value: number, count: number): readonly number[] =>
  new Array<number>(count).fill(value);

const fixedCodes = (): readonly [Codes, Codes] => [
  codesOf(
    Array.from({ length: SYMBOLS.bytes }, (_, each) =>
      each < 144 ? 8 : each < 256 ? 9 : each < 280 ? 7 : 8,
    ),
  ),
  codesOf(repeated(5, SYMBOLS.distances)),
];

/** Codes by their lengths: shorter ones first, and those of one length in the order of their symbols. */
function codesOf(lengths: ArrayLike<number>): Codes {
  const longest = Math.max(1, ...Array.from(lengths));
  const codes = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      for (let at = reversed(code, length); at < codes.length; at += 1 << length) {
        codes[at] = (symbol << 4) | length;
      }
      code += 1;
    }
    code <<= 1;
  }
  return codes;
}

/** The first bit of a code comes first. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** How many bytes are repeated. */
function lengthOf(symbol: number, take: (count: number) => number): number {
  if (symbol === 28) return 258;
  if (symbol < 8) return symbol + 3;
  const extra = (symbol >> 2) - 1;
  return ((4 + (symbol & 3)) << extra) + 3 + take(extra);
}

/** How far back they are. */
function distanceOf(symbol: number, take: (count: number) => number): number {
  if (symbol < 4) return symbol + 1;
  const extra = (symbol >> 1) - 1;
  return ((2 + (symbol & 1)) << extra) + 1 + take(extra);
}
