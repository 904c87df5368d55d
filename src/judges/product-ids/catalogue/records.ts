const [LINE_FEED, RETURN, QUOTE] = [10, 13, 34];

/** What `next` returns if the bytes end before it is clear where a record ends. */
export const MORE = -1;

/** Further cells of a record are not read. */
const MOST_CELLS = 1000;

/** A quotation mark that has no partner within so many bytes belongs to the text. */
const LONGEST_QUOTED = 1 << 17;

const LITERAL = -2;

/** The delimiter of a file with one cell a line. */
export const NO_DELIMITER = -1;

/**
 * Reads records of cells from bytes (RFC 4180, with any delimiter and any line break). All that matters to it is ASCII,
 * and has the same bytes in UTF-8, in Windows-1252 and in the encodings of Windows for Chinese and Japanese. A quotation
 * mark without its partner, or with something behind it, is part of the text: nothing after it is lost.
 */
export class Records {
  readonly delimiter: number;
  /** How many cells the record has, and the line breaks in it and at its end. */
  count = 0;
  breaks = 0;
  readonly #bounds = new Int32Array(2 * MOST_CELLS);
  readonly #quoted = new Uint8Array(MOST_CELLS);

  /** `delimiter`: its code, or NO_DELIMITER. */
  constructor(delimiter: number) {
    this.delimiter = delimiter;
  }

  startOf(cell: number): number {
    return this.#bounds[2 * cell] ?? 0;
  }

  endOf(cell: number): number {
    return this.#bounds[2 * cell + 1] ?? 0;
  }

  /** Whether a cell is in quotation marks; those in the text are then doubled. */
  isQuoted(cell: number): boolean {
    return this.#quoted[cell] === 1;
  }

  /** Whether the record is an empty line. */
  get isBlank(): boolean {
    return this.count === 1 && this.startOf(0) === this.endOf(0) && !this.isQuoted(0);
  }

  /** Reads the record that starts at `from`, before `to`; returns where the next one starts, or MORE. */
  next(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    this.count = 0;
    this.breaks = 0;
    for (let at = from; ; at++) {
      const close = bytes[at] === QUOTE && at < to ? this.#closing(bytes, at, to, isLast) : LITERAL;
      if (close === MORE) return MORE;
      const isQuoted = close >= 0;
      const start = isQuoted ? at + 1 : at;
      const end = isQuoted ? close : this.#endOfCell(bytes, at, to);
      at = isQuoted ? end + 1 : end;
      if (at >= to && !isLast) return MORE;
      this.#add(start, end, isQuoted);
      if (at >= to) return to;
      if (bytes[at] === this.delimiter) continue;
      if (bytes[at] === RETURN && at + 1 >= to && !isLast) return MORE;
      this.breaks++;
      return at + 1 < to && isPair(bytes, at) ? at + 2 : at + 1;
    }
  }

  #add(start: number, end: number, isQuoted: boolean): void {
    if (this.count === MOST_CELLS) return;
    this.#bounds[2 * this.count] = start;
    this.#bounds[2 * this.count + 1] = end;
    this.#quoted[this.count] = isQuoted ? 1 : 0;
    this.count++;
  }

  #endOfCell(bytes: Uint8Array, from: number, to: number): number {
    const { delimiter } = this;
    let at = from;
    for (; at < to; at++) {
      const code = bytes[at];
      if (code === delimiter || code === LINE_FEED || code === RETURN) break;
    }
    return at;
  }

  /** The quotation mark that closes the one at `open`. */
  #closing(bytes: Uint8Array, open: number, to: number, isLast: boolean): number {
    const end = Math.min(to, open + LONGEST_QUOTED);
    let breaks = 0;
    for (let at = open + 1; at < end; at++) {
      const code = bytes[at];
      if (code === LINE_FEED || (code === RETURN && !isPair(bytes, at))) breaks++;
      if (code !== QUOTE) continue;
      if (at + 1 >= to && !isLast) return MORE;
      const next = at + 1 < to ? bytes[at + 1] : LINE_FEED;
      if (next === QUOTE) {
        at++;
        continue;
      }
      if (next !== this.delimiter && next !== LINE_FEED && next !== RETURN) return LITERAL;
      this.breaks += breaks;
      return at;
    }
    return end === to && !isLast ? MORE : LITERAL;
  }
}

const isPair = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === RETURN && bytes[at + 1] === LINE_FEED;
