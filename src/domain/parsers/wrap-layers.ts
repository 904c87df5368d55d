import { decodeBase64 } from './base64.ts';
import { quoted } from './character-layers.ts';
import type { Layer } from './layers.ts';
import { markedLines } from './pem.ts';

const QUOTED_LINE =
  /^[ \t]{0,99}(["'`])([^"'`]*?)(?:\\[rn]){0,2}\1[ \t]{0,9}[+.,;\\&]{0,2}[ \t]{0,9}\r?$/;

/** Each line in quotation marks of its own, as in the source of a program. */
export const quotedLines: Layer<'quoted'> = {
  message: 'quoted',
  detect(text) {
    const lines = text.split('\n');
    return lines.length > 2 && lines.every((line) => QUOTED_LINE.test(line))
      ? { span: [0, 1] }
      : undefined;
  },
  mend: (text) =>
    text
      .split('\n')
      .map((line) => QUOTED_LINE.exec(line)?.[2] ?? line)
      .join('\n'),
};

/** Round the block; on lines of their own they are text like any other. */
export const quotedBlock: Layer<'quoted'> = {
  ...quoted,
  detect(text) {
    const [from, to] = markedLines(text);
    return from > 0 && to < text.length ? undefined : quoted.detect(text);
  },
};

/** The whole file in base64, as secrets of a cluster or a pipeline are kept. */
export const base64OfFile: Layer<'base64-of-file'> = {
  message: 'base64-of-file',
  detect: (text) => (fileIn(text) === undefined ? undefined : { span: [0, text.length] }),
  mend: (text) => fileIn(text) ?? text,
};

function fileIn(text: string): string | undefined {
  const base64 = text.replace(/\s+/g, '');
  // "-----BEGIN", with or without a byte order mark before it.
  if (!/^(?:77u\/)?LS0tLS1CRUdJTi/.test(base64)) return undefined;
  const bytes = decodeBase64(base64 + '='.repeat((4 - (base64.length % 4)) % 4));
  return (
    bytes &&
    Array.from(bytes, (byte) => String.fromCharCode(byte))
      .join('')
      .replace('ï»¿', '')
  );
}
