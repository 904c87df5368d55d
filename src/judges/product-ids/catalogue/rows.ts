import { clearKey } from '../clear-id.ts';
import { type IdentifierVerdict, isFaulty, judgeIdentifier, verdictOf } from '../identifier.ts';
import type { IdentifierType } from '../identifier-type.ts';
import { keyOf } from '../keys.ts';
import { found } from '../messages.ts';
import { Tally } from '../tally.ts';
import { ClearIds } from './clear-ids.ts';
import { type Column, Place } from './columns.ts';
import { textOf } from './encoding.ts';
import { Faults } from './faults.ts';
import type { Layout } from './layout.ts';
import { MORE, Records } from './records.ts';
import { Seen } from './seen.ts';

/** Further IDs are not checked: those that repeat are found by remembering all of them. */
const MOST_IDS = 4_000_000;

/** A layout of which it is clear where the IDs are, and of which type. */
type Decided = Layout & { readonly column: Column; readonly type: IdentifierType };

export const isDecided = (layout: Layout): layout is Decided =>
  layout.column !== undefined && layout.type !== undefined;

const CLEAR: IdentifierVerdict = verdictOf('', []);

/** Checks the IDs of a catalog, record by record. */
export class Rows {
  judged = 0;
  faulty = 0;
  empty = 0;
  beyond = 0;
  /** Whether an ID was not in UTF-8. */
  hasOther = false;
  readonly tally = new Tally<undefined>();
  readonly faults = new Faults();
  readonly #type: IdentifierType;
  readonly #records: Records;
  readonly #place: Place;
  readonly #seen: Seen;
  readonly #clear = new ClearIds();
  #headings: number;
  #line = 1;

  /** `size`: the bytes of the catalog, or 0. */
  constructor({ delimiter, headings, column, type, bytesEach }: Decided, size: number) {
    this.#type = type;
    this.#records = new Records(delimiter);
    this.#place = new Place(column);
    this.#headings = headings;
    this.#seen = new Seen(Math.min(MOST_IDS, size / bytesEach));
  }

  /** Checks the records that are whole; returns where the rest starts. */
  read(bytes: Uint8Array, isLast: boolean): number {
    const records = this.#records;
    let at = 0;
    while (at < bytes.length) {
      const next = records.next(bytes, at, bytes.length, isLast);
      if (next === MORE) break;
      if (!records.isBlank && this.#headings-- <= 0) this.#check(bytes);
      this.#line += records.breaks;
      at = next;
    }
    this.#lookUp(bytes);
    return at;
  }

  #check(bytes: Uint8Array): void {
    const place = this.#place;
    place.find(bytes, this.#records);
    const clear = clearKey(this.#type, bytes, place.start, place.end);
    if (clear < 0) {
      this.#lookUp(bytes);
      this.#checkText(bytes);
    } else if (this.#counts()) {
      this.#clear.add(clear, this.#line, place.start, place.end);
      if (this.#clear.isFull) this.#lookUp(bytes);
    }
  }

  /** Checks whether the clear IDs since the last look-up are repeated. */
  #lookUp(bytes: Uint8Array): void {
    this.#clear.lookUp(this.#seen, (line, first, start, end) => {
      this.#tell(line, CLEAR, first, textOf(bytes, start, end).text);
    });
  }

  /** Checks what is not clear without making a text of it. */
  #checkText(bytes: Uint8Array): void {
    const { text, isOther } = this.#place.read(bytes);
    if (text.trim() === '') {
      this.empty++;
    } else if (this.#counts()) {
      if (isOther) this.hasOther = true;
      const verdict = judgeIdentifier(this.#type, text);
      const key = keyOf(this.#type, verdict);
      const first = key === undefined ? 0 : this.#seen.firstLine(key, this.#line);
      if (verdict.findings.length > 0 || first > 0) this.#tell(this.#line, verdict, first, text);
    }
  }

  /** Counts an ID, and tells whether it is checked. */
  #counts(): boolean {
    const isChecked = this.judged < MOST_IDS;
    if (isChecked) this.judged++;
    else this.beyond++;
    return isChecked;
  }

  #tell(line: number, own: IdentifierVerdict, first: number, text: string): void {
    const { outcome, findings } =
      first > 0 ? verdictOf(own.plain, [...own.findings, found('duplicate', { first })]) : own;
    this.tally.add(findings, line, undefined);
    const [worst] = findings;
    if (!isFaulty(outcome) || !worst) return;
    this.faulty++;
    this.faults.add(line, text, worst);
  }
}
