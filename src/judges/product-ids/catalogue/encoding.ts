/** How the characters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Of UTF-16 with mostly Latin letters and digits, one byte of two is 0. No other text has many of them. */
const ZEROS = 0.3;
const BEGINNING = 4096;

/** UTF-16, if a file begins like it; the marks are those of Unicode. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, BEGINNING);
  const odd = beginning.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  const even = beginning.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const most = (beginning.length / 2) * ZEROS;
  if (odd > most && odd > even) return 'utf-16le';
  return even > most ? 'utf-16be' : undefined;
}

/** The bytes of the mark that some programs put before UTF-8. */
export const markLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Longer than a text that is still checked, in any encoding. */
const MOST_BYTES = 4004;

/** A part of a file as text. `isOther` tells whether it is not UTF-8; what programs write then is Windows-1252. */
export function textOf(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly text: string; readonly isOther: boolean } {
  const part = bytes.subarray(start, Math.min(end, start + MOST_BYTES));
  if (part.every((byte) => byte < 0x80)) {
    return { text: String.fromCharCode(...part), isOther: false };
  }
  try {
    return { text: UTF_8.decode(part), isOther: false };
  } catch {
    return { text: WINDOWS_1252.decode(part), isOther: part.length === end - start };
  }
}
