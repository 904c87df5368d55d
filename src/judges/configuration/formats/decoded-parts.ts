import type { Span } from '../../../engine/text/characters.ts';
import { type Decoded, decoder, sourceOffset } from '../decoded.ts';

/** A part of a decoded text, with the places of its characters. */
export function partOf(decoded: Decoded, [start, end]: Span): Decoded {
  const inside = decoded.pieces.filter(([at]) => at > start && at < end);
  return {
    text: decoded.text.slice(start, end),
    pieces: [
      [0, sourceOffset(decoded, start)],
      ...inside.map(([at, source]) => [at - start, source] as const),
    ],
    end: sourceOffset(decoded, end),
  };
}

/** A decoded text in which two equal characters mean one, such as `$$` in a compose file. */
export function undoubled(decoded: Decoded, character: string): Decoded {
  const { text, pieces } = decoded;
  const twice = character + character;
  const result: (readonly [number, number])[] = [];
  let piece = 0;
  let removed = 0;
  for (let at = text.indexOf(twice); at >= 0; at = text.indexOf(twice, at + 2)) {
    for (let next = pieces[piece]; next && next[0] <= at + 1; next = pieces[++piece])
      result.push([next[0] - removed, next[1]]);
    const [from, source] = pieces[piece - 1] ?? [0, 0];
    removed++;
    result.push([at + 2 - removed, source + at + 2 - from]);
  }
  for (const [from, source] of pieces.slice(piece)) result.push([from - removed, source]);
  return { text: text.replaceAll(twice, character), pieces: result, end: decoded.end };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * What a text in Base64 means; undefined if it is not Base64 of UTF-8 text. Line breaks in it are left out. A character
 * that is not ASCII is where the text begins.
 */
export function fromBase64(written: Decoded): Decoded | undefined {
  const code = written.text.replace(/\s+/g, '');
  if (!BASE64.test(code) || code.length % 4 === 1) return undefined;
  let text: string;
  try {
    const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const start = written.pieces[0]?.[1] ?? 0;
  if (code !== written.text || /[^\0-\x7f]/.test(text))
    return { text, pieces: [[0, start]], end: written.end };
  const value = decoder(start);
  for (let at = 0; at < text.length; at += 3) {
    const from = start + (at / 3) * 4;
    value.put(text.slice(at, at + 3), from, Math.min(written.end, from + 4));
  }
  return value.done(written.end);
}
