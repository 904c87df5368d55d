import type { IdentifierType } from './identifier-type.ts';
import type { LineMessage } from './messages.ts';
import { expandUpcE } from './upc-e.ts';

type Range = readonly [message: PrefixMessage, from: string, to: string];

type PrefixMessage = Extract<LineMessage, `prefix-${string}`>;

/** Ranges of 13-digit numbers that are not given to trade items (GS1 prefix list). The first that matches counts. */
const RANGES: readonly Range[] = [
  ['prefix-internal', '0000000', '0000000'],
  ['prefix-unused', '0000001', '0000099'],
  ['prefix-regional', '020', '029'],
  ['prefix-internal', '040', '049'],
  ['prefix-reserved', '050', '059'],
  ['prefix-regional', '200', '299'],
  ['prefix-gs1-office', '950', '951'],
  ['prefix-demonstration', '952', '952'],
  ['prefix-gs1-office', '960', '969'],
  ['prefix-serial', '977', '977'],
  ['prefix-music', '9790', '9790'],
  ['prefix-book', '978', '979'],
  ['prefix-refund', '980', '980'],
  ['prefix-coupon', '981', '984'],
  ['prefix-coupon', '990', '999'],
];

/** By the first three of 13 digits: whether no range contains any of these numbers. */
const FREE = Array.from({ length: 1000 }, (_, number) => {
  const prefix = String(number).padStart(3, '0');
  return RANGES.every(([, from, to]) => prefix < from.slice(0, 3) || to.slice(0, 3) < prefix);
});

export const isFree = (prefix: number): boolean => FREE[prefix] === true;

/** The same for numbers of eight digits. */
const SHORT_RANGES: readonly Range[] = [
  ['prefix-regional', '000', '099'],
  ['prefix-regional', '200', '299'],
  ['prefix-demonstration', '952', '952'],
  ['prefix-reserved', '977', '999'],
];

/** The range of a consistent number that no trade item has; undefined if there is none to report. */
export function prefixUse(type: IdentifierType, value: string): PrefixMessage | undefined {
  switch (type) {
    case 'upc-a':
    case 'ean-13':
      return useOf(RANGES, value.padStart(13, '0'));
    case 'upc-e':
      return useOf(RANGES, `0${expandUpcE(value)}`);
    case 'ean-8':
      return useOf(SHORT_RANGES, value);
    case 'jan':
      return value.length === 8 ? useOf(SHORT_RANGES, value) : useOf(RANGES, value);
    case 'gtin-14':
      // The first digit is the indicator; a GTIN-8 has six zeros before it.
      return value.startsWith('000000')
        ? useOf(SHORT_RANGES, value.slice(6))
        : useOf(RANGES, value.slice(1));
    default:
      return undefined;
  }
}

function useOf(ranges: readonly Range[], value: string): PrefixMessage | undefined {
  return ranges.find(([, from, to]) => {
    const prefix = value.slice(0, from.length);
    return from <= prefix && prefix <= to;
  })?.[0];
}
