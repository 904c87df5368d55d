import type { Entry, Fault, Format, Part, Told } from '../../part.ts';
import { lineEnd, textOfLineBefore } from '../lines.ts';
import { insertHead, readInsert } from '../sql/insert.ts';
import { afterComment } from '../sql/literal.ts';
import { createdTable, saidIn, startsDump, startsOther, statementEnd } from '../sql/statements.ts';
import { readUpdate, updateHead } from '../sql/update.ts';
import { type Columns, columnsOf, TABLE_ORDER } from '../table/columns.ts';
import { readRow } from '../table/settings.ts';
import type { Row } from '../table/table.ts';

/** The order of the columns of each table that tells something, where a statement lists none. */
const ORDERS: readonly (readonly [ending: string, columns: readonly string[]])[] = [
  ['core_config_data', TABLE_ORDER],
  ['store_website', ['website_id', 'code', 'name', 'sort_order', 'default_group_id', 'is_default']],
  ['store', ['store_id', 'code', 'website_id', 'group_id', 'name', 'sort_order', 'is_active']],
];

/** A table by its name, with or without a prefix such as `m2_`. */
const orderOf = (table: string) =>
  ORDERS.find(([name]) => table === name || table.endsWith(`_${name}`))?.[1];

/** The known columns of a table, if a row has as many cells. Other tables have names that end alike. */
function knownOrder(table: string, count: number): readonly string[] {
  const order = orderOf(table) ?? [];
  // Releases before 2.3.5 do not have updated_at.
  const older = order === TABLE_ORDER && count === order.length - 1;
  return older ? order.slice(0, -1) : count === order.length ? order : [];
}

/** What is known about the dump while its statements are read. */
class Dump {
  readonly entries: Entry[] = [];
  readonly faults: Fault[] = [];
  readonly scopes: NonNullable<Told['scopes']>[number][] = [];
  phpMyAdmin = false;
  /** Only some rows were asked for. */
  some = false;
  /** Whether a table that tells something is in it. */
  known = false;
  /** Tables of settings that have rows, and tables that the dump has announced. */
  readonly filled = new Set<string>();
  readonly announced = new Set<string>();
  /** Whether the first and the last line are there of a file that need not announce its tables (--no-create-info). */
  #begun = false;
  #completed = false;
  /** Whether the dump goes on behind the last row of settings. */
  passed = false;
  readonly #orders = new Map<string, readonly string[]>();

  note(text: string, at: number): void {
    const said = saidIn(text, at);
    this.phpMyAdmin ||= said.phpMyAdmin;
    this.some ||= said.some;
    this.#begun ||= said.begins;
    this.#completed ||= this.#begun && said.completed;
    if (said.dataOf && !this.phpMyAdmin) this.announced.add(said.dataOf);
  }

  create(text: string, at: number, end: number): void {
    const created = createdTable(text, at, end);
    if (!created || !orderOf(created.table)) return;
    this.known = true;
    this.announced.add(created.table);
    if (columnsOf(created.columns)) this.#orders.set(created.table, created.columns);
  }

  /** What reads the rows of a statement; the first one tells how many columns there are. */
  rowsOf(table: string, named: readonly string[] | undefined): (row: Row) => void {
    let columns: Columns | 'unread' | undefined;
    return (row) => {
      columns ??= this.#columnsOf(table, named, row.cells.length) ?? 'unread';
      if (columns === 'unread') return;
      if (columns.of === 'settings') this.filled.add(table);
      readRow(row, columns, this);
    };
  }

  #columnsOf(table: string, named: readonly string[] | undefined, count: number) {
    return columnsOf(named ?? this.#orders.get(table) ?? knownOrder(table, count));
  }

  get whole(): boolean {
    const [table, ...others] = this.filled;
    return (
      table !== undefined &&
      others.length === 0 &&
      (this.#completed || this.announced.has(table)) &&
      this.passed &&
      !this.some &&
      this.faults.length === 0
    );
  }
}

/** Reads the statement with rows at `at` and returns where it ends; undefined if there is none. */
function readData(dump: Dump, text: string, at: number): number | undefined {
  const head = insertHead(text, at);
  const table = head?.table ?? updateHead(text, at)?.table;
  if (table === undefined) return undefined;
  if (!orderOf(table)) return statementEnd(text, head?.end ?? at);
  dump.known = true;
  const insert = readInsert(text, at, dump.rowsOf(table, head?.columns));
  if (insert) {
    for (const span of insert.broken) dump.faults.push({ kind: 'row-broken', at: span });
    if (insert.cut) dump.faults.push({ kind: 'sql-cut', at: [at, lineEnd(text, at)] });
    if (text[insert.end - 1] === ';' || insert.cut) return insert.end;
    return /^\s*(?:ON|AS)\s/i.test(text.slice(insert.end, insert.end + 20))
      ? statementEnd(text, insert.end)
      : insert.end;
  }
  const update = readUpdate(text, at);
  if (!update) return undefined;
  const read = dump.entries.length;
  dump.rowsOf(table, update.columns)(update.row);
  if (/^UPDATE/i.test(text.slice(at, at + 6)))
    dump.entries.push(...dump.entries.splice(read).map(asUpdated));
  return statementEnd(text, update.end);
}

const asUpdated = (entry: Entry): Entry => ({ ...entry, flags: { updated: true } });

/** Reads one statement or comment and returns where it ends. Undefined if the dump does not go on at `at`. */
function readStatement(dump: Dump, text: string, at: number): number | undefined {
  const comment = afterComment(text, at);
  if (comment !== undefined) {
    dump.note(text, at);
    return text[comment] === ';' ? comment + 1 : comment;
  }
  const data = readData(dump, text, at);
  if (data !== undefined) return data;
  if (!startsOther(text, at) && !text.startsWith('DELIMITER', at)) return undefined;
  const end = statementEnd(text, at);
  dump.create(text, at, end);
  return end;
}

/** A command that asks for some rows only. */
const ASKS_FOR_SOME = /dump\s.{0,999}\s(?:--where\b|-w)/;
const MOST_OF_COMMAND = 1000;

/** Dumps of mysqldump, mariadb-dump and phpMyAdmin, and single statements that write settings. */
export const databaseDump: Format = {
  ids: ['F-SQL', 'F-SQLPMA'],
  read(text, at): Part | undefined {
    const starts = startsDump(text, at);
    if (!starts && !insertHead(text, at) && !updatesSettings(text, at)) return undefined;
    const dump = new Dump();
    dump.some = ASKS_FOR_SOME.test(textOfLineBefore(text, at).slice(0, MOST_OF_COMMAND));
    let end = at;
    for (let from = at; from < text.length; ) {
      const read = dump.entries.length;
      const next = readStatement(dump, text, from);
      if (next === undefined || next <= from) break;
      // A comment with # may belong to what follows the dump: it counts if a statement follows.
      if (text[from] !== '#') {
        end = next;
        dump.passed = dump.entries.length === read;
      }
      from = afterBlank(text, next);
    }
    const { entries, faults, whole, scopes } = dump;
    const format = dump.phpMyAdmin ? 'F-SQLPMA' : 'F-SQL';
    const told = scopes.length > 0 && { told: { scopes } };
    const foreign = !starts && !dump.known && { foreign: true };
    return { format, span: [at, end], entries, faults, whole, ...told, ...foreign };
  },
};

const updatesSettings = (text: string, at: number): boolean =>
  orderOf(updateHead(text, at)?.table ?? '') !== undefined;

function afterBlank(text: string, at: number): number {
  const blank = /[\s;]*/y;
  blank.lastIndex = at;
  return at + (blank.exec(text)?.[0].length ?? 0);
}
