import type { Layer } from '../../../engine/text/layers.ts';
import { provesKey } from '../parsers/key-proof.ts';
import { markersIn, rowsOf } from '../parsers/pem.ts';
import { isWrittenBlank } from './escape-layers.ts';

/*
 * Line breaks that have become something else: the letter n, if a shell removes the backslash from \n, or a backslash,
 * if it removes the n. Or there is something before each of them, as in a table, in the source of a program, or where
 * an editor shows them. Such letters are also letters of the key, so a reading only counts if the numbers of the
 * resulting key agree.
 */

interface Broken {
  /** The position of the first piece that has replaced a line break. */
  readonly at: number;
  readonly count: number;
  readonly repaired: string;
}

/** In UTF-16 units; the longest real key has 13,000. */
const LONGEST = 20_000;
/** The longest piece that joins two lines in the source of a program. */
const LONGEST_PIECE = 20;
const WIDEST = 100;
/** Rows as OpenSSL and mail programs write them. */
const USUAL = [64, 76];

export const replacedBreaks: Layer<'line-breaks-replaced'> = {
  message: 'line-breaks-replaced',
  detect(text) {
    const broken = brokenIn(text);
    return broken && { span: [broken.at, broken.at + 1], count: broken.count };
  },
  repair: (text) => brokenIn(text)?.repaired ?? text,
};

function brokenIn(text: string): Broken | undefined {
  const markers = markersIn(text);
  const begin = markers.find(({ edge }) => edge === 'BEGIN');
  const end = markers.findLast(({ edge }) => edge === 'END');
  const [from, to] = [begin?.span[1] ?? 0, end?.span[0] ?? text.length];
  const inner = text.slice(from, to);
  if (markers.length > 2 || inner.length <= LONGEST_PIECE || inner.length > LONGEST)
    return undefined;
  const found =
    byPlace(inner, begin !== undefined) ??
    byPlace(withoutEaten(inner), begin !== undefined) ??
    byBackslash(inner);
  if (!found) return undefined;
  const { rows, piece, at } = found;
  const after = text.slice(end?.span[1] ?? text.length);
  const ending = piece.trimEnd();
  const lines = [
    ...(begin ? [text.slice(0, from)] : []),
    ...rows,
    ...(end ? [text.slice(to, end.span[1])] : []),
  ];
  return {
    at: from + at,
    count: lines.length - 1,
    repaired: lines.join('\n') + (after.startsWith(ending) ? after.slice(ending.length) : after),
  };
}

interface Rows {
  readonly rows: readonly string[];
  readonly piece: string;
  readonly at: number;
}

/** Rows of one width with the same piece between them, after the first marker and before the last one. */
function byPlace(inner: string, marked: boolean): Rows | undefined {
  for (let length = 1; length <= LONGEST_PIECE; length++) {
    for (const width of marked ? widthsIn(inner, length) : USUAL) {
      const at = marked ? 0 : width;
      const piece = inner.slice(at, at + length);
      if (!mayReplace(piece)) continue;
      const body = inner.slice(marked ? length : 0);
      const bodies = body.endsWith(piece) ? [body.slice(0, -length), body] : [body];
      for (const each of bodies) {
        const rows = rowsBetween(piece, width, each);
        if (rows && provesKey(rows.join(''))) return { rows, piece, at };
      }
    }
  }
  return undefined;
}

/** How far away the next piece like the first one may be. */
function widthsIn(inner: string, length: number): readonly number[] {
  const piece = inner.slice(0, length);
  const widths: number[] = [];
  for (
    let at = inner.indexOf(piece, length);
    at >= 0 && at <= WIDEST;
    at = inner.indexOf(piece, at + 1)
  )
    widths.push(at - length);
  return widths;
}

/**
 * Line breaks and spaces, plain, escaped or shown, belong to other layers; so does anything that is only before lines.
 */
const mayReplace = (piece: string): boolean =>
  !isWrittenBlank(piece.replaceAll('\\\n', '')) &&
  !/^(?:(?:\^[MJ]){1,9}\$?|\$(?=\r?\n))(?:\r?\n|$)/.test(piece) &&
  (!/[\n\r]/.test(piece) || /^[ \t]{0,9}[^\s\\][^\n\r]*\r?\n[^\n\r]*$/.test(piece));

function rowsBetween(piece: string, width: number, body: string): readonly string[] | undefined {
  const rows: string[] = [];
  let at = 0;
  for (; body.length - at > width; at += width + piece.length) {
    if (!body.startsWith(piece, at + width)) return undefined;
    rows.push(body.slice(at, at + width));
  }
  return [...rows, body.slice(at)];
}

/** Rows of any width with backslashes between them and no line break, except after a backslash. */
function byBackslash(inner: string): Rows | undefined {
  const at = inner.search(/\\[ \t]{0,9}[A-Za-z0-9]/);
  const plain = inner.replace(/\\+\s{0,9}/g, '');
  if (at < 0 || plain.includes('\n') || !provesKey(plain)) return undefined;
  return { rows: rowsOf(plain), piece: '\\', at };
}

/** With the Base64 characters that are escaped, with or without a backslash: u003d is an equals sign. */
const withoutEaten = (inner: string): string =>
  inner
    .replace(/\\{0,8}u00(2[bBfF]|3[dD])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\{1,8}(?=[+/=])/g, '');
