import { judgeIdentifier } from '../identifier.ts';
import type { IdentifierType } from '../identifier-type.ts';
import type { LineMessage } from '../messages.ts';

/** How well the values of a column fit a type: 0 to 1. */
export interface Fit {
  readonly type: IdentifierType;
  readonly score: number;
}

/** The types; of two that fit equally well the first counts. */
const ORDER: readonly IdentifierType[] = [
  'upc-a',
  'ean-13',
  'ean-8',
  'isbn-13',
  'isbn-10',
  'asin',
  'gtin-14',
  'upc-e',
  'jan',
  'gcid',
];

/** How many values are checked. */
const VALUES = 30;

/** What may be an ID, perhaps a damaged one. If most values of a column are not like this, it has no IDs. */
const LIKE_ID = /^(?=.*\d).{6,40}$/s;

/** Other codes of the right length also get these. */
const WEAK: readonly LineMessage[] = ['asin-start', 'gcid-not-hex', 'gcid-exponent'];

/** What protects a value from a spreadsheet: 'value, ="value". */
const PROTECTION = /^[='"’‘“”„]{1,4}|['"’“”]{1,4}$/g;

/** What a heading adds to its type: it decides between types that fit equally well. */
const HEADING = 0.05;

/** The type that fits best; undefined if the values are not IDs. */
export function bestFit(
  values: readonly string[],
  expected: IdentifierType | undefined,
): Fit | undefined {
  const filled = values
    .filter((value) => value.trim() !== '')
    .slice(0, VALUES)
    .map((value) => value.trim().replace(PROTECTION, ''));
  if (filled.filter((value) => LIKE_ID.test(value)).length * 2 <= filled.length) return undefined;
  const [best] = ORDER.map((type) => {
    const sum = filled.reduce((total, value) => total + scoreOf(type, value), 0);
    const score = sum / filled.length;
    return { type, score: score > 0 && type === expected ? score + HEADING : score };
  }).toSorted((one, other) => other.score - one.score);
  return best && best.score > 0 ? best : undefined;
}

function scoreOf(type: IdentifierType, value: string): number {
  const { outcome, findings } = judgeIdentifier(type, value);
  const [first] = findings;
  if (first && WEAK.includes(first.message)) return 0.1;
  if (outcome === 'error') {
    const isMended = findings.every(({ level, repaired }) => level !== 'error' || repaired);
    return isMended ? 0.25 : 0;
  }
  return outcome === 'warning' ? 0.5 : outcome === 'note' ? 0.75 : 1;
}
