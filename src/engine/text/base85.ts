/** Characters that a text in a page can have as they are: from "#" to "x", without "<". */
const FIRST = 35;
const SKIPPED = 60;

/** Bytes as a text: five characters for four bytes. The last group is filled with zeros. */
export function toBase85(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let group = 0;
    for (let byte = 0; byte < 4; byte++) group = group * 256 + (bytes[at + byte] ?? 0);
    let written = '';
    for (let digit = 0; digit < 5; digit++) {
      const code = FIRST + (group % 85);
      written = String.fromCharCode(code < SKIPPED ? code : code + 1) + written;
      group = Math.floor(group / 85);
    }
    text += written;
  }
  return text;
}

/** The bytes of such a text, with the zeros. */
export function fromBase85(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    let group = 0;
    for (let digit = 0; digit < 5; digit++) {
      const code = text.charCodeAt(at + digit);
      group = group * 85 + code - FIRST - (code > SKIPPED ? 1 : 0);
    }
    for (let byte = 3; byte >= 0; byte--) {
      bytes[(at / 5) * 4 + byte] = group % 256;
      group = Math.floor(group / 256);
    }
  }
  return bytes;
}
