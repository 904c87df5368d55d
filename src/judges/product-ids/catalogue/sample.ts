import { type Column, Place } from './columns.ts';
import { isAttributes } from './headings.ts';
import { MORE, Records } from './records.ts';

/** How many records of the beginning are looked at. */
const MOST_RECORDS = 200;

/** Headings are in one of the first records: Amazon's flat files have two more lines above them. */
export const HEADING_RECORDS = 5;

/** A column of further attributes: how many are looked at, and how they are written. */
const MOST_ATTRIBUTES = 100;
const ATTRIBUTE = /(?:^|,)([a-z]\w{0,60})=/g;

/** The first records of a catalog. */
export interface Sample {
  readonly columns: readonly Column[];
  /** For each record that is not empty, the texts of its columns. */
  readonly rows: readonly (readonly string[])[];
  /** Whether these are all records of the catalog. */
  readonly isAll: boolean;
  /** The share of records with as many cells as most have. */
  readonly evenness: number;
  /** The share of records with more than one cell. */
  readonly divided: number;
  /** How many bytes a record has on average. */
  readonly bytesEach: number;
}

/** Reads the beginning of a catalog with a delimiter. */
export function sampleOf(bytes: Uint8Array, delimiter: number, isWhole: boolean): Sample {
  let length = 1;
  const counts = eachRecord(bytes, delimiter, isWhole, ({ count }, next) => {
    length = next;
    return count;
  });
  const cells = columnsOf(Math.max(0, ...counts));
  const whole = rowsOf(bytes, delimiter, isWhole, cells);
  const further = whole
    .slice(0, HEADING_RECORDS)
    .flatMap((row) => cells.filter(({ cell }) => isAttributes(row[cell] ?? '')));
  const columns = [...cells, ...further.flatMap((column) => attributesIn(column, whole))];
  const rows = further.length > 0 ? rowsOf(bytes, delimiter, isWhole, columns) : whole;
  return {
    columns,
    rows,
    isAll: isWhole && counts.length < MOST_RECORDS,
    evenness: evennessOf(counts),
    divided: counts.filter((count) => count > 1).length / (counts.length || 1),
    bytesEach: length / (counts.length || 1),
  };
}

const columnsOf = (count: number): readonly Column[] =>
  Array.from({ length: count }, (_, cell) => ({ cell, attribute: '', name: '' }));

function rowsOf(
  bytes: Uint8Array,
  delimiter: number,
  isWhole: boolean,
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const places = columns.map((column) => new Place(column));
  return eachRecord(bytes, delimiter, isWhole, (records) =>
    places.map((place) => {
      place.find(bytes, records);
      return place.read(bytes).text;
    }),
  );
}

function eachRecord<Read>(
  bytes: Uint8Array,
  delimiter: number,
  isWhole: boolean,
  read: (records: Records, next: number) => Read,
): readonly Read[] {
  const records = new Records(delimiter);
  const found: Read[] = [];
  for (let at = 0; at < bytes.length && found.length < MOST_RECORDS; ) {
    const next = records.next(bytes, at, bytes.length, isWhole);
    if (next === MORE) break;
    if (!records.isBlank) found.push(read(records, next));
    at = next;
  }
  return found;
}

function attributesIn({ cell }: Column, rows: readonly (readonly string[])[]): readonly Column[] {
  const codes = new Set(
    rows.flatMap((row) => [...(row[cell] ?? '').matchAll(ATTRIBUTE)].map(([, code = '']) => code)),
  );
  return [...codes]
    .slice(0, MOST_ATTRIBUTES)
    .map((attribute) => ({ cell, attribute, name: attribute }));
}

function evennessOf(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values()) / Math.max(1, counts.length);
}
