import { textOf } from './encoding.ts';
import type { Records } from './records.ts';

/** A column of a catalog, or an attribute of a product in Magento's column of further attributes. */
export interface Column {
  readonly cell: number;
  /** The code of the attribute; empty for a whole cell. */
  readonly attribute: string;
  /** As the headings have it; empty if there are none. */
  readonly name: string;
}

/** What identifies a column, such as "2" or "7:ean". */
export const idOf = ({ cell, attribute }: Column): string =>
  attribute === '' ? String(cell) : `${cell}:${attribute}`;

/** Where the value of a column is in a record. A quotation mark in a quoted cell is doubled. */
export class Place {
  readonly #cell: number;
  readonly #before: Uint8Array;
  start = 0;
  end = 0;
  #isQuoted = false;

  constructor({ cell, attribute }: Column) {
    this.#cell = cell;
    this.#before = new TextEncoder().encode(attribute === '' ? '' : `${attribute}=`);
  }

  /** Finds the value in the record that was read last. */
  find(bytes: Uint8Array, records: Records): void {
    const cell = this.#cell;
    const has = cell < records.count;
    this.start = has ? records.startOf(cell) : 0;
    this.end = has ? records.endOf(cell) : 0;
    this.#isQuoted = has && records.isQuoted(cell);
    if (this.#before.length > 0) this.#findAttribute(bytes);
  }

  /** The value as text, and whether it is not UTF-8. */
  read(bytes: Uint8Array): { readonly text: string; readonly isOther: boolean } {
    const read = textOf(bytes, this.start, this.end);
    if (!this.#isQuoted || !read.text.includes('""')) return read;
    return { ...read, text: read.text.replaceAll('""', '"') };
  }

  /** `ean=4006381333931,color=Red`; values can be in quotation marks, which are then doubled. */
  #findAttribute(bytes: Uint8Array): void {
    const { end } = this;
    let at = this.start;
    while (at < end && !this.#isHere(bytes, at)) at = endOfValue(bytes, at, end) + 1;
    const isMarked = at < end && bytes[at + this.#before.length] === QUOTE;
    this.start = Math.min(end, at + this.#before.length);
    this.end = endOfValue(bytes, this.start, end);
    if (!isMarked) return;
    while (this.start < this.end && bytes[this.start] === QUOTE) this.start++;
    while (this.start < this.end && bytes[this.end - 1] === QUOTE) this.end--;
  }

  #isHere(bytes: Uint8Array, at: number): boolean {
    return this.#before.every((code, index) => bytes[at + index] === code);
  }
}

const [QUOTE, COMMA] = [34, 44];

function endOfValue(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== COMMA) at++;
  return at;
}
