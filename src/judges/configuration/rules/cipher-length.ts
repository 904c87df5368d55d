/** The lengths of a text that is itself an encrypted key of 32 or 36 characters (FACTS-CONFIG 9.1.6). */
const TWICE = [84, 92];
const PUBLIC_KEY = 32;

/** How many characters of Base64 the DER of a key of 1,024, 2,048, 3,072 or 4,096 bits has; leading zeros change it a little. */
const BODIES = [848, 1624, 2392, 3168];
const LEAST = -8;
const MOST = 8;
/** `-----BEGIN PRIVATE KEY-----` and `-----END PRIVATE KEY-----`. */
const MARKERS = 28 - 1 + 26 - 1;
const WIDTH = 64;

const PRIVATE_KEYS: ReadonlySet<number> = new Set(BODIES.flatMap(lengthsAround));

/** The lengths in PEM: with line breaks, without the last one, with CRLF or "\\n" for each, without any; or with the body in one line. */
function lengthsAround(usual: number): readonly number[] {
  const found: number[] = [];
  for (let body = usual + LEAST; body <= usual + MOST; body += 4) {
    for (const breaks of [Math.ceil(body / WIDTH) + 2, 3]) {
      const bare = body + MARKERS;
      found.push(bare, bare + breaks, bare + 2 * breaks);
      found.push(bare + breaks - 1, bare + 2 * (breaks - 1), bare - 1 + 2 * breaks);
    }
  }
  return found;
}

/** Whether a text with this length is itself encrypted. */
export const isEncryptedTwice = (length: number | undefined): boolean =>
  length !== undefined && TWICE.includes(length);

const isPrivate = (path: string): boolean => path.endsWith('_private_key');

const fits = (length: number, asPrivate: boolean): boolean =>
  asPrivate ? PRIVATE_KEYS.has(length) : length === PUBLIC_KEY;

/** Whether a key for this path can have this length; an encrypted text of an older method does not tell its length. */
export const fitsKey = (path: string, length: number | undefined): boolean =>
  length === undefined || fits(length, isPrivate(path));

/** Whether the other key of the pair can have this length. */
export const fitsOther = (path: string, length: number | undefined): boolean =>
  length !== undefined && fits(length, !isPrivate(path));
