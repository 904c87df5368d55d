/** Tags of X.690 (2021-02) that a key uses. */
const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const OBJECT_ID = 0x06;
export const SEQUENCE = 0x30;

/** One value of a DER text; `content` is a view of the same bytes. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** `missing`: how many more bytes its header announces than there are; negative if there are too many. */
export type Whole = { readonly element: Element } | { readonly missing: number };

interface Header {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads bytes that must be exactly one DER value (X.690, section 10: definite lengths in their shortest form).
 * Undefined if they do not start like one.
 */
export function readWhole(bytes: Uint8Array): Whole | undefined {
  const header = headerAt(bytes, 0);
  if (!header) return undefined;
  const { tag, from, to } = header;
  if (to !== bytes.length) return { missing: to - bytes.length };
  return { element: { tag, content: bytes.subarray(from) } };
}

/** The values inside a constructed value; undefined if they do not fill it exactly. */
export function childrenOf({ content }: Element): readonly Element[] | undefined {
  const children: Element[] = [];
  let at = 0;
  while (at < content.length) {
    const header = headerAt(content, at);
    if (!header || header.to > content.length) return undefined;
    children.push({ tag: header.tag, content: content.subarray(header.from, header.to) });
    at = header.to;
  }
  return children;
}

/** A non-negative INTEGER in its shortest form; undefined for any other. */
export function integerOf({ tag, content }: Element): bigint | undefined {
  const [first = 0x80, second = 0x80] = content;
  if (tag !== INTEGER || first >= 0x80 || (first === 0 && second < 0x80)) return undefined;
  return BigInt(`0x${hexOf(content)}`);
}

/** One DER value made from its parts. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const header =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  const bytes = new Uint8Array(header.length + length);
  bytes.set(header);
  let at = header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A non-negative INTEGER. */
export function encodeInteger(value: bigint): Uint8Array {
  const hex = value.toString(16);
  return encode(
    INTEGER,
    bytesOf(hex.length % 2 === 1 ? `0${hex}` : /^[89a-f]/.test(hex) ? `00${hex}` : hex),
  );
}

/** The hexadecimal digits of each byte. */
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += PAIRS[byte];
  return hex;
}

export function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = (digitAt(hex, at * 2) << 4) | digitAt(hex, at * 2 + 1);
  }
  return bytes;
}

/** The value of a lower-case hexadecimal digit. */
function digitAt(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return code < 0x60 ? code - 0x30 : code - 0x57;
}

/** Keys are shorter than 64 kB, so a length needs at most two bytes. */
function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  const [tag, short, high, low] = bytes.subarray(at, at + 4);
  if (tag === undefined || short === undefined) return undefined;
  if (short < 0x80) return { tag, from: at + 2, to: at + 2 + short };
  if (short === 0x81 && high !== undefined && high >= 0x80)
    return { tag, from: at + 3, to: at + 3 + high };
  if (short === 0x82 && high !== undefined && low !== undefined && high > 0)
    return { tag, from: at + 4, to: at + 4 + high * 256 + low };
  return undefined;
}
