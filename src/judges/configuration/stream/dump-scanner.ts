import { startsDump, startsOther } from '../formats/sql/statements.ts';
import { StatementEnd } from './statement-end.ts';

/** What a scanner found in its part of a dump. */
export interface Scanned {
  readonly found: readonly Found[];
  /** Whether there was more than can be kept: then `found` does not have everything. */
  readonly cut: boolean;
  /** Where the scanner stopped: at a start of a line, at the end of its part or behind a statement that goes beyond. */
  readonly end: number;
  /** How many line breaks there are up to that. */
  readonly lines: number;
}

/** A statement or comment that tells something, or the first line of another kind. */
export type Found = { readonly line: number; readonly size: number } & (
  | { readonly kind: 'statement' | 'comment'; readonly text: string }
  | { readonly kind: 'line'; readonly startsDump: boolean; readonly startsOther: boolean }
);

/** As much of a line as tells whether it starts something that counts. */
const HEAD = 600;

/** No such table is larger; what is kept must fit into memory, however large the dump is. In bytes. */
export const MOST_KEPT = 16_000_000;

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

/** The bytes with which a line can start that counts: "-", "/", a letter of a statement, a space. */
const COUNTS = new Uint8Array(256);
for (const character of '-/ \tIRUCDLASTBirucdlastb') COUNTS[character.charCodeAt(0)] = 1;

/**
 * Finds the statements that tell something in a part of a dump that begins at a start of a line. It comes in pieces of
 * any size. Dumps start each statement in a new line, so only the starts of lines are looked at. What it needs
 * does not grow with the dump.
 */
export class DumpScanner {
  readonly #found: Found[] = [];
  readonly #to: number;
  #size = 0;
  #cut = false;
  #line = 1;
  #atStart = true;
  /** Where in the dump the bytes are that are scanned. */
  #offset: number;
  /** The start of a line at the end of a piece, if it is too short to tell what it is. */
  #rest: Uint8Array = new Uint8Array();
  /** The statement that is being kept. */
  #open: Open | undefined;
  #end: number | undefined;
  /** Whether the start of a dump, or what follows a statement, would still tell something. */
  #wanted = { start: true, other: true };

  /** For what is from `from` to `to`, in bytes of the dump, and the rest of a statement that goes beyond. */
  constructor(from = 0, to = Number.POSITIVE_INFINITY) {
    this.#offset = from;
    this.#to = to;
  }

  /** Scans the next piece. False says that no more is needed. */
  push(piece: Uint8Array): boolean {
    let from = 0;
    if (this.#rest.length > 0) {
      // What is left of this is in the piece.
      const more = Math.min(piece.length, 2 * HEAD);
      const left = this.#scan(together([this.#rest, piece.subarray(0, more)]));
      this.#rest = left.slice();
      if (this.#end !== undefined) return false;
      if (more === piece.length) return true;
      from = more - left.length;
    }
    this.#rest = this.#scan(piece.subarray(from)).slice();
    return this.#end === undefined;
  }

  /** What was found, when all pieces have been pushed. */
  done(): Scanned {
    this.#scan(this.#rest, true);
    if (this.#open) this.#close(this.#open);
    const end = this.#end ?? this.#offset;
    return { found: this.#found, cut: this.#cut, end, lines: this.#line - 1 };
  }

  /** Reads bytes, and returns what can only be read with the next ones. */
  #scan(bytes: Uint8Array, last = false): Uint8Array {
    let at = 0;
    while (at < bytes.length && this.#end === undefined) {
      if (this.#open) {
        at = this.#goOn(this.#open, bytes, at);
        continue;
      }
      if (this.#atStart && this.#offset + at >= this.#to) {
        this.#end = this.#offset + at;
        break;
      }
      if (this.#atStart && COUNTS[bytes[at] ?? 0] === 1) {
        if (!last && bytes.length - at < HEAD) break;
        if (this.#starts(bytes.subarray(at, at + HEAD))) continue;
      }
      const end = bytes.indexOf(LF, at);
      this.#atStart = end >= 0;
      if (end >= 0) this.#line++;
      at = end < 0 ? bytes.length : end + 1;
    }
    this.#offset += at;
    return bytes.subarray(at);
  }

  /** Looks at the start of a line; true if a statement that counts starts there. */
  #starts(bytes: Uint8Array): boolean {
    this.#atStart = false;
    const head = latin1.decode(bytes);
    if (isAbout(STATEMENT, head)) {
      this.#open = { line: this.#line, end: new StatementEnd(), bytes: [], size: 0 };
      return true;
    }
    if (isAbout(COMMENT, head)) this.#comment(head.split('\n', 1).join());
    else this.#other(head);
    return false;
  }

  /** Reads on in the statement that is open, and returns where it ends, or the end of the piece. */
  #goOn(open: Open, bytes: Uint8Array, from: number): number {
    const found = open.end.find(bytes, from);
    const end = found < 0 ? bytes.length : found;
    open.size += end - from;
    if (this.#hasRoom(end - from)) open.bytes.push(bytes.slice(from, end));
    for (let at = bytes.indexOf(LF, from); at >= 0 && at < end; at = bytes.indexOf(LF, at + 1)) {
      this.#line++;
    }
    if (found >= 0) this.#close(open);
    return end;
  }

  #close({ line, size, bytes }: Open): void {
    this.#open = undefined;
    this.#atStart = true;
    if (this.#cut) return;
    const text = utf8.decode(together(bytes)).replace(/\r?\n$/, '');
    this.#found.push({ kind: 'statement', line, size, text });
    this.#wanted = { start: false, other: true };
  }

  #comment(text: string): void {
    this.#wanted = { start: false, other: false };
    const size = text.length;
    if (this.#hasRoom(size)) this.#found.push({ kind: 'comment', line: this.#line, size, text });
  }

  #other(head: string): void {
    const { start, other } = this.#wanted;
    if (!start && !other) return;
    const starts = start && (startsDump(head, 0) || ROWS.test(head));
    const isComment = head.startsWith('--') || head.startsWith('/*');
    const follows = other && (isComment || startsOther(head, 0));
    if (!starts && !follows) return;
    this.#wanted = { start: start && !starts, other: other && !follows };
    this.#found.push({
      kind: 'line',
      line: this.#line,
      size: 0,
      startsDump: starts,
      startsOther: follows,
    });
  }

  #hasRoom(size: number): boolean {
    this.#size += size;
    if (this.#size > MOST_KEPT) this.#cut = true;
    return !this.#cut;
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

interface Open {
  readonly line: number;
  readonly end: StatementEnd;
  readonly bytes: Uint8Array[];
  size: number;
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
