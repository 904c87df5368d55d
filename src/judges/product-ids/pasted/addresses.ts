import type { IdentifierType } from '../identifier-type.ts';
import { sameProduct } from '../same-product.ts';
import { fits, isBookAsin, looksLikeAsin } from '../shape.ts';

const SCHEME = /(?<![a-z])(?:https?|ftp):\/\/|^(?:\/\/|www\.)/i;
const AMAZON =
  /(?<![a-z\d-])(?:amazon\.[a-z]{2,3}(?:\.[a-z]{2,3})?|amzn\.[a-z]{2,4}|a\.co)(?![a-z\d.-])/i;

/** Where the address of a product contains its ASIN, the most reliable places first. */
const PLACES: readonly RegExp[] = [
  /(?:^|\/)(?:dp|gp\/product|gp\/aw\/d|gp\/offer-listing|o\/asin|exec\/obidos\/asin|product-reviews)\/([\da-z]{10})(?![\da-z])/gi,
  /[?&;](?:creative)?asin(?:\.1)?=([\da-z]{10})(?![\da-z])/gi,
  /(?<!\/e)\/(b0[\da-z]{8})(?![\da-z])/gi,
];
const GTIN_PLACE = /\/(?:01|gtin)\/(\d{12,14})(?![\da-z])/gi;

/** Whether a text is a web address, or contains one. */
export function isAddress(text: string): boolean {
  return startsPage(decoded(text));
}

/** The ASIN in the address of a product on Amazon, or the ISBN-10 that it is; undefined if the type has none. */
export function asinIn(type: IdentifierType, text: string): string | undefined {
  const address = decoded(text);
  const isAmazon = AMAZON.test(address);
  if (!address.includes('/') || (startsPage(address) && !isAmazon)) return undefined;
  for (const place of isAmazon ? PLACES : PLACES.slice(0, 1)) {
    const asin = only([...address.matchAll(place)].map(([, value = '']) => value));
    if (asin === null) return undefined;
    if (asin === undefined) continue;
    if (type === 'asin') return place === PLACES[0] || looksLikeAsin(asin) ? asin : undefined;
    return type.startsWith('isbn') && isBookAsin(asin) ? asin : undefined;
  }
  return undefined;
}

/**
 * Whether a text is a GS1 Digital Link with a GTIN: an address with the GTIN after /01/ (GS1 Digital Link: URI Syntax).
 */
export function isDigitalLink(text: string): boolean {
  const address = decoded(text);
  return startsPage(address) && address.search(GTIN_PLACE) >= 0;
}

/** The GTIN of a Digital Link, as the number of a type. */
export function linkedNumber(type: IdentifierType, text: string): string | undefined {
  if (!isDigitalLink(text)) return undefined;
  const gtin = only([...decoded(text).matchAll(GTIN_PLACE)].map(([, value = '']) => value));
  return gtin ? gtinAs(type, gtin) : undefined;
}

/** A GTIN of 12 to 14 digits as the number of a type. */
export function gtinAs(type: IdentifierType, gtin: string): string | undefined {
  const whole = gtin.padStart(14, '0');
  return fits('gtin-14', whole) ? sameProduct(type, 'gtin-14', whole) : undefined;
}

/** Whether a text contains a scheme, or begins with a host name and a slash. */
function startsPage(address: string): boolean {
  const [host = '', path] = address.split('/', 2);
  const isHost = /^[a-z\d.-]+$/i.test(host) && /\.[a-z]{2,20}$/i.test(host);
  return SCHEME.test(address) || (path !== undefined && isHost);
}

/** The only value in a list, ignoring case: undefined if it is empty, null if there are several. */
function only(values: readonly string[]): string | undefined | null {
  const [first, ...others] = values;
  const isOnly = others.every((value) => value.toUpperCase() === first?.toUpperCase());
  return isOnly ? first : null;
}

/** Characters that were escaped for an address within an address, perhaps twice. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  const once = (from: string) =>
    from.replace(/%([2-7][\da-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return once(once(text));
}
