import type { Arg, Level } from '../../engine/check/finding.ts';
import type { MessageSpec } from '../../engine/check/rule.ts';

/** How many lines have it, and which is the first. */
const AT = ['count', 'line'] as const;

/**
 * What can be found about a line. Amazon Sales Channel passes values on unchanged (module-amazon 4.3.0), so anything
 * that reading a value drops is a warning, even if the rest is right. It is not known what Amazon does with numbers in
 * restricted ranges, so these are not errors either.
 */
export const lineMessages = {
  quoted: { level: 'error', args: AT, source: 'amazon-flat-file' },
  apostrophe: { level: 'error', args: AT, source: 'amazon-flat-file' },
  'decimal-suffix': { level: 'error', args: AT, source: 'amazon-flat-file' },
  'application-identifier': { level: 'error', args: AT, source: 'gs1-general' },
  'element-string': { level: 'error', args: AT, source: 'gs1-general' },
  'digital-link': { level: 'error', args: AT, source: 'gs1-digital-link' },
  'text-around': { level: 'error', args: AT, source: 'channel-code' },
  'several-values': { level: 'error', args: AT, source: 'channel-code' },
  address: { level: 'error', args: AT, source: 'channel-code' },
  'power-of-ten': { level: 'error', args: AT, source: 'amazon-flat-file' },
  'spreadsheet-exponent': { level: 'error', args: AT, source: 'amazon-flat-file' },
  'zero-lost': { level: 'error', args: AT, source: 'amazon-flat-file' },
  'upc-e-of-six': { level: 'error', args: AT, source: 'gs1-general' },
  'letter-for-digit': { level: 'error', args: [...AT, 'character'], source: 'gs1-general' },
  'look-alike': { level: 'error', args: [...AT, 'character'], source: 'channel-code' },
  'separator-inside': { level: 'error', args: [...AT, 'type'], source: 'channel-code' },
  'other-type': { level: 'error', args: [...AT, 'type', 'other'], source: 'gs1-general' },
  'serial-not-isbn': { level: 'error', args: AT, source: 'gs1-prefixes' },
  'music-not-isbn': { level: 'error', args: AT, source: 'gs1-prefixes' },
  'isbn-13-start': { level: 'error', args: AT, source: 'iso-2108' },
  'upc-e-start': { level: 'error', args: AT, source: 'gs1-general' },
  'too-long': { level: 'error', args: [...AT, 'limit'], source: 'channel-code' },
  'no-digits': { level: 'error', args: AT, source: 'ch-docs' },
  'x-inside': { level: 'error', args: AT, source: 'iso-2108' },
  'wrong-character': { level: 'error', args: [...AT, 'character', 'shape'], source: 'ch-docs' },
  'wrong-length': { level: 'error', args: [...AT, 'length', 'shape'], source: 'ch-docs' },
  'all-alike': { level: 'error', args: AT, source: 'gs1-general' },
  'isbn-in-asin': { level: 'error', args: AT, source: 'ch-docs' },
  'check-digit': { level: 'error', args: AT, source: 'gs1-general' },
  'address-of-product': { level: 'warning', args: AT, source: 'asin-pattern' },
  'invisible-character': { level: 'warning', args: [...AT, 'character'], source: 'channel-code' },
  'wide-form': { level: 'warning', args: [...AT, 'character'], source: 'channel-code' },
  'digits-of-other-script': {
    level: 'warning',
    args: [...AT, 'character'],
    source: 'channel-code',
  },
  'label-differs': { level: 'warning', args: [...AT, 'type', 'other'], source: 'ch-docs' },
  'outer-blanks': { level: 'warning', args: AT, source: 'channel-code' },
  separators: { level: 'warning', args: AT, source: 'channel-code' },
  'lower-case': { level: 'warning', args: AT, source: 'channel-code' },
  duplicate: { level: 'warning', args: [...AT, 'first'], source: 'ch-docs' },
  'rounded-tail': { level: 'warning', args: AT, source: 'amazon-flat-file' },
  'upc-e-unprintable': { level: 'warning', args: AT, source: 'upc-e-tables' },
  'maybe-upc-e': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'not-japanese': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'asin-start': { level: 'warning', args: AT, source: 'asin-pattern' },
  'gcid-exponent': { level: 'warning', args: AT, source: 'amazon-flat-file' },
  'prefix-internal': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-unused': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-regional': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-reserved': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-gs1-office': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-demonstration': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-serial': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-music': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-book': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-refund': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'prefix-coupon': { level: 'warning', args: AT, source: 'gs1-prefixes' },
  'ean-of-twelve': { level: 'note', args: AT, source: 'ch-docs' },
  'same-product': { level: 'note', args: [...AT, 'type'], source: 'gs1-general' },
  'check-digit-left-out': { level: 'note', args: AT, source: 'gs1-general' },
  'variable-measure': { level: 'note', args: AT, source: 'gs1-general' },
  'gcid-not-hex': { level: 'note', args: AT, source: 'gcid-samples' },
  'second-column': { level: 'note', args: AT, source: 'ch-docs' },
} as const satisfies Record<string, MessageSpec>;

export type LineMessage = keyof typeof lineMessages;

/** What can be repaired without a guess: nothing is lost, or the check digit confirms it. */
export const repairable = [
  'quoted',
  'apostrophe',
  'decimal-suffix',
  'application-identifier',
  'element-string',
  'digital-link',
  'text-around',
  'several-values',
  'power-of-ten',
  'zero-lost',
  'upc-e-of-six',
  'letter-for-digit',
  'look-alike',
  'separator-inside',
  'same-product',
  'address-of-product',
  'invisible-character',
  'wide-form',
  'digits-of-other-script',
  'outer-blanks',
  'separators',
  'lower-case',
  'ean-of-twelve',
] as const satisfies readonly LineMessage[];

export type LineArg = (typeof lineMessages)[LineMessage]['args'][number];

/** The arguments that the line itself knows; the rule adds the count and the line number. */
type OwnArgs<Id extends LineMessage> = Exclude<
  (typeof lineMessages)[Id]['args'][number],
  (typeof AT)[number]
>;

/** What is said of one line. */
export interface LineFinding {
  readonly message: LineMessage;
  readonly level: Level;
  readonly args: Readonly<Record<string, Arg>>;
  /** The value with this repaired, and what had to be repaired before it; undefined if that would be a guess. */
  readonly repaired: string | undefined;
}

export function found<Id extends LineMessage>(
  message: Id,
  args: Readonly<Record<OwnArgs<Id>, Arg>>,
  repaired?: string,
): LineFinding {
  return { message, level: lineMessages[message].level, args, repaired };
}
