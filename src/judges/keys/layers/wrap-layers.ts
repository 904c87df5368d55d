import { quoted } from '../../../engine/text/character-layers.ts';
import { withoutInvisible } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';
import { decodeBase64 } from '../parsers/base64.ts';
import { padded } from '../parsers/key-proof.ts';
import { markedLines, markersIn, rowsOf } from '../parsers/pem.ts';
import { looksLikePrivateKey } from '../paste-kinds.ts';

const QUOTED_LINE =
  /^[ \t]{0,99}(["'`])([^"'`]*?)(?:\\[rn]){0,2}\1[ \t]{0,9}[+.,;\\&]{0,2}[ \t]{0,9}\r?$/;

/** Each line in its own quotation marks, as in the source of a program. */
export const quotedLines: Layer<'quoted'> = {
  message: 'quoted',
  detect(text) {
    const lines = text.split('\n');
    return lines.length > 2 && lines.every((line) => QUOTED_LINE.test(line))
      ? { span: [0, 1] }
      : undefined;
  },
  repair: (text) =>
    text
      .split('\n')
      .map((line) => QUOTED_LINE.exec(line)?.[2] ?? line)
      .join('\n'),
};

/** Around the block; on separate lines they are text like any other. */
export const quotedBlock: Layer<'quoted'> = {
  ...quoted,
  detect(text) {
    const [from, to] = markedLines(text);
    return from > 0 && to < text.length ? undefined : quoted.detect(text);
  },
};

/** A data address (RFC 2397, 1998-08) up to its comma. */
const ADDRESS = /^(?:url\(["']?)?data:[^,\r\n]{0,200},/i;

/** Its content may be in Base64 or percent-encoded, which other layers remove. */
export const dataAddress: Layer<'data-address'> = {
  message: 'data-address',
  detect: (text) => {
    const [address] = ADDRESS.exec(text) ?? [];
    return address === undefined ? undefined : { span: [0, address.length] };
  },
  repair: (text) => [ADDRESS.exec(text)?.[0].length ?? 0, endOf(text)],
};

const NAME =
  /^[^\r\n:=]{1,80}(?::|=>?|:=)\s{0,9}(?:[|>][+-]?\s{1,99})?["'`]?(?=data:|[A-Za-z0-9+/_-]{40})/i;

/** A name before a value without its own markers: a file in Base64, or the rows of a key. */
export const namedValue: Layer<'assignment'> = {
  message: 'assignment',
  detect(text) {
    const [name] = NAME.exec(text) ?? [];
    if (name === undefined || /^data:/i.test(text)) return undefined;
    return looksLikePrivateKey(text.slice(name.length, endOf(text))) && markersIn(text).length === 0
      ? { span: [0, name.length] }
      : undefined;
  },
  repair: (text) => [NAME.exec(text)?.[0].length ?? 0, endOf(text)],
};

/** Without the quotation marks, commas and brackets that close what is before a value. */
const endOf = (text: string): number =>
  text.length - (/["'`,;)}\]\s]{0,20}$/.exec(text)?.[0].length ?? 0);

/**
 * The whole file in Base64, as clusters and pipelines keep secrets, in any Unicode encoding, encoded any number of
 * times; even if there are markers around it.
 */
export const base64OfFile: Layer<'base64-of-file'> = {
  message: 'base64-of-file',
  detect: (text) => (fileIn(text) === undefined ? undefined : { span: [0, text.length] }),
  repair: (text) => fileIn(text) ?? text,
};

/** Undefined if the result contains no part of a key file. */
function fileIn(text: string): string | undefined {
  const markers = markersIn(text);
  const [begin, end] = markers;
  const enclosed = begin && end && markers.length === 2;
  const file = decoded(enclosed ? text.slice(begin.span[1], end.span[0]) : text);
  if (file === undefined) return undefined;
  if (/-{5}|PRIVATE KEY/i.test(file)) return fileIn(file) ?? file;
  if (!isDer(plainBase64(file))) return fileIn(file);
  const rows = [...rowsOf(plainBase64(file))];
  return (enclosed ? [text.slice(...begin.span), ...rows, text.slice(...end.span)] : rows).join(
    '\n',
  );
}

/** Base64 of DER is itself a key. */
const isDer = (base64: string): boolean => /^MI[\w+/]{198,}/.test(base64);

function decoded(text: string): string | undefined {
  const base64 = plainBase64(text);
  if (isDer(base64) || !/^[A-Za-z0-9+/]{40,}={0,2}$/.test(base64)) return undefined;
  const bytes = decodeBase64(padded(base64));
  return bytes && textOf(bytes);
}

/** Without any kind of line breaks, in the plain alphabet. */
const plainBase64 = (text: string): string =>
  withoutInvisible(text)
    .replace(/%(?:0[AaDd]|20)|=[ \t]{0,9}\r?\n|\\{1,8}[nr]|[\\\s]/g, '')
    .replace(/%3[Dd]|=3[Dd]/g, '=')
    .replace(/%2[Bb]|-/g, '+')
    .replace(/%2[Ff]|_/g, '/');

/** UTF-8, or UTF-16 with or without a byte order mark. UTF-32 is UTF-16 with twice as many zeros. */
function textOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  const little = (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && (third === 0 || second === 0));
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/[\0\ufeff]/g, '');
}
