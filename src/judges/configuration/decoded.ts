import type { Span } from '../../engine/text/characters.ts';

/** A piece of a decoded text: its start there, and in the source. Within a piece both advance together. */
type Piece = readonly [decoded: number, source: number];

/** A value after its escapes and quotes were taken off, with the place of each character in the source. */
export interface Decoded {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where the value ends in the source. */
  readonly end: number;
}

/** A value that is written as it is: a part of the source from `start` to `end`. */
export const asWritten = (source: string, start: number, end: number): Decoded =>
  new Written(source.slice(start, end), start, end);

/** Most values are written as they are: of these, no piece is stored. */
class Written implements Decoded {
  readonly text: string;
  readonly end: number;
  readonly #start: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.#start = start;
  }

  get pieces(): Decoded['pieces'] {
    return [[0, this.#start]];
  }
}

/** Builds a value from parts of the source and from what escapes in it mean. Most values are one part of the source. */
class Decoder {
  readonly #start: number;
  #text = '';
  #end: number;
  /** Those behind the first one. */
  #others: Piece[] | undefined;

  constructor(start: number) {
    this.#start = start;
    this.#end = start;
  }

  #piece(source: number): void {
    this.#others ??= [];
    this.#others.push([this.#text.length, source]);
  }

  /** Adds text that is written as it is from `from` on. */
  copy(part: string, from: number): void {
    if (part === '') return;
    if (from !== this.#end) this.#piece(from);
    this.#text += part;
    this.#end = from + part.length;
  }

  /** Adds what the source between two offsets means, such as a line break for `\n`. */
  put(part: string, from: number, to: number): void {
    this.#piece(from);
    this.#text += part;
    this.#piece(to);
    this.#end = to;
  }

  /** The value. `end`: where it ends in the source, if something behind its last part belongs to it. */
  done(end = this.#end): Decoded {
    return this.#others
      ? { text: this.#text, pieces: [[0, this.#start], ...this.#others], end }
      : new Written(this.#text, this.#start, end);
  }
}

export const decoder = (start: number): Decoder => new Decoder(start);

/** The place in the source of an offset of a decoded text. */
export function sourceOffset({ pieces, end }: Decoded, offset: number): number {
  const piece = pieces.findLast(([decoded]) => decoded <= offset) ?? [0, end];
  return Math.min(end, piece[1] + offset - piece[0]);
}

/** The place in the source of a part of a decoded text. */
export const sourceSpan = (decoded: Decoded, [start, end]: Span): Span => [
  sourceOffset(decoded, start),
  Math.max(sourceOffset(decoded, start), sourceOffset(decoded, end)),
];
