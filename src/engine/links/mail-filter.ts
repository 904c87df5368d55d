/*
 * Proofpoint's URL Defense rewrites addresses in mail. Versions 2 and 3 are decoded as in its own published decoder
 * (Proofpoint, "URL Defense decoding scripts", read 2026-11). Other filters keep the address with percent escapes, or
 * replace it with a number that only they can look up.
 */

const V2 = /urldefense(?:\.proofpoint)?\.com\/v2\/url\?u=([\w.~-]+)/gi;
/** The replaced characters come after the address, in Base64 for addresses. */
const V3 = /v3\/__((?:(?!v3\/__).)+?)__;([\w+/=-]*)!/gi;
/** "*" is one replaced character; "**B" is a run of three. */
const REPLACED = /\*(?:\*(.))?/g;
const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A text with every rewritten address restored; if an address does not say what was replaced, it stays as it is. */
export const withoutFilter = (text: string): string =>
  text
    .replace(V2, (_, address: string) => address.replaceAll('_', '/').replaceAll('-', '%'))
    .replace(V3, (whole, address: string, signs: string) => restored(address, signs) ?? whole);

function restored(address: string, encoded: string): string | undefined {
  const signs = fromBase64(encoded);
  let used = 0;
  const whole = address.replace(REPLACED, (_, run?: string) => {
    const from = used;
    used += run === undefined ? 1 : RUNS.indexOf(run) + 2;
    return signs.slice(from, used).join('');
  });
  return used === signs.length ? whole : undefined;
}

function fromBase64(encoded: string): readonly string[] {
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const utf8 = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    return [...new TextDecoder('utf-8', { fatal: true }).decode(utf8)];
  } catch {
    return [];
  }
}
