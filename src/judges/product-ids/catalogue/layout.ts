import type { CatalogueChoice } from '../../../engine/catalogue/report.ts';
import type { CatalogueProblem } from '../../../engine/catalogue/request.ts';
import { type IdentifierType, identifierTypeOf } from '../identifier-type.ts';
import { type Column, idOf } from './columns.ts';
import { bestFit } from './fit.ts';
import { headingOf, unknownHeadings } from './headings.ts';
import { NO_DELIMITER } from './records.ts';
import { HEADING_RECORDS, type Sample, sampleOf } from './sample.ts';

/** How a catalog is arranged. */
export interface Layout {
  readonly delimiter: number;
  readonly columns: readonly Column[];
  /** How many records come before the first product. */
  readonly headings: number;
  /** How many bytes a record has on average, as far as it was looked at. */
  readonly bytesEach: number;
  /** The column with the IDs, and their type; undefined if that is not clear. */
  readonly column: Column | undefined;
  readonly type: IdentifierType | undefined;
  /** Whether it is clear that the column has no IDs. */
  readonly isEmpty: boolean;
  /** Why no column has IDs, if that is clear. */
  readonly problem: CatalogueProblem | undefined;
}

interface Candidate extends Layout {
  readonly weight: number;
  /** How evenly the delimiter divides the records; less than no delimiter, if it divides only a few. */
  readonly evenness: number;
}

const DELIMITERS = [...'\t;|,'].map((delimiter) => delimiter.charCodeAt(0));

/** Of a table, most records have as many cells, or at least more than one. */
const EVEN = 0.6;

/** How much of a column must fit if no heading says that it has IDs: a few numbers always have a matching digit. */
const ENOUGH = 0.15;

/** What a column whose values all fit counts, next to the weight of a heading. */
const VALUES_WEIGHT = 4;

/** Finds out how a catalog is arranged, from its first bytes. */
export function layoutOf(bytes: Uint8Array, isWhole: boolean, choice: CatalogueChoice): Layout {
  const candidates = [...DELIMITERS, NO_DELIMITER].flatMap((delimiter) => {
    const sample = sampleOf(bytes, delimiter, isWhole);
    const isTable = sample.columns.length > 1 && Math.max(sample.evenness, sample.divided) >= EVEN;
    return isTable || delimiter === NO_DELIMITER ? [candidateOf(delimiter, sample, choice)] : [];
  });
  return candidates.reduce((best, each) => (isLikelier(each, best) ? each : best));
}

/** Where the IDs are more likely; if no column has any, what divides the records more evenly. */
const isLikelier = (one: Candidate, other: Candidate): boolean =>
  one.weight > other.weight || (one.weight === other.weight && one.evenness > other.evenness);

function candidateOf(delimiter: number, sample: Sample, choice: CatalogueChoice): Candidate {
  const found = sample.columns.map((_, index) => columnAt(sample, index));
  const best = found.reduce<Found | undefined>(
    (first, each) => (each.weight > (first?.weight ?? 0) ? each : first),
    undefined,
  );
  const chosen = found.find(({ column }) => idOf(column) === choice.column) ?? best;
  // A known heading shows where the headings are, even if it does not show where the IDs are.
  const lowest = Math.max(...found.map((each) => each.headings));
  const headings = best?.headings ?? (lowest > 1 ? lowest : unknownHeadings(sample.rows));
  const names = sample.rows[headings - 1] ?? [];
  const columns = sample.columns.map((column, index) =>
    column.attribute === '' ? { ...column, name: names[index] ?? '' } : column,
  );
  return {
    delimiter,
    columns,
    headings,
    bytesEach: sample.bytesEach,
    column: columns.find((column) => chosen && idOf(column) === idOf(chosen.column)),
    type: identifierTypeOf(choice.type ?? '') ?? chosen?.type,
    isEmpty: chosen !== undefined && isBlank(sample, headings, found.indexOf(chosen)),
    problem: !isBlank(sample, headings) ? undefined : headings > 0 ? 'headings-only' : 'blank',
    weight: best?.weight ?? 0,
    evenness: delimiter === NO_DELIMITER ? 0 : sample.divided < EVEN ? -1 : sample.evenness,
  };
}

/** Whether a whole catalog has nothing below its headings, in one column or in any. */
const isBlank = ({ rows, isAll }: Sample, headings: number, column?: number): boolean =>
  isAll &&
  rows
    .slice(headings)
    .every((row) => (column === undefined ? row : [row[column] ?? '']).every(isBlankText));

const isBlankText = (text: string): boolean => text.trim() === '';

interface Found {
  readonly column: Column;
  readonly headings: number;
  readonly type: IdentifierType | undefined;
  readonly weight: number;
}

/** What a column seems to have: by its heading, if it is a known one, and by its values. */
function columnAt({ columns, rows }: Sample, index: number): Found {
  const column = columns[index] as Column;
  const texts = rows.map((row) => row[index] ?? '');
  const named = texts.slice(0, HEADING_RECORDS).map(headingOf);
  const last = column.attribute === '' ? named.findLastIndex((each) => each !== undefined) : -1;
  const heading = column.attribute === '' ? named[last] : headingOf(column.attribute);
  const fit = bestFit(texts.slice(last + 1), heading?.type);
  const score = fit?.score ?? 0;
  const isNamed = (heading?.weight ?? 0) > 1;
  return {
    column,
    headings: last >= 0 ? last + 1 : isHeading(texts[0] ?? '', column) ? 1 : 0,
    type: fit?.type ?? heading?.type,
    weight: score >= ENOUGH || isNamed ? score * VALUES_WEIGHT + (heading?.weight ?? 0) : 0,
  };
}

/** Whether the first text of a column of IDs is its heading; the column of an attribute always has one. */
const isHeading = (first: string, { attribute }: Column): boolean =>
  attribute !== '' || (/\p{L}/u.test(first) && !/\d/.test(first));
