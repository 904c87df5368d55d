/** Why PHP's FILTER_VALIDATE_EMAIL refuses an address, and where. */
export interface EmailFault {
  readonly message: EmailFaultId;
  /** The index of the first wrong character, in UTF-16 units. */
  readonly at?: number;
  /** How long it is, and how long it may be. */
  readonly count?: number;
  readonly limit?: number;
}

type EmailFaultId =
  | 'no-at'
  | 'several-at-signs'
  | 'local-part-missing'
  | 'domain-missing'
  | 'non-ascii'
  | 'non-ascii-domain'
  | 'inner-blank'
  | 'local-dots'
  | 'local-character'
  | 'local-quotes'
  | 'local-too-long'
  | 'no-dot-in-domain'
  | 'domain-dots'
  | 'domain-character'
  | 'domain-hyphen'
  | 'domain-label-too-long'
  | 'domain-ends-in-number'
  | 'broken-address-literal'
  | 'address-too-long';

const ATOM = /[\w!#$%&'*+\-/=?^`{|}~]+/;
/** What is in quotation marks; the text is ASCII here. */
const QUOTED = /"(?:[^\0\t\n\r "\\]|\\[\s\S])*"/;
const WORD = `(?:${ATOM.source}|${QUOTED.source})`;
const LOCAL = new RegExp(`^${WORD}(?:\\.${WORD})*$`);

const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;
const LONGEST_ADDRESS = 254;

/**
 * The first reason why PHP's FILTER_VALIDATE_EMAIL refuses an address; undefined if it accepts the address (php-src,
 * ext/filter/logical_filters.c, 2026-11-21). The domain needs a dot and a last part that starts with a letter; letters
 * beyond ASCII are refused on both sides; spaces are only allowed after a backslash in quotation marks.
 */
export function emailFault(address: string): EmailFault | undefined {
  const at = address.lastIndexOf('@');
  if (at === -1) return { message: 'no-at' };
  const foreign = address.search(/[^\0-\x7f]/);
  if (foreign !== -1)
    return { message: foreign < at ? 'non-ascii' : 'non-ascii-domain', at: foreign };
  if (at === 0) return { message: 'local-part-missing' };
  const local = address.slice(0, at);
  return (
    localFault(local) ??
    domainFault(address.slice(at + 1), at + 1) ??
    (unitsIn(address) > LONGEST_ADDRESS || address.length > 320
      ? { message: 'address-too-long', count: address.length, limit: LONGEST_ADDRESS }
      : undefined)
  );
}

function localFault(local: string): EmailFault | undefined {
  if (LOCAL.test(local)) {
    const count = unitsIn(local);
    return count > LONGEST_LOCAL
      ? { message: 'local-too-long', count, limit: LONGEST_LOCAL }
      : undefined;
  }
  const blank = local.search(/\s/);
  if (blank !== -1) return { message: 'inner-blank', at: blank };
  const quote = local.indexOf('"');
  if (quote !== -1) return { message: 'local-quotes', at: quote };
  const another = local.indexOf('@');
  if (another !== -1) return { message: 'several-at-signs', at: another };
  const sign = local.search(/[^\w!#$%&'*+\-/=?^`{|}~.]/);
  if (sign !== -1) return { message: 'local-character', at: sign };
  return { message: 'local-dots', at: dotOf(local) };
}

function domainFault(domain: string, start: number): EmailFault | undefined {
  if (domain === '') return { message: 'domain-missing' };
  if (domain.startsWith('[')) {
    return isAddressLiteral(domain) ? undefined : { message: 'broken-address-literal', at: start };
  }
  const blank = domain.search(/\s/);
  if (blank !== -1) return { message: 'inner-blank', at: start + blank };
  const sign = domain.search(/[^a-z\d.-]/i);
  if (sign !== -1) return { message: 'domain-character', at: start + sign };
  const labels = domain.split('.');
  if (labels.length === 1) return { message: 'no-dot-in-domain' };
  if (labels.includes('')) return { message: 'domain-dots', at: start + dotOf(domain) };
  const hyphen = domain.search(/(?:^|\.)-|-(?:\.|$)/);
  if (hyphen !== -1) return { message: 'domain-hyphen', at: start + domain.indexOf('-', hyphen) };
  const long = labels.find((label) => label.length > LONGEST_LABEL);
  if (long) return { message: 'domain-label-too-long', count: long.length, limit: LONGEST_LABEL };
  return /^\d/.test(labels.at(-1) ?? '') ? { message: 'domain-ends-in-number' } : undefined;
}

/** The first dot that has no character before or after it. */
function dotOf(text: string): number {
  const double = text.indexOf('..');
  if (text.startsWith('.')) return 0;
  return double === -1 ? text.length - 1 : double + 1;
}

/** The length as PHP counts it: quotation marks do not count, a backslash and the character after it count as one. */
function unitsIn(text: string): number {
  return text.replace(/\\[\0-\x7f]/g, '_').replaceAll('"', '').length;
}

/**
 * The address of a machine instead of a name: "[192.0.2.1]", "[IPv6:2001:db8::1]", "[IPv6:::192.0.2.1]". Four numbers
 * are read as in IPv6: without leading zeros. For PHP, "::" is two groups or more.
 */
function isAddressLiteral(domain: string): boolean {
  const [, isSix, address = ''] = /^\[(IPv6:)?([\da-f.:]+)\]$/i.exec(domain) ?? [];
  const groups = address.split(':').filter((group) => group !== '').length;
  const isFour = address.includes('.');
  return isSix
    ? URL.canParse(`http://[${address}]`) &&
        (!address.includes('::') || groups + Number(isFour) <= 6)
    : isFour && groups === 1 && URL.canParse(`http://[::${address}]`);
}
