import { lineAt, lineEnd } from '../lines.ts';
import { afterComment, afterQuoted } from './literal.ts';

/** What starts a statement of a dump that only has to be passed over. Dumps write these words in uppercase. */
const OTHER =
  /(?:CREATE|DROP|ALTER|LOCK|UNLOCK|SET|USE|START TRANSACTION|BEGIN|COMMIT|DELETE|TRUNCATE|INSERT|REPLACE|UPDATE|CALL|ANALYZE)\b/y;

/** What starts a dump or a piece of one. */
const START =
  /(?:-- (?:MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|Host: |Table structure for table|Dumping data for table)|\/\*[M!]\d{5,6}|\/\*M!|(?:CREATE TABLE|DROP TABLE IF EXISTS|LOCK TABLES)(?: IF NOT EXISTS)? [`"\w])/y;

/** Whether a dump or a piece of one starts at `at`, other than with rows. */
export function startsDump(text: string, at: number): boolean {
  START.lastIndex = at;
  return START.test(text);
}

/** Whether another statement starts at `at`. */
export function startsOther(text: string, at: number): boolean {
  OTHER.lastIndex = at;
  return OTHER.test(text);
}

/** Where the statement at `at` ends, behind its semicolon. Strings and comments in it are passed over. */
export function statementEnd(text: string, at: number): number {
  if (text.startsWith('DELIMITER', at)) return lineEnd(text, at);
  const stops = /[;'"`#]|--(?=\s)|\/\*/g;
  for (let from = at; ; ) {
    stops.lastIndex = from;
    const stop = stops.exec(text)?.index;
    if (stop === undefined) return text.length;
    if (text[stop] === ';') return stop + 1;
    from = afterComment(text, stop) ?? afterQuoted(text, stop);
  }
}

const TABLE = /CREATE TABLE (?:IF NOT EXISTS )?[`"]?([\w$]{1,128})[`"]?\s{0,99}\(/y;

/** The columns that a CREATE TABLE between two offsets lists, and its table. */
export function createdTable(text: string, at: number, end: number) {
  TABLE.lastIndex = at;
  const table = TABLE.exec(text);
  if (!table?.[1]) return undefined;
  const columns = text
    .slice(at + table[0].length, end)
    .split('\n')
    .flatMap((line) => /^\s*(?:`([^`]+)`|"([^"]+)"|([a-z_]\w*))\s+\w/.exec(line)?.slice(1) ?? [])
    .filter((name) => name !== undefined);
  return { table: table[1], columns };
}

/** What a comment of a dump says, and the table that it names. */
export function saidIn(text: string, at: number) {
  const line = lineAt(text, at);
  return {
    phpMyAdmin: line.startsWith('-- phpMyAdmin SQL Dump'),
    /** mysqldump --where: not all rows are in the dump. */
    some: line.startsWith('-- WHERE:'),
    /** The first and the last line of a whole file. */
    begins: /^-- (?:MySQL|MariaDB) dump /.test(line),
    completed: line.startsWith('-- Dump completed'),
    dataOf: /^-- Dumping data for table [`"]?([\w$]+)/.exec(line)?.[1],
  };
}
