const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const [SEMICOLON, BACKSLASH, HASH, MINUS, SLASH, STAR] = [59, 92, 35, 45, 47, 42];
const BACKTICK = 96;
const QUOTES: ReadonlySet<number> = new Set([34, 39, BACKTICK]);

const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === LF || byte === CR || byte === TAB;

/** What the bytes are in, besides the statement itself. */
type Within = 'nothing' | 'line-comment' | 'comment' | 'end' | number;

/**
 * Finds where a statement of a dump ends that comes in pieces: after the line break behind its last semicolon. Strings
 * and comments are passed over.
 */
export class StatementEnd {
  /** A number is the quotation mark of the string or name that is open. */
  #within: Within = 'nothing';
  #escaped = false;
  /** The last two bytes. */
  #last = 0;
  #before = 0;

  /** Where the statement ends in this piece, or -1 if it goes on after it. */
  find(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (this.#within === 'end' && byte === LF) return at + 1;
      this.#within = this.#after(byte);
      this.#before = this.#last;
      this.#last = byte;
    }
    return -1;
  }

  #after(byte: number): Within {
    const within = this.#within;
    if (typeof within === 'number') return this.#inQuotes(byte, within);
    if (within === 'line-comment') return byte === LF ? 'nothing' : within;
    if (within === 'comment') return byte === SLASH && this.#last === STAR ? 'nothing' : within;
    if (within === 'end' && isSpace(byte)) return within;
    if (byte === SEMICOLON) return 'end';
    if (QUOTES.has(byte)) return byte;
    if (byte === HASH) return 'line-comment';
    if (byte === STAR && this.#last === SLASH) return 'comment';
    const dashes = this.#last === MINUS && this.#before === MINUS;
    return dashes && isSpace(byte) && byte !== LF ? 'line-comment' : 'nothing';
  }

  #inQuotes(byte: number, quote: number): Within {
    if (this.#escaped) {
      this.#escaped = false;
      return quote;
    }
    this.#escaped = byte === BACKSLASH && quote !== BACKTICK;
    return byte === quote ? 'nothing' : quote;
  }
}
