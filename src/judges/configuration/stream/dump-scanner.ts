import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import { startsDump, startsOther } from '../formats/sql/statements.ts';
import { countUpTo, placesIn } from '../places.ts';
import { StatementEnd } from './statement-end.ts';

/** What a dump says about settings, websites and stores, as a text, and where its characters are in the dump. */
export interface Excerpt {
  readonly text: string;
  placeOf(offset: number): LineAndColumn;
  /** Whether there was more than can be kept: then the text does not have everything. */
  readonly cut: boolean;
}

/** As much of a line as tells whether it starts something that counts. */
const HEAD = 600;

/** No such table is larger; what is kept must fit into memory, however large the dump is. */
const MOST_KEPT = 16_000_000;

const LF = 10;

/** The tables that count, with or without a prefix. */
const TABLE = /(?:^|_)(?:core_config_data|store_website|store)$/i;

/** The start of a statement about a table, up to its columns or values. */
const STATEMENT = /^\s*(?:INSERT|REPLACE|UPDATE|CREATE TABLE)\s([^('";]{1,300})/i;
/** The words that can be before the name of the table. */
const BEFORE_TABLE = /^(?:INTO|IGNORE|LOW_PRIORITY|HIGH_PRIORITY|DELAYED|IF|NOT|EXISTS)$/i;

/** A comment that tells which program wrote the dump, or which rows it has. */
const COMMENT =
  /^-- (?:MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|WHERE:|Dumping data for table ([^\n]{1,128}))/;

const ROWS = /^(?:INSERT|REPLACE)\b/i;

/** What is written for the start of a dump, and for something that follows a statement. */
const START = '/*!00000 */';
const MORE = '--';

/** The bytes with which a line can start that counts: "-", "/", a letter of a statement, a space. */
const COUNTS = new Uint8Array(256);
for (const character of '-/ \tIRUCDLASTBirucdlastb') COUNTS[character.charCodeAt(0)] = 1;

/**
 * Finds the statements of a dump that tell something, in pieces of any size. Dumps start each statement in a line of its
 * own, so only the starts of lines are looked at. What it needs does not grow with the dump.
 */
export class DumpScanner {
  readonly #kept: Kept[] = [];
  #size = 0;
  #cut = false;
  #line = 1;
  #atStart = true;
  /** The start of a line at the end of a piece, if it is too short to tell what it is. */
  #rest: Uint8Array = new Uint8Array();
  /** The statement that is being kept. */
  #open: Open | undefined;
  /** Whether a statement has ended, and nothing has followed it yet. */
  #ended = false;

  push(piece: Uint8Array): void {
    let from = 0;
    if (this.#rest.length > 0) {
      // What is left of this is in the piece.
      const more = Math.min(piece.length, 2 * HEAD);
      const left = this.#scan(together([this.#rest, piece.subarray(0, more)]));
      this.#rest = left.slice();
      if (more === piece.length) return;
      from = more - left.length;
    }
    this.#rest = this.#scan(piece.subarray(from)).slice();
  }

  /** What was found, when all pieces have been pushed. */
  done(): Excerpt {
    this.#scan(this.#rest, true);
    if (this.#open) this.#close(this.#open);
    return excerptOf(this.#kept, this.#cut);
  }

  /** Reads a piece, and returns what can only be read with the next one. */
  #scan(bytes: Uint8Array, last = false): Uint8Array {
    for (let at = 0; at < bytes.length; ) {
      if (this.#open) {
        at = this.#goOn(this.#open, bytes, at);
        continue;
      }
      if (this.#atStart && COUNTS[bytes[at] ?? 0] === 1) {
        if (!last && bytes.length - at < HEAD) return bytes.subarray(at);
        if (this.#starts(bytes.subarray(at, at + HEAD))) continue;
      }
      const end = bytes.indexOf(LF, at);
      this.#atStart = end >= 0;
      if (end < 0) break;
      this.#line++;
      at = end + 1;
    }
    return new Uint8Array();
  }

  /** Looks at the start of a line; true if a statement that counts starts there. */
  #starts(bytes: Uint8Array): boolean {
    this.#atStart = false;
    const head = latin1.decode(bytes);
    if (isAbout(STATEMENT, head)) {
      this.#open = { line: this.#line, end: new StatementEnd(), bytes: [] };
      this.#ended = false;
      return true;
    }
    const isComment = head.startsWith('--') || head.startsWith('/*');
    if (isAbout(COMMENT, head)) this.#keep(head.split('\n', 1).join());
    else if (this.#kept.length === 0 && (startsDump(head, 0) || ROWS.test(head))) this.#keep(START);
    else if (this.#ended && (isComment || startsOther(head, 0))) this.#keep(MORE);
    else return false;
    this.#ended = false;
    return false;
  }

  /** Reads on in the statement that is open, and returns where it ends, or the end of the piece. */
  #goOn(open: Open, bytes: Uint8Array, from: number): number {
    const found = open.end.find(bytes, from);
    const end = found < 0 ? bytes.length : found;
    this.#size += end - from;
    if (this.#size > MOST_KEPT) this.#cut = true;
    else open.bytes.push(bytes.slice(from, end));
    for (let at = bytes.indexOf(LF, from); at >= 0 && at < end; at = bytes.indexOf(LF, at + 1)) {
      this.#line++;
    }
    if (found >= 0) this.#close(open);
    return end;
  }

  #close({ line, bytes }: Open): void {
    this.#open = undefined;
    this.#atStart = true;
    if (this.#cut) return;
    this.#kept.push({ line, text: utf8.decode(together(bytes)).replace(/\r?\n$/, '') });
    this.#ended = true;
  }

  #keep(text: string): void {
    this.#size += text.length;
    if (this.#size <= MOST_KEPT) this.#kept.push({ line: this.#line, text });
    else this.#cut = true;
  }
}

/** Whether a text begins so; if it names a table, that must be one that counts. */
function isAbout(pattern: RegExp, head: string): boolean {
  const found = pattern.exec(head);
  return found !== null && (found[1] === undefined || TABLE.test(tableIn(found[1])));
}

/** The table that a statement names first, without its database and quotation marks. */
function tableIn(text: string): string {
  const name = text.split(/\s/).find((word) => word !== '' && !BEFORE_TABLE.test(word)) ?? '';
  return name.replaceAll(/[`"]/g, '').split('.').at(-1) ?? '';
}

/** A text of the dump and its first line there. */
interface Kept {
  readonly line: number;
  readonly text: string;
}

interface Open {
  readonly line: number;
  readonly end: StatementEnd;
  readonly bytes: Uint8Array[];
}

/** What is looked for is the same in every encoding that a dump can have. */
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function excerptOf(kept: readonly Kept[], cut: boolean): Excerpt {
  const text = kept.map((each) => `${each.text}\n`).join('');
  const starts: number[] = [];
  let length = 0;
  for (const each of kept) {
    starts.push(length);
    length += each.text.length + 1;
  }
  const placeIn = placesIn(text);
  return {
    text,
    cut,
    placeOf(offset) {
      const index = Math.max(0, countUpTo(starts, offset) - 1);
      const { line, column } = placeIn(offset);
      const first = placeIn(starts[index] ?? 0).line;
      return { line: line - first + (kept[index]?.line ?? 1), column };
    },
  };
}
