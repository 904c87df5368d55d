import { decodeBase64 } from './base64.ts';
import type { Layer } from './layers.ts';
import { blockOf, markerOf, markersIn, pemOf, rowsOf } from './pem.ts';
import { readPkcs1, readPkcs8 } from './rsa.ts';

/*
 * Faults inside one block that has markers in strict form. What loads with OpenSSL 3.0 and 3.5 was measured with
 * every one of them.
 */

/** Whether base64 text is a key whose numbers agree. */
function isSound(base64: string): boolean {
  const bytes = decodeBase64(base64);
  return bytes !== undefined && (readPkcs8(bytes).ok || readPkcs1(bytes) !== undefined);
}

/** The rows of the only block, the first line's number being 0. */
function rowLayer<Message extends string>(
  message: Message,
  isWrong: (row: string, index: number, rows: readonly string[]) => boolean,
  right: (rows: readonly string[]) => readonly string[],
  pattern = /^.*/,
): Layer<Message> {
  return {
    message,
    detect(text) {
      const rows = blockOf(text)?.rows ?? [];
      const at = rows.findIndex(isWrong);
      const row = rows[at];
      if (row === undefined) return undefined;
      const count = rows.filter(isWrong).length;
      const [before = '', ...more] = pemOf({ label: '', rows: rows.slice(0, at + 1) }).split('\n');
      const start = text.indexOf('\n') + 1 + more.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0) + before.length * 0;
      const match = pattern.exec(row);
      const from = start + (match?.index ?? 0);
      return { span: [from, from + (match?.[0].length ?? 0)], count };
    },
    mend(text) {
      const block = blockOf(text);
      return block ? pemOf({ label: block.label, rows: right(block.rows) }) : text;
    },
  };
}
