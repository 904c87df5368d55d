import type { Span } from '../../../../engine/text/characters.ts';
import type { Decoded } from '../../decoded.ts';
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

/** A cell that has nothing, not even an empty text. */
export const nullCell = (at: Span): Cell => ({ value: { kind: 'null' }, at });

/** The text of a cell; undefined if there is none. */
export const cellText = (cell: Cell | undefined): string | undefined =>
  cell?.value.kind === 'text' ? cell.value.text.text.trim() : undefined;
