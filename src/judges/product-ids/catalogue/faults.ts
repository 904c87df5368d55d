import type { CatalogueFault, CatalogueMessage } from '../../../engine/catalogue/report.ts';
import type { LineFinding } from '../messages.ts';
import { Numbers } from './numbers.ts';

/** Further faulty lines are only counted. */
export const MOST_FAULTS = 100_000;

/** Characters of a value that are kept: more than any ID has. */
const MOST_CHARACTERS = 40;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The faulty lines of a catalog, as numbers and bytes: 100,000 of them are a few megabytes. */
export class Faults {
  readonly #lines = new Numbers();
  /** The line that a repeated ID is in before; 0 for every other fault. */
  readonly #firsts = new Numbers();
  readonly #kinds = new Numbers();
  readonly #ends = new Numbers();
  #bytes = new Uint8Array(1 << 12);
  readonly #known: CatalogueMessage[] = [];
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#lines.count;
  }

  /** Keeps a line with its value and what is said first about it, as long as there is room. */
  add(line: number, value: string, finding: LineFinding): void {
    if (this.count === MOST_FAULTS) return;
    const { first = 0, ...args } = finding.args;
    this.#lines.push(line);
    this.#firsts.push(Number(first));
    this.#kinds.push(this.#kindOf({ message: finding.message, level: finding.level, args }));
    this.#ends.push(this.#keep(value));
  }

  /** The fault at a position, from 0. */
  at(index: number): CatalogueFault {
    const { message, level, args } = this.#known[this.#kinds.at(index)] as CatalogueMessage;
    const first = this.#firsts.at(index);
    const bytes = this.#bytes.subarray(this.#ends.at(index - 1), this.#ends.at(index));
    return {
      line: this.#lines.at(index),
      value: DECODER.decode(bytes),
      message,
      level,
      args: first > 0 ? { ...args, first } : args,
    };
  }

  #kindOf(kind: CatalogueMessage): number {
    const id = JSON.stringify([kind.message, kind.args]);
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#known.length);
    return this.#known.push(kind) - 1;
  }

  /** Adds a value to the bytes; returns where it ends. */
  #keep(value: string): number {
    const bytes = ENCODER.encode(shortened(value));
    const from = this.#ends.at(this.#ends.count - 1);
    const to = from + bytes.length;
    if (to > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#bytes.length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes.set(bytes, from);
    return to;
  }
}

function shortened(value: string): string {
  if (value.length <= MOST_CHARACTERS) return value;
  const characters = [...value.slice(0, 2 * MOST_CHARACTERS)];
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}
