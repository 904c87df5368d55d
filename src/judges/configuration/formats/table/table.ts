import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded } from '../../decoded.ts';
import type { Quoting, Value } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';

/** A cell of a table, whatever the table is written in. */
export interface Cell {
  readonly value: Value;
  /** Without quotes. */
  readonly at: Span;
}

/** A row, with its cells in the order of the columns. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** A cell with a text; a mask or a reference hides its value. */
export const textCell = (text: Decoded, quoting: Quoting, at: Span): Cell => ({
  value: textOrHidden(text, quoting),
  at,
});

/**
 * A cell whose text is in the source as it is. It is read when it is asked for: a dump has tens of thousands of cells,
 * and only some columns count.
 */
export class WrittenCell implements Cell {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  readonly #quoting: Quoting;

  constructor(source: string, start: number, end: number, quoting: Quoting) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#quoting = quoting;
  }

  get at(): Span {
    return [this.#start, this.#end];
  }

  get value(): Value {
    return textOrHidden(asWritten(this.#source, this.#start, this.#end), this.#quoting);
  }
}

/** A cell that has nothing, not even an empty text. */
export const nullCell = (at: Span): Cell => ({ value: { kind: 'null' }, at });

/** The text of a cell; undefined if there is none. */
export function cellText(cell: Cell | undefined): string | undefined {
  const value = cell?.value;
  return value?.kind === 'text' ? value.text.text.trim() : undefined;
}
