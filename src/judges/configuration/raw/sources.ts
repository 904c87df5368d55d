import type { Decoded } from '../decoded.ts';

/** The place in the source of each character of a decoded text. */
export function sourcesOf({ text, pieces, end }: Decoded): readonly number[] {
  const sources: number[] = [];
  for (const [index, [at, source]] of pieces.entries()) {
    const next = Math.min(text.length, pieces[index + 1]?.[0] ?? text.length);
    for (let offset = at; offset < next; offset++)
      sources[offset] = Math.min(end, source + offset - at);
  }
  return sources;
}

/** A decoded text, from the place in the source of each character. */
export function fromSources(text: string, sources: readonly number[], end: number): Decoded {
  const pieces: (readonly [number, number])[] = [];
  let expected: number | undefined;
  for (let offset = 0; offset < text.length; offset++) {
    const source = sources[offset] ?? end;
    if (source !== expected) pieces.push([offset, source]);
    expected = source + 1;
  }
  if (expected !== end) pieces.push([text.length, end]);
  return { text, pieces, end };
}

/** A part of a decoded text. */
export function partOf(decoded: Decoded, start: number, end = decoded.text.length): Decoded {
  const sources = sourcesOf(decoded);
  const last = end < decoded.text.length ? (sources[end] ?? decoded.end) : decoded.end;
  return fromSources(decoded.text.slice(start, end), sources.slice(start, end), last);
}

/** A decoded text in which some escapes mean something else; `pattern` is global. */
export function replaced(
  decoded: Decoded,
  pattern: RegExp,
  means: (found: string) => string,
): Decoded {
  const sources = sourcesOf(decoded);
  const kept: number[] = [];
  let text = '';
  let from = 0;
  const copy = (to: number) => {
    text += decoded.text.slice(from, to);
    for (; from < to; from++) kept.push(sources[from] ?? decoded.end);
  };
  for (const { 0: found, index } of decoded.text.matchAll(pattern)) {
    copy(index);
    const meaning = means(found);
    text += meaning;
    for (const _ of meaning.split('')) kept.push(sources[index] ?? decoded.end);
    from = index + found.length;
  }
  copy(decoded.text.length);
  return fromSources(text, kept, decoded.end);
}
