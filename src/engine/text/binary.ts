/** As much of a file as shows whether it is a text: no text has a byte that is 0. */
const BEGINNING = 8192;

/** How a PDF begins ("%PDF-"): a short one may have no such byte. */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Whether a file is not a text, from its first bytes in an encoding that has each ASCII character as its code. */
export const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, BEGINNING).includes(0) || PDF.every((byte, at) => bytes[at] === byte);
