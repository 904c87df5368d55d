import type {
  CatalogueChoice,
  CatalogueFault,
  CatalogueMessage,
  CatalogueReport,
} from '../../../engine/catalogue/report.ts';
import type { CatalogueProblem } from '../../../engine/catalogue/request.ts';
import { isBinary } from '../../../engine/text/binary.ts';
import { type IdentifierType, TYPE_NOTES } from '../identifier-type.ts';
import { idOf } from './columns.ts';
import { type Encoding, markLength, utf16Of } from './encoding.ts';
import { type Layout, layoutOf } from './layout.ts';
import { NO_DELIMITER } from './records.ts';
import { isDecided, Rows } from './rows.ts';
import { Unread } from './unread.ts';

/** How much of the beginning shows how a catalog is arranged. */
const SAMPLE = 1 << 18;

/** How many of the faulty lines are shown. */
const SHOWN = 50;

const ENCODER = new TextEncoder();

/**
 * Checks a catalog that arrives in parts, in bounded memory: the part that was given last, one number for each ID, and
 * the faulty lines up to a limit. How the bytes are divided into parts changes nothing.
 */
export class CatalogueCheck {
  readonly #choice: CatalogueChoice;
  readonly #size: number;
  readonly #unread = new Unread();
  #encoding: Encoding = 'utf-8';
  #decoder: TextDecoder | undefined;
  #layout: Layout | undefined;
  #rows: Rows | undefined;
  #isBinary = false;

  /** `size`: the bytes of the whole catalog, if they are known. */
  constructor(choice: CatalogueChoice, size = 0) {
    this.#choice = choice;
    this.#size = size;
  }

  /** Whether there is no reason to read on: it is not a text, or the column or the type has to be selected first. */
  get isOver(): boolean {
    return this.#isBinary || (this.#layout !== undefined && this.#rows === undefined);
  }

  /** Why there is nothing to check, if that is clear; only after `finish`. */
  get problem(): CatalogueProblem | undefined {
    return this.#isBinary ? 'binary' : this.#layout?.problem;
  }

  push(part: Uint8Array): void {
    if (this.#layout) {
      this.#read(part, false);
      return;
    }
    this.#unread.add(part);
    if (this.#unread.bytes.length >= SAMPLE) this.#begin(false);
  }

  /** What was found; no parts may follow. */
  finish(): CatalogueReport {
    if (this.#layout) this.#read(new Uint8Array(), true);
    else this.#begin(true);
    return this.#report();
  }

  /** The faulty lines that were kept, or only the first. */
  *faults(most = Number.POSITIVE_INFINITY): Generator<CatalogueFault> {
    const faults = this.#rows?.faults;
    const count = Math.min(most, faults?.count ?? 0);
    for (let index = 0; faults && index < count; index++) yield faults.at(index);
  }

  /** What is between the cells of the catalogue; a comma if there is only one column. */
  get delimiter(): string {
    const { delimiter = NO_DELIMITER } = this.#layout ?? {};
    return delimiter === NO_DELIMITER ? ',' : String.fromCharCode(delimiter);
  }

  /** Recognizes encoding and layout from the beginning, and reads it. */
  #begin(isWhole: boolean): void {
    if (this.#isBinary) return;
    const beginning = this.#unread.bytes.subarray(0, SAMPLE);
    const wide = utf16Of(beginning);
    if (wide) {
      const all = this.#unread.bytes.slice();
      const sample = ENCODER.encode(new TextDecoder(wide).decode(beginning, { stream: !isWhole }));
      this.#encoding = wide;
      this.#decoder = new TextDecoder(wide);
      this.#unread.remove(all.length);
      this.#arrange(sample, isWhole);
      this.#read(all, isWhole);
    } else {
      const mark = markLength(beginning);
      this.#arrange(beginning.subarray(mark), isWhole);
      this.#unread.remove(mark);
      this.#read(new Uint8Array(), isWhole);
    }
  }

  #arrange(sample: Uint8Array, isWhole: boolean): void {
    this.#isBinary = isBinary(sample);
    if (this.#isBinary) return;
    this.#layout = layoutOf(sample, isWhole, this.#choice);
    if (isDecided(this.#layout)) this.#rows = new Rows(this.#layout, this.#size);
  }

  #read(part: Uint8Array, isLast: boolean): void {
    if (!this.#rows) return;
    this.#unread.add(this.#asAscii(part, isLast));
    this.#unread.remove(this.#rows.read(this.#unread.bytes, isLast));
  }

  /** Bytes in which delimiters, quotation marks and digits are ASCII. */
  #asAscii(part: Uint8Array, isLast: boolean): Uint8Array {
    return this.#decoder ? ENCODER.encode(this.#decoder.decode(part, { stream: !isLast })) : part;
  }

  #report(): CatalogueReport {
    const { columns = [], column, type, isEmpty = false, headings = 0 } = this.#layout ?? {};
    const { judged = 0, faulty = 0, empty = 0, beyond = 0 } = this.#rows ?? {};
    const kept = this.#rows?.faults.count ?? 0;
    return {
      columns: columns.map((each) => ({
        id: idOf(each),
        name: each.name,
        number: each.cell + 1,
      })),
      column: column ? idOf(column) : '',
      type: type ?? '',
      isEmpty,
      headings,
      encoding: this.#rows?.hasOther ? 'windows-1252' : this.#encoding,
      counts: { judged, sound: judged - faulty, faulty, kept, empty, beyond },
      messages: [...(this.#rows?.tally.summary() ?? []), ...noteOn(type)].map(
        ({ message, level, args }) => ({
          message,
          level,
          args,
        }),
      ),
      faults: [...this.faults(SHOWN)],
    };
  }
}

function noteOn(type: IdentifierType | undefined): readonly CatalogueMessage[] {
  const note = type && TYPE_NOTES[type];
  return note ? [{ message: note, level: 'note', args: {} }] : [];
}
